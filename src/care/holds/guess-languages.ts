import type { KnownLanguage, Passage } from './signal.ts';

/** Words that stand in nearly every sentence of a language, English and Spanish, and in few of another. */
export const COMMON_WORDS = [
  /(?<!\p{L})(?:the|and|of|was|is|with|for|that|you|they|she|not|at)(?!\p{L})/giu,
  /(?<!\p{L})(?:el|la|los|las|que|del|una|con|por|para|se|lo|y|su)(?!\p{L})/giu,
] as const;

/** As much of a text as tells what it is written in. */
const LONGEST_SAMPLE = 20_000;

/**
 * The languages whose words a text holds. What a feed says of its language is often the software's, and an entry may be written
 * in two, so the words themselves are asked; of a text too short to tell, both are taken.
 */
export function guessLanguages(
  text: string,
  placesWithin: Passage['placesWithin'],
): ReadonlySet<KnownLanguage> {
  const sample = { start: 0, end: Math.min(text.length, LONGEST_SAMPLE) };
  const [english, spanish] = COMMON_WORDS;
  const [en, es] = [placesWithin(english, sample).length, placesWithin(spanish, sample).length];
  const languages = new Set<KnownLanguage>();
  if (en > 0 && en * 5 >= es) languages.add('en');
  if (es > 0 && es * 5 >= en) languages.add('es');
  return languages;
}
