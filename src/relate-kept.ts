import { isTakenOut, letGo } from './archive/let-go.ts';
import { withoutLeft } from './archive/open-leaving.ts';
import { reduceGoneFeeds } from './care/reduce-gone-feeds.ts';
import { isWithinReach } from './gather/guard-address.ts';
import type { Allowance } from './gather/parse-allow-private.ts';
import type { ArchivedEntry, Community, FeedVisit, HubConfig, Instant } from './model.ts';
import type { Memory } from './open-memory.ts';
import { goneSlugs } from './relate/gone-slugs.ts';
import { relate } from './relate/relate.ts';
import { tellListsOfLinks } from './relate/tell-lists-of-links.ts';

/** What the hub keeps of its members, and what is known of their servers. */
export interface Kept {
  readonly entries: readonly ArchivedEntry[];
  /** What readers must not see: what waits for a curator, and what cools off. */
  readonly withheld?: readonly ArchivedEntry[];
  readonly visits: readonly FeedVisit[];
  /** Keys of entries that their authors took back just now. */
  readonly retracted?: ReadonlySet<string>;
}

/**
 * Makes the community of what is kept and remembered; of feeds that are gone only titles and links. A build publishes what
 * comes of it, and a curator's command looks at the same.
 */
export function relateKept(
  given: HubConfig,
  { entries, withheld = [], visits, retracted }: Kept,
  now: Instant,
  { conversations, digests, quotes, tombstones, withdrawals }: Memory,
  allowPrivate: readonly Allowance[] = [],
): Omit<Community, 'outcomes'> {
  // What was taken out since the last build is not seen by a curator's command, either.
  const { config } = letGo(given, withdrawals);
  const reduced = reduceGoneFeeds(entries, visits, config.decisions);
  const related = relate(config, reduced.entries, now, {
    conversations,
    withheld,
    digests: withoutLeft(digests, withdrawals, goneSlugs(config, withdrawals)),
    ...(retracted && { retracted }),
    wasTakenBack: (address) => tombstones.hasAddress(address, config.members),
    isTakenOut: (listing) => isTakenOut(listing, withdrawals),
    verdictOf: quotes.verdictOf,
    isReachable: (address) => isWithinReach(address, allowPrivate),
  });
  const notices = [...reduced.notices, ...related.notices, ...tellListsOfLinks(related.entries)];
  return { ...related, notices };
}
