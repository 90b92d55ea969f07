import type { RelatedEntry } from '../../model.ts';
import { wordsOfEntry } from './read-writing.ts';
import type { Counts } from './tally.ts';
import type { TellingWord, Vocabulary } from './vocabulary.ts';
import type { Weigh } from './weigh-terms.ts';

/**
 * The words that two entries have in common, by stem or by meaning, the most telling first: as the first entry writes them,
 * with the other's word behind where it is another one, `letters (cartas)`.
 */
export function sharedWords(
  [one, other]: readonly [RelatedEntry, RelatedEntry],
  vocabulary: Vocabulary,
  weigh: Weigh,
): readonly string[] {
  const ours = wordsOfEntry(one, one.member, vocabulary).words;
  const theirs = wordsOfEntry(other, other.member, vocabulary).words;
  const said = new Set<number>();
  return commonTerms(ours, theirs, weigh).flatMap((term) => {
    const word = ours.find((candidate) => has(candidate, term));
    const answer = theirs.find((candidate) => has(candidate, term));
    if (!word || !answer || said.has(word.word) || said.has(answer.word)) return [];
    said.add(word.word).add(answer.word);
    const [written, answered] = [word.written.toLowerCase(), answer.written.toLowerCase()];
    return [word.word === answer.word ? written : `${written} (${answered})`];
  });
}

/** Words come before meanings that weigh the same, because they are what readers find in the text. */
function commonTerms(
  ours: readonly TellingWord[],
  theirs: readonly TellingWord[],
  weigh: Weigh,
): readonly number[] {
  const known = new Set(theirs.flatMap(termsOf));
  const { terms, weights } = weigh(onceEach(ours.flatMap(termsOf).filter((term) => known.has(term))));
  const weightOf = new Map([...terms].map((term, at) => [term, weights[at] ?? 0]));
  return [...terms].sort((one, other) => (weightOf.get(other) ?? 0) - (weightOf.get(one) ?? 0));
}

function onceEach(found: readonly number[]): Counts {
  const terms = [...new Set(found)];
  return { terms, times: terms.map(() => 1) };
}

function termsOf({ word, meanings }: TellingWord): readonly number[] {
  return [word, ...meanings];
}

function has(word: TellingWord, term: number): boolean {
  return termsOf(word).includes(term);
}
