import { findReasonsOf } from './archive/find-reasons-of.ts';
import { tellApart } from './archive/tell-apart.ts';
import type { Entry, Feed, HoldReason } from './model.ts';
import { type ReadContext, readFeed } from './read/read-feed.ts';

/** What became of the bytes of a feed: plain data, so that another thread can hand it over. */
export type CloseReading =
  | {
      readonly kind: 'read';
      /** Its entries as `tellApart` gives them. */
      readonly feed: Feed;
      /** Why an entry should wait until a person has looked at it. */
      readonly reasons: ReadonlyMap<Entry, readonly HoldReason[]>;
    }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Reads a feed and looks at each of its entries: all the work of a build that depends on nothing but the bytes. Never throws: what
 * nobody could look at is not shown.
 */
export async function readClosely(bytes: Uint8Array, context: ReadContext): Promise<CloseReading> {
  const outcome = await readFeed(bytes, context);
  if (outcome.kind === 'unreadable') return outcome;
  try {
    const entries = tellApart(outcome.feed.entries);
    return { kind: 'read', feed: { ...outcome.feed, entries }, reasons: findReasonsOf(entries) };
  } catch (fault) {
    return unreadable(fault);
  }
}

/** What is told of a feed when the reading of it broke off. */
export function unreadable(fault: unknown): CloseReading {
  const why = fault instanceof Error ? fault.message.split('\n')[0] : String(fault);
  return {
    kind: 'unreadable',
    reason: `This feed could not be read (${why}). Tell its author, or leave it out.`,
  };
}
