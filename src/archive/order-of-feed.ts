import type { Instant } from '../model.ts';

/** When an entry that a feed lists was published, and when it was last changed. */
export interface Listed {
  readonly date: Instant;
  readonly updated?: Instant | undefined;
  /** True when it once stood where its age did not belong, so that it says nothing of what the feed drops. */
  readonly isOutOfOrder?: boolean | undefined;
}

/** By what a feed orders its entries, the oldest one it lists, and those that stand out of the order. */
export interface Order {
  readonly momentOf: (entry: Listed) => Instant;
  readonly oldest: Instant;
  readonly outOfOrder: ReadonlySet<Listed>;
}

/** An entry pinned to the top, or a few with wrong dates, leave an order; a feed more mixed than this has none. */
const MOST_OUT_OF_ORDER = 1 / 3;

/**
 * Finds the order of a feed: newest first by publication, as nearly all have it, else by last change, else oldest first.
 * `undefined` when it has none, so that nothing can be said of what it lacks, or when no entry tells.
 */
export function orderOf(listed: readonly Listed[]): Order | undefined {
  const downward = listed.toReversed();
  const orders = [published, changed].flatMap((momentOf) =>
    // From the oldest to the newest, whichever way the feed lists them.
    [downward, listed].map((upward) => ({ momentOf, inOrder: longestRise(upward, momentOf) })),
  );
  const [best] = orders.toSorted((one, other) => other.inOrder.length - one.inOrder.length);
  if (best === undefined) return undefined;
  const outOfOrder = new Set(listed);
  for (const entry of best.inOrder) outOfOrder.delete(entry);
  if (outOfOrder.size > (listed.length - 1) * MOST_OUT_OF_ORDER) return undefined;
  const [oldest] = best.inOrder.filter((entry) => entry.isOutOfOrder !== true);
  return oldest && { momentOf: best.momentOf, oldest: best.momentOf(oldest), outOfOrder };
}

function published({ date }: Listed): Instant {
  return date;
}

function changed({ date, updated }: Listed): Instant {
  return updated !== undefined && updated > date ? updated : date;
}

/** The most entries that can be left standing so that none is older than one before it (patience sorting). */
function longestRise(entries: readonly Listed[], momentOf: Order['momentOf']): readonly Listed[] {
  const piles: { readonly moment: Instant; readonly link: Link }[] = [];
  for (const entry of entries) {
    const moment = momentOf(entry);
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((piles[middle]?.moment ?? '') <= moment) low = middle + 1;
      else high = middle;
    }
    const before = piles[low - 1]?.link;
    piles[low] = { moment, link: { entry, before } };
  }
  const rise: Listed[] = [];
  for (let link = piles.at(-1)?.link; link; link = link.before) rise.push(link.entry);
  return rise.reverse();
}

interface Link {
  readonly entry: Listed;
  readonly before: Link | undefined;
}
