import { millisecondsOf } from '../dates.ts';
import type { ArchivedEntry, Instant } from '../model.ts';

/** A second reading this much later says that an entry is meant to be away. */
const SURE_AFTER = 3_600_000;

/** What became of entries that a feed lists no longer. */
export interface Missing {
  /** Those that stay, each with what is known of its absence. */
  readonly staying: readonly ArchivedEntry[];
  /** Those that their author took back. */
  readonly retracted: readonly ArchivedEntry[];
}

/** When an entry that a feed still lists was published, and when it was last changed. */
export interface Listed {
  readonly date: Instant;
  readonly updated?: Instant | undefined;
}

/**
 * Judges the entries that a reading lacks. A feed drops its oldest entries, so one that is missing while an older one is
 * still there was taken back; when two readings an hour apart lack it, it goes. Any other has scrolled out, and stays
 * from then on. `listed` are the feed's entries in its order.
 */
export function findMissing(
  missing: readonly ArchivedEntry[],
  listed: readonly Listed[],
  now: Instant,
): Missing {
  const order = orderOf(listed);
  return judge(missing, now, (entry) => {
    if (entry.hasScrolledOut === true) return entry;
    const isBeforeOldest = order === undefined || order.momentOf(entry) <= order.oldest;
    const { missingSince = now, ...rest } = entry;
    return isBeforeOldest ? { ...rest, hasScrolledOut: true } : { ...rest, missingSince };
  });
}

/** Judges the entries that the last reading lacked, when the server says that nothing has changed since. */
export function findStillMissing(kept: readonly ArchivedEntry[], now: Instant): Missing {
  return judge(kept, now, (entry) => entry);
}

function judge(
  entries: readonly ArchivedEntry[],
  now: Instant,
  marked: (entry: ArchivedEntry) => ArchivedEntry,
): Missing {
  const staying: ArchivedEntry[] = [];
  const retracted: ArchivedEntry[] = [];
  for (const entry of entries.map(marked)) {
    const { missingSince } = entry;
    const isSure =
      missingSince !== undefined && millisecondsOf(now) - millisecondsOf(missingSince) >= SURE_AFTER;
    (isSure ? retracted : staying).push(entry);
  }
  return { staying, retracted };
}

/** By what a feed orders its entries, and that of the oldest one it lists. */
interface Order {
  readonly momentOf: (entry: Listed) => Instant;
  readonly oldest: Instant;
}

const published = ({ date }: Listed): Instant => date;
const changed = ({ date, updated }: Listed): Instant =>
  updated !== undefined && updated > date ? updated : date;

/** An entry pinned to the top, or a few that were moved, leave an order; a feed more mixed than this has none. */
const MOST_OUT_OF_ORDER = 1 / 3;

/**
 * Finds the order of a feed: newest first by publication, as nearly all have it, else by last change, else oldest first.
 * `undefined` when it has none, so that nothing can be said of what it lacks, or when it lists nothing.
 */
function orderOf(listed: readonly Listed[]): Order | undefined {
  const orders = [published, changed].flatMap((momentOf) => [
    { momentOf, moments: listed.map(momentOf) },
    { momentOf, moments: listed.map(momentOf).reverse() },
  ]);
  const [best] = orders
    .map((order) => ({ ...order, outOfOrder: outOfOrder(order.moments) }))
    .sort((one, other) => one.outOfOrder - other.outOfOrder);
  const oldest = best?.moments.at(-1);
  if (best === undefined || oldest === undefined) return undefined;
  const isMixed = best.outOfOrder > (listed.length - 1) * MOST_OUT_OF_ORDER;
  return isMixed ? undefined : { momentOf: best.momentOf, oldest };
}

/** How often a newer entry follows an older one. */
function outOfOrder(moments: readonly Instant[]): number {
  return moments.filter((moment, index) => index > 0 && moment > (moments[index - 1] ?? moment)).length;
}
