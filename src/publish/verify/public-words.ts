import { foldLetters } from '../../care/fold-letters.ts';
import { PASSAGE } from '../../care/passages/mark-passages.ts';
import { countWords } from '../../care/words.ts';
import { monthOfYear } from '../../dates.ts';
import type { Boundaries } from './boundaries.ts';

const MONTHS = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`);

/**
 * The single words of which a hub's own lines are made: what its pages say, titles and names that are shown, dates. A text that
 * waits may hold such lines, because its author copied a page of the hub; only a word that is not among them gives it away.
 */
export function publicWords({ texts, given, config }: Boundaries): (words: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (words) => {
    known ??= wordsOfLines({ texts, given, config });
    return wordsOf(words).every((word) => /^\p{N}+$/u.test(word) || known?.has(word));
  };
}

function wordsOfLines({
  texts,
  given,
  config,
}: Pick<Boundaries, 'texts' | 'given' | 'config'>): ReadonlySet<string> {
  const shown = texts.filter(({ isShown }) => isShown);
  const lines = shown.flatMap(({ title, said, pieces, member }) => [
    title,
    member.name,
    ...said,
    // Fewer words than a passage are known by nothing else.
    ...pieces.filter((piece) => countWords(piece.slice(0, SHORT)) < PASSAGE),
  ]);
  return new Set([...namesOfMonths(config.hub.language), ...given, ...lines].flatMap(wordsOf));
}

/** The months in the languages in which a hub's pages may tell a day. */
export function namesOfMonths(language: string): readonly string[] {
  return ['en', language].flatMap((each) => MONTHS.map((month) => monthOfYear(month, each)));
}

/** Nothing longer has so few words. */
const SHORT = 2000;

function wordsOf(text: string): readonly string[] {
  return foldLetters(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
