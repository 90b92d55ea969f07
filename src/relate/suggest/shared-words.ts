import type { RelatedEntry } from '../../model.ts';
import { textOf, wordsOfEntry } from './read-writing.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Weigh } from './weigh-terms.ts';

/** Gives the words that two entries have in common, the most telling first. */
export type SharedWords = (one: RelatedEntry, other: RelatedEntry) => readonly string[];

/**
 * Prepares to find what words two entries have in common, by stem or by meaning: as the first entry writes them, with the
 * other's word behind where it is another one, `letters (cartas)`.
 */
export function sharedWords(vocabulary: Vocabulary, weigh: Weigh): SharedWords {
  const { stemOf, meaningsOf, written } = vocabulary;
  const read = (related: RelatedEntry) =>
    wordsOfEntry(related, related.member, vocabulary, textOf(related)).words;
  /** Of each term the first word of the other entry that has it, and 1; 0 again after each pair. */
  const answers = new Int32Array(vocabulary.size());
  return (one, other) => {
    const theirs = read(other).slice();
    for (const word of theirs) {
      answers[stemOf(word)] ||= word + 1;
      for (const meaning of meaningsOf(word)) answers[meaning] ||= word + 1;
    }
    /** From each term in common to the first word of the first entry that has it. */
    const ours = new Map<number, number>();
    const meet = (term: number, word: number) => {
      if (answers[term] !== 0 && !ours.has(term)) ours.set(term, word);
    };
    for (const word of read(one)) {
      meet(stemOf(word), word);
      for (const meaning of meaningsOf(word)) meet(meaning, word);
    }
    const said = new Set<number>();
    const words = mostTelling([...ours.keys()], weigh).flatMap((term) => {
      const [word, answer] = [ours.get(term) ?? 0, (answers[term] ?? 0) - 1];
      if (said.has(stemOf(word)) || said.has(stemOf(answer))) return [];
      said.add(stemOf(word)).add(stemOf(answer));
      const [say, answered] = [written(word).toLowerCase(), written(answer).toLowerCase()];
      return [stemOf(word) === stemOf(answer) ? say : `${say} (${answered})`];
    });
    for (const word of theirs) {
      answers[stemOf(word)] = 0;
      for (const meaning of meaningsOf(word)) answers[meaning] = 0;
    }
    return words;
  };
}

/** Words come before meanings that weigh the same, because they are what readers find in the text. */
function mostTelling(common: readonly number[], weigh: Weigh): readonly number[] {
  const counts = { terms: Int32Array.from(common), times: new Float64Array(common.length).fill(1) };
  const { terms, weights } = weigh(counts);
  return [...terms.keys()]
    .sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0))
    .map((at) => terms[at] ?? 0);
}
