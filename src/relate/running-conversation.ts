import type { Community, RelatedEntry } from '../model.ts';
import { turnsOf } from './turns-of.ts';

/** What was said last in the conversation that is running. */
export interface RunningConversation {
  /** Oldest first. */
  readonly turns: readonly RelatedEntry[];
  readonly slug: string;
}

/** The turns of a long conversation that still say where it stands. */
const LAST_TURNS = 3;

/** The conversation in which somebody spoke last. */
export function runningConversation(
  community: Pick<Community, 'conversations' | 'entries' | 'entryByKey'>,
): RunningConversation | undefined {
  const { conversations, entries } = community;
  const endingIn = new Map(conversations.map((one) => [one.entries.at(-1), one]));
  const spokenLast = entries.find(({ entry }) => endingIn.has(entry.key));
  const latest = endingIn.get(spokenLast?.entry.key);
  return latest && { turns: turnsOf(community, latest).slice(-LAST_TURNS), slug: latest.slug };
}
