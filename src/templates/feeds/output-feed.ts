/** What the three output formats have in common: a feed of originals, each credited where it stands. */
import { absolute, entryAddress, feedPaths, memberHome, paths, publicationHome } from '../../addresses.ts';
import { startOfDay } from '../../dates.ts';
import type {
  Address,
  Author,
  Community,
  Hub,
  Instant,
  RelatedEntry,
  Reshare,
  SafeHtml,
} from '../../model.ts';
import { languageOfEntry } from '../../relate/language-of-entry.ts';
import { answersOf } from '../answers.ts';
import { entryTitle } from '../entry-title.ts';
import type { Markup } from '../markup.ts';

/** One original in an output feed. */
export interface OutputEntry {
  /** The original's own where it is its alone, else a `tag:` of the hub's. */
  readonly id: string;
  /** The original's address, or its author's site where it has none. */
  readonly url: Address;
  readonly title: string;
  /** Absent where nobody knows it. */
  readonly published?: Instant;
  readonly updated: Instant;
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
  /** The sentence around the link, `''` where consent keeps it out. */
  readonly sentence: string;
}

export interface OutputFeed {
  readonly title: string;
  readonly description: string;
  /** Path of the page that the feed belongs to; the three files lie beside it. */
  readonly base: string;
  readonly entries: readonly OutputEntry[];
}

/** What a feed holds, whatever its address. */
export type FeedContent = Omit<OutputFeed, 'base'>;

/** Entries beyond this many are reached through the archive; a feed is for what is new. */
export const FEED_LENGTH = 50;

/** The moment an output feed last changed; the build's clock while it is empty. */
export function feedUpdated(feed: OutputFeed, now: Instant): Instant {
  return (
    feed.entries
      .map((entry) => entry.updated)
      .toSorted()
      .at(-1) ?? now
  );
}

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

export function outputEntry({ hub, memberById }: Community, related: RelatedEntry): OutputEntry {
  const { entry, member } = related;
  const site = memberHome(hub, member, absolute);
  const url = entryAddress(hub, related, absolute);
  return {
    id: related.iri ?? tagOf(hub, entry.key),
    url,
    title: entryTitle(hub, entry),
    published: entry.date,
    updated: entry.updated && entry.updated > entry.date ? entry.updated : entry.date,
    authors: entry.authors.length > 0 ? entry.authors : [{ name: member.name, url: site }],
    publication: memberById.get(entry.member)?.name ?? member.name,
    source: sourceOf(entry.feed, member.name, site),
    text: entry.excerpt && entry.excerpt + (entry.isExcerptCut ? ' …' : ''),
    html: entry.html,
    tags: entry.tags,
    language: languageOfEntry(related),
    license: entry.license ?? member.license,
    comments: entry.comments,
    passedOnBy: related.passedOnBy.map((passer) => ({
      name: passer.name,
      url: memberHome(hub, passer, absolute),
    })),
  };
}

/** An entry as a turn of its conversation. */
export function outputTurn(community: Community, related: RelatedEntry): OutputEntry {
  const { hub, conversationOf } = community;
  const conversation = conversationOf.get(related.entry.key);
  return {
    ...outputEntry(community, related),
    answers: answersOf(community, related)
      .filter(({ isAddedLater }) => !isAddedLater)
      .map(({ answered, sentence }) => ({
        id: answered.iri ?? tagOf(hub, answered.entry.key),
        url: entryAddress(hub, answered, absolute),
        title: entryTitle(hub, answered.entry),
        name: answered.member.name,
        sentence,
      })),
    ...(conversation && { page: absolute(hub, paths.conversation(conversation.slug)) }),
  };
}

export function outputReshare({ hub, entryByKey }: Community, reshare: Reshare): OutputEntry {
  const { original, slug } = reshare;
  const related = entryByKey.get(original.entry?.key ?? '');
  const page = absolute(hub, paths.reshare(slug));
  const on = startOfDay(reshare.on, hub.timeZone);
  const published = original.published ?? original.entry?.date;
  return {
    id: related ? (related.iri ?? tagOf(hub, related.entry.key)) : original.url,
    url: original.url,
    title: original.title,
    ...(published !== undefined && { published }),
    updated: on,
    authors: [original.author],
    publication: original.publication,
    source: sourceOf(original.entry?.feed, original.publication, publicationHome(original)),
    text: reshare.quote,
    tags: original.entry?.tags ?? [],
    language: original.language,
    license: original.license,
    comments: original.entry?.comments,
    passedOnBy: [],
    reshare,
    page,
  };
}

/** A feed kept as a file in the hub folder has no address that anyone else could use. */
function sourceOf(feed: string | undefined, title: string, url: Address): OutputEntry['source'] {
  return feed && /^https?:/.test(feed) ? { title, url, feed } : { title, url };
}

/** The source of what the hub itself wrote: the page at `base`, and its own feed. */
export function hubAsSource(hub: Hub, base: string): OutputEntry['source'] {
  return { title: hub.name, url: absolute(hub, base), feed: absolute(hub, feedPaths(base).atom) };
}

/** A name for what has none of its own, which no other hub gives (RFC 4151). */
function tagOf(hub: Hub, key: string): string {
  return `tag:${new URL(hub.url).hostname},2000:${key}`;
}
