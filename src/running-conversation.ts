import { fewOfEach } from './few-of-each.ts';
import type { Community, RelatedEntry } from './model.ts';
import { turnsOf } from './turns-of.ts';

/** What was said last in the conversation that is running, by several members. */
export interface RunningConversation {
  /** Oldest first. */
  readonly turns: readonly RelatedEntry[];
  readonly slug: string;
}

/** The turns of a long conversation that still say where it stands. */
const LAST_TURNS = 3;

/** However often somebody spoke last, another voice is heard beside theirs. */
const TURNS_OF_A_MEMBER = 2;

/** The conversation in which somebody spoke last. */
export function runningConversation(
  community: Pick<Community, 'conversations' | 'entries' | 'entryByKey'>,
): RunningConversation | undefined {
  const { conversations, entries } = community;
  const endingIn = new Map(conversations.map((one) => [one.entries.at(-1), one]));
  const spokenLast = entries.find(({ entry }) => endingIn.has(entry.key));
  const latest = endingIn.get(spokenLast?.entry.key);
  if (!latest) return undefined;
  const lastOfEach = fewOfEach(turnsOf(community, latest).toReversed(), TURNS_OF_A_MEMBER);
  return { turns: lastOfEach.slice(0, LAST_TURNS).reverse(), slug: latest.slug };
}
