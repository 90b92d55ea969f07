import { canonicalAddress } from '../../canonical-address.ts';
import type { Suggestion } from './suggestion.ts';

/** What is said of each kind at most; more would be a list, and a list is no reason. */
const MOST = { topics: 2, words: 3, references: 1 };

/** Says in one sentence, in plain words, why two members might like to know each other; `undefined` when nothing speaks for it. */
export function sayWhy({
  topics,
  words,
  references,
}: Pick<Suggestion, 'topics' | 'words' | 'references'>): string | undefined {
  const [topic] = topics;
  const [reference] = references;
  if (!topic && !reference && words.length === 0) return undefined;
  const said = words.slice(0, MOST.words).map((word) => `“${word}”`);
  const homes = topics.slice(0, MOST.topics).map(({ name }) => name);
  const reasons = [
    ...(topic ? [`belong to ${inARow(homes)}`] : []),
    ...(said.length > 0 ? [`write about ${inARow(said)}`] : []),
    ...(reference ? [`link to ${canonicalAddress(reference)}`] : []),
  ];
  return `${reasons
    .map(
      (reason, at) => `${at === 0 ? 'Both' : at === reasons.length - 1 ? ', and both' : ', both'} ${reason}`,
    )
    .join('')}.`;
}

function inARow(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
