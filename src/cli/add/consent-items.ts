import type { z } from 'zod';
import { consentShape } from '../../config/shapes/consent.ts';
import { asWritten, CAREFUL_ANSWERS, CONSENT_ITEMS } from '../../templates/submission/consent-items.ts';
import { askWhich } from '../ask.ts';
import { type Arguments, text } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { CONSENT_QUESTIONS } from './consent-questions.ts';

/** The items alone: who said yes, and when, is asked elsewhere. */
const consentItemsShape = consentShape.pick({
  text: true,
  images: true,
  reshares: true,
  search: true,
  digest: true,
  conversations: true,
  introductions: true,
  notify: true,
});

/** An answer to each item, as `feeds.yaml` has it. */
export type ConsentItems = z.output<typeof consentItemsShape>;

/** The same answers as options, for who is not asked. */
export const CONSENT_OPTIONS = Object.fromEntries(
  CONSENT_ITEMS.map((item) => [item, { type: 'string' as const }]),
);

/**
 * Checks the answers that were given as options.
 *
 * @throws {UsageError} for an answer that is none, or that contradicts another.
 */
export function checkConsentItems(given: Arguments): void {
  for (const item of CONSENT_ITEMS) {
    const said = text(given, item);
    const allowed = Object.keys(CONSENT_QUESTIONS[item].answers);
    if (said !== undefined && !allowed.includes(said))
      throw new UsageError(`--${item} ${said}: expected ${allowed.join(', ')}. Nothing was written.`);
  }
  if (text(given, 'text') === 'link' && text(given, 'images') === 'yes')
    throw new UsageError(
      '--images yes contradicts --text link: pictures are part of a text, and nothing of it is shown. Nothing was written.',
    );
}

/** Asks a curator for each item in plain words, the careful answer chosen already; what was given as an option is not asked. */
export async function consentItems(given: Arguments, isAsking: boolean): Promise<ConsentItems> {
  const said: Record<string, string | boolean> = {};
  for (const item of CONSENT_ITEMS) {
    const { ask, answers } = CONSENT_QUESTIONS[item];
    const careful = CAREFUL_ANSWERS[item];
    // Pictures are a part of the text, and of that nothing may be shown.
    const isSettled = item === 'images' && said.text === 'link';
    const answer = isSettled
      ? careful
      : (text(given, item) ?? (isAsking ? await which(ask, answers, careful) : careful));
    said[item] = asWritten(item, answer);
  }
  return consentItemsShape.parse(said);
}

function which(message: string, answers: Readonly<Record<string, string>>, careful: string): Promise<string> {
  const options = Object.keys(answers).map((value) => ({ value, label: answers[value] ?? value }));
  return askWhich(message, options, careful);
}

/** Answers as options and files have them: `text excerpt, images no`. */
export function itemsInWords(items: Readonly<Record<string, string | boolean>>): string {
  const inWords = (said: string | boolean | undefined) => (typeof said === 'boolean' ? yesOrNo(said) : said);
  return CONSENT_ITEMS.map((item) => `${item} ${inWords(items[item])}`).join(', ');
}

function yesOrNo(said: boolean): string {
  return said ? 'yes' : 'no';
}
