/** What the three output formats have in common: a feed of originals, each credited where it stands. */
import { absolute, feedPaths } from '../../addresses.ts';
import { startOfDay } from '../../dates.ts';
import { firstDay } from '../../first-day.ts';
import { memoised, memoisedFor } from '../../memoised.ts';
import type {
  Address,
  Author,
  Community,
  Hub,
  Instant,
  Member,
  RelatedEntry,
  Reshare,
  SafeHtml,
} from '../../model.ts';
import type { Markup } from '../markup.ts';

/** One original in an output feed. */
export interface OutputEntry {
  /** The original's own where it is its alone, else a `tag:` of the hub's. */
  readonly id: string;
  /** The original's address, or its author's site where it has none. */
  readonly url: Address;
  readonly title: string;
  /** Absent where nobody knows it. */
  readonly published?: Instant | undefined;
  /** When it last changed; Atom has to have it (RFC 4287, section 4.1.1), so an undated entry has the moment when the hub first saw it. */
  readonly updated: Instant;
  /** True when its author said neither when it was published nor when it changed. */
  readonly isUndated?: boolean;
  readonly authors: readonly Author[];
  readonly publication: string;
  readonly source: { readonly title: string; readonly url: Address; readonly feed?: Address };
  readonly text?: string | undefined;
  readonly html?: SafeHtml | undefined;
  /** The whole body, where it is the hub's own and not an original's; it has to say whose words it holds. */
  readonly body?: Markup;
  readonly tags: readonly string[];
  readonly language?: string | undefined;
  readonly license?: Address | undefined;
  readonly comments?: Address | undefined;
  /** Members who passed it on, with an address of theirs. */
  readonly passedOnBy: readonly (Author & { readonly url: Address })[];
  /** What it answers in its conversation; only in feeds of conversations. */
  readonly answers?: readonly OutputAnswer[];
  /** Present when a curator reshared it. */
  readonly reshare?: Reshare;
  /** The hub's own page about it. */
  readonly page?: Address;
}

/** An entry that another one answers. */
export interface OutputAnswer {
  readonly id: string;
  readonly url: Address;
  readonly title: string;
  /** Whose it is. */
  readonly name: string;
  readonly language?: string | undefined;
  /** The sentence around the link, `''` where consent keeps it out. */
  readonly sentence: string;
}

export interface OutputFeed {
  readonly title: string;
  readonly description: string;
  /** Path of the page that the feed belongs to; the three files lie beside it. */
  readonly base: string;
  readonly entries: readonly OutputEntry[];
  /** True when it leaves nothing out that belongs to it, so that what is missing from it was taken back. */
  readonly isComplete?: boolean;
  /** Address of the newest archived feed, where older entries are. */
  readonly previous?: Address | undefined;
  /** Present when it is an archived feed itself (RFC 5005, section 4). */
  readonly archived?: Archived;
}

/** Where an archived feed stands in its row. */
export interface Archived {
  /** The feed to subscribe to. */
  readonly current: Address;
  /** The archived feed of the time after it. */
  readonly next?: Address | undefined;
}

/** What a feed holds, whatever its address. */
export type FeedContent = Omit<OutputFeed, 'base'>;

/** Entries beyond this many are reached through the archive; a feed is for what is new. */
export const FEED_LENGTH = 50;

/** The newest of these, as many as a feed holds. What was passed on twice goes by one id, and the newer time is the one to tell of. */
export function newestOfEach(all: readonly OutputEntry[]): Pick<FeedContent, 'entries' | 'isComplete'> {
  const byId = new Map<string, OutputEntry>();
  for (const entry of all) if (!byId.has(entry.id)) byId.set(entry.id, entry);
  const entries = [...byId.values()];
  return { entries: entries.slice(0, FEED_LENGTH), isComplete: entries.length <= FEED_LENGTH };
}

/** Entries of one member's in a feed that many share: whoever writes most does not fill it. */
export const FEED_SHARE = 10;

/** The moment an output feed last changed; while it is empty, the hub's first day, since which it never did. */
export function feedUpdated(community: Community, { entries }: OutputFeed): Instant {
  let newest = '';
  for (const { updated } of entries) if (updated > newest) newest = updated;
  if (newest !== '') return newest;
  return startOf(community.hub)(community.members) ?? community.now;
}

/** When the hub's first day began. Most feeds of mentions are empty, and all of those ask. */
const startOf = memoisedFor(({ timeZone }: Hub) =>
  memoisedFor((members: readonly Member[]) => {
    const first = members.map(firstDay).toSorted().at(0);
    return first === undefined ? undefined : startOfDay(first, timeZone);
  }),
);

/** Addresses of a feed's page and its three files. */
export function feedAddresses(hub: Hub, feed: OutputFeed): Record<'page' | 'atom' | 'rss' | 'json', Address> {
  const files = feedPaths(feed.base);
  return {
    page: absolute(hub, feed.base),
    atom: absolute(hub, files.atom),
    rss: absolute(hub, files.rss),
    json: absolute(hub, files.json),
  };
}

/** A feed kept as a file in the hub folder has no address that anyone else could use. */
export function sourceOf(feed: string | undefined, title: string, url: Address): OutputEntry['source'] {
  return feed && /^https?:/.test(feed) ? { title, url, feed } : { title, url };
}

/** The source of what the hub itself wrote: the page at `base`, and its own feed. */
export function hubAsSource(hub: Hub, base: string): OutputEntry['source'] {
  return { title: hub.name, url: absolute(hub, base), feed: absolute(hub, feedPaths(base).atom) };
}

/** What an entry goes by in output feeds: its own name, else one that no other hub gives (RFC 4151). */
export function idOf(hub: Hub, { iri, entry }: Pick<RelatedEntry, 'iri' | 'entry'>): string {
  return iri ?? `tag:${hostOf(hub.url)},2000:${entry.key}`;
}

const hostOf = memoised((url) => new URL(url).hostname);
