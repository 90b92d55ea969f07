import { findReasonsIn } from '../../src/care/holds/find-reasons.ts';
import type { Passage } from './passages.ts';

/** In percent of what should be held. */
export const FEWEST_HELD = 90;

/** In percent of what should pass. */
export const MOST_FALSELY_HELD = 15;

/** How much worse one regular expression has to be, in points. */
const FAR = 20;

/** How well something tells what has to be held. */
export interface Measure {
  readonly held: number;
  readonly toHold: number;
  readonly falselyHeld: number;
  readonly toPass: number;
}

export type Judge = (text: string) => boolean;

export const SIGNALS_JUDGE: Judge = (text) => findReasonsIn(text).length > 0;

/** What one would write in an afternoon: numbers, addresses, initials and the word client. */
const BASELINE =
  /\b\d{3}[ .-]?\d{3}[ .-]?\d{3,4}\b|\S+@\S+\.\S+|\b(?:case|docket|file|exp(?:ediente)?)\b.{0,12}\d{3}|\b[A-Z]\.(?: ?[A-Z]\.)*,? \(?\d{1,2}\b|\b(?:my client|service user|a young person i|mi client[ea]|usuari[oa])\b|\b\d+ \w+ (?:street|road|avenue)\b|\bcalle \w+|\b(?:suicid|self-harm|autolesi)/iu;

export const BASELINE_JUDGE: Judge = (text) => BASELINE.test(text);

export function measure(passages: readonly Passage[], judge: Judge): Measure {
  const toHold = passages.filter(({ isToHold }) => isToHold);
  const toPass = passages.filter(({ isToHold }) => !isToHold);
  return {
    held: toHold.filter(({ text }) => judge(text)).length,
    toHold: toHold.length,
    falselyHeld: toPass.filter(({ text }) => judge(text)).length,
    toPass: toPass.length,
  };
}

export function recallOf({ held, toHold }: Measure): number {
  return (100 * held) / toHold;
}

export function falseHoldsOf({ falselyHeld, toPass }: Measure): number {
  return (100 * falselyHeld) / toPass;
}

/** Whether the signals do on passages that nothing was tuned on what docs/care.md promises, and far better than one expression. */
export function isEnough(passages: readonly Passage[]): boolean {
  const signals = measure(passages, SIGNALS_JUDGE);
  return (
    recallOf(signals) >= FEWEST_HELD &&
    falseHoldsOf(signals) <= MOST_FALSELY_HELD &&
    recallOf(measure(passages, BASELINE_JUDGE)) < recallOf(signals) - FAR
  );
}
