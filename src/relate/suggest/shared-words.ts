import type { RelatedEntry } from '../../model.ts';
import { wordsOfEntry } from './read-writing.ts';
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
  const ours = firstOfTerms(wordsOfEntry(one, one.member, vocabulary).words, vocabulary);
  const theirs = firstOfTerms(wordsOfEntry(other, other.member, vocabulary).words, vocabulary);
  const common = [...ours.keys()].filter((term) => theirs.has(term));
  const said = new Set<number>();
  return mostTelling(common, weigh).flatMap((term) => {
    const [word, answer] = [ours.get(term), theirs.get(term)];
    if (!word || !answer || said.has(word.word) || said.has(answer.word)) return [];
    said.add(word.word).add(answer.word);
    const [written, answered] = [word.written.toLowerCase(), answer.written.toLowerCase()];
    return [word.word === answer.word ? written : `${written} (${answered})`];
  });
}

/** From each term to the first word that has it. */
function firstOfTerms(words: Int32Array, { wordAt }: Vocabulary): ReadonlyMap<number, TellingWord> {
  const first = new Map<number, TellingWord>();
  for (const number of words) {
    const word = wordAt(number);
    if (!first.has(word.word)) first.set(word.word, word);
    for (const meaning of word.meanings) if (!first.has(meaning)) first.set(meaning, word);
  }
  return first;
}

/** Words come before meanings that weigh the same, because they are what readers find in the text. */
function mostTelling(common: readonly number[], weigh: Weigh): readonly number[] {
  const counts = { terms: Int32Array.from(common), times: new Float64Array(common.length).fill(1) };
  const { terms, weights } = weigh(counts);
  return [...terms.keys()]
    .sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0))
    .map((at) => terms[at] ?? 0);
}
