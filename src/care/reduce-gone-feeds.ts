import { canonicalAddress } from '../canonical-address.ts';
import { dayOf, millisecondsOf } from '../dates.ts';
import { WEEK, WESTERNMOST } from '../days.ts';
import type { ArchivedEntry, Decision, FeedVisit } from '../model.ts';
import { suggestRuling } from './suggest-ruling.ts';
import { withLinkOnly } from './with-link-only.ts';

/** A feed that is not found for this long counts as gone. */
const GONE_AFTER = 2 * WEEK;

/** Rulings about a feed that is gone, each of which settles what is shown of it. */
const SETTLED: ReadonlySet<Decision['ruling']> = new Set(['release', 'title-only', 'keep-out', 'ask']);

/** What may be shown of entries whose feeds are gone, and what the curator is asked. */
export interface ReducedFeeds {
  readonly entries: readonly ArchivedEntry[];
  readonly notices: readonly string[];
}

/**
 * Shows only title and link of what feeds gave that are gone for good (410), or were not found (404) for fourteen days:
 * its author may have meant to take it back. The archive keeps the text until a curator decides about the feed.
 */
export function reduceGoneFeeds(
  entries: readonly ArchivedEntry[],
  visits: readonly FeedVisit[],
  decisions: readonly Decision[],
): ReducedFeeds {
  const rulings = decisions.filter(({ ruling }) => SETTLED.has(ruling));
  const isSettled = ({ feed, gone }: FeedVisit) =>
    rulings.some(
      ({ about, on }) =>
        canonicalAddress(about) === canonicalAddress(feed) &&
        // One that is older than the feed's end was about something else. A day begins earlier in the east.
        on >= dayOf(gone?.since ?? '', WESTERNMOST),
    );
  const gone = visits.filter((visit) => isGone(visit) && !isSettled(visit));
  if (gone.length === 0) return { entries, notices: [] };
  const names = new Set(gone.map(nameOf));
  return {
    entries: entries.map((entry) => (names.has(nameOf(entry)) ? withLinkOnly(entry) : entry)),
    notices: gone.map(tellGone),
  };
}

function isGone({ gone }: FeedVisit): boolean {
  if (gone === undefined) return false;
  return gone.status === 410 || millisecondsOf(gone.last) - millisecondsOf(gone.since) >= GONE_AFTER;
}

function nameOf({ member, feed }: Pick<FeedVisit, 'member' | 'feed'>): string {
  return JSON.stringify([member, feed]);
}

function tellGone({ member, feed, gone }: FeedVisit): string {
  const what = gone?.status === 410 ? 'is gone for good (410)' : 'was not found for fourteen days (404)';
  return (
    `${member}: ${feed} ${what}, so only titles and links of its entries are shown. Ask the member, then add ` +
    `${suggestRuling(feed, 'release')} (release shows them as before, title-only leaves it so, keep-out shows none; ` +
    'moved takes them along to a new address that feeds.yaml lists).'
  );
}
