import type { Entry, HoldReason } from '../../model.ts';
import { readPassage } from './read-passage.ts';
import { SIGNALS } from './signals.ts';
import { sentenceAt } from './surroundings.ts';
import { textOf } from './text-of.ts';

/** A curator needs to see what it is about, and not each place. */
const MOST_OF_A_KIND = 3;

/** Why an entry should wait until a person has looked at it; none for nearly every entry. */
export function findReasons(
  entry: Pick<Entry, 'title' | 'summary' | 'contentText' | 'contentHtml'>,
): readonly HoldReason[] {
  return findReasonsIn(textOf(entry));
}

/** The same of a plain text. */
export function findReasonsIn(text: string): readonly HoldReason[] {
  const passage = readPassage(text);
  const { sentences } = passage;
  return SIGNALS.flatMap(({ name, reason, find }) => {
    const places = new Set(find(passage).map(({ start }) => sentenceAt(sentences, start)));
    const told = [...places]
      .toSorted((one, other) => one - other)
      .slice(0, MOST_OF_A_KIND)
      .flatMap((place) => sentences[place] ?? [])
      .map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' ').trim());
    return told.length === 0 ? [] : [{ signal: name, reason, sentences: told }];
  });
}
