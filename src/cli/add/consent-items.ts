import type { z } from 'zod';
import { consentShape } from '../../config/shapes/consent.ts';
import type { Hub } from '../../model.ts';
import { stringsOf } from '../../templates/strings/strings.ts';
import { askWhich } from '../ask.ts';
import { type Arguments, text } from '../command.ts';
import { UsageError } from '../usage-error.ts';

/** What a member is asked item by item, in this order. */
export const CONSENT_ITEMS = [
  'text',
  'images',
  'reshares',
  'search',
  'digest',
  'conversations',
  'introductions',
  'notify',
] as const;

/** An answer to each item, as `feeds.yaml` has it. */
export type ConsentItems = Pick<z.output<typeof consentShape>, (typeof CONSENT_ITEMS)[number]>;

/** The same answers as options, for who is not asked. */
export const CONSENT_OPTIONS = Object.fromEntries(
  CONSENT_ITEMS.map((item) => [item, { type: 'string' as const }]),
);

/** What holds if nothing else is said: the careful choice, as the schema has it. */
export const CAREFUL = consentShape.parse({ granted: '2026-01-01' });

/**
 * Asks for each item in plain words, the careful answer chosen already; what was given as an option is not asked.
 *
 * @throws {UsageError} for an answer that is none.
 */
export async function consentItems(given: Arguments, hub: Hub, isAsking: boolean): Promise<ConsentItems> {
  const said: Record<string, string | boolean> = {};
  for (const item of CONSENT_ITEMS) {
    const { ask, answers } = stringsOf(hub).consent[item];
    const careful = asAnswer(CAREFUL[item]);
    // Pictures are a part of the text, and of that nothing may be shown.
    const isSettled = item === 'images' && said.text === 'link';
    const answer =
      optionFor(given, item, Object.keys(answers)) ??
      (isAsking && !isSettled ? await which(ask, answers, careful) : careful);
    said[item] = answer === 'yes' || answer === 'no' ? fromAnswer(item, answer) : answer;
  }
  return consentShape.parse({ granted: '2026-01-01', ...said });
}

function which(message: string, answers: Readonly<Record<string, string>>, careful: string): Promise<string> {
  const options = Object.keys(answers).map((value) => ({ value, label: answers[value] ?? value }));
  return askWhich(message, options, careful);
}

function optionFor(given: Arguments, item: string, allowed: readonly string[]): string | undefined {
  const said = text(given, item);
  if (said === undefined || allowed.includes(said)) return said;
  throw new UsageError(`--${item} ${said}: expected ${allowed.join(', ')}.`);
}

function asAnswer(value: string | boolean): string {
  return typeof value === 'string' ? value : value ? 'yes' : 'no';
}

/** `introductions` has words of its own for both. */
function fromAnswer(item: string, answer: 'yes' | 'no'): string | boolean {
  return item === 'introductions' ? answer : answer === 'yes';
}
