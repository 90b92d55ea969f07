import type { Pace } from '../../gather/options.ts';
import type { Allowance } from '../../gather/parse-allow-private.ts';
import { openPageVisits, type PageVisit } from '../../gather/visit-page.ts';
import type { Address, Feed, HubConfig, Instant } from '../../model.ts';
import { decode } from '../../read/decode.ts';
import { readFeed } from '../../read/read-feed.ts';
import { collectRepairs } from '../../read/repairs.ts';
import { asking } from '../asking.ts';
import { type DeclaredFeed, declaredFeeds } from '../declared-feeds.ts';
import { siteOfFeed } from '../site-of-feed.ts';

/** What stands at an address that somebody gave. Every address is where the visit ended, after redirects. */
export type Sight =
  | {
      readonly kind: 'feed';
      readonly feed: Feed;
      readonly feedAddress: Address;
      /** The page on which the feed was found, or that the feed calls its own on the same host. */
      readonly site: Address;
      readonly page?: string;
      /** What stands in `/.well-known/kith.txt` beside the feed; asked for only when a line is looked for. */
      readonly statement?: string;
      readonly others: readonly DeclaredFeed[];
    }
  | { readonly kind: 'none'; readonly reason: string };

/**
 * Visits a site for whoever asked to join: with the guard, the caps and the pauses of a build, and robots.txt obeyed, because whoever
 * asked need not be its owner. `isLookingForLine`: whether a line that shows its owner may be there.
 */
export async function lookAtSite(
  config: Pick<HubConfig, 'hub' | 'members'>,
  address: Address,
  options: {
    readonly now: Instant;
    readonly pace: Pace;
    readonly allowPrivate: readonly Allowance[];
    readonly isLookingForLine: boolean;
  },
): Promise<Sight> {
  const visit = openPageVisits(asking(config, options.now, options.allowPrivate, options.pace));
  const first = await visit(address);
  if (first.kind === 'refused') return { kind: 'none', reason: first.reason };
  const read = await readFeed(first.bytes, first);
  const declared = read.kind === 'unreadable' ? declaredFeeds(first.bytes, first) : [];
  const [chosen, ...others] = [...declared].sort(
    (one, other) => Number(isOfComments(one)) - Number(isOfComments(other)),
  );
  const second = chosen === undefined ? first : await visit(chosen.url);
  if (second.kind === 'refused') return { kind: 'none', reason: second.reason };
  const found = chosen === undefined ? read : await readFeed(second.bytes, second);
  if (found.kind === 'unreadable') return { kind: 'none', reason: found.reason };
  const site = chosen === undefined ? siteOfFeed(second.address, found.feed) : first.address;
  const origin = new URL(second.address).origin;
  const [page, statement] = options.isLookingForLine
    ? [chosen === undefined ? await visit(site) : first, await visit(`${origin}/.well-known/kith.txt`)]
    : [];
  return {
    kind: 'feed',
    feed: found.feed,
    feedAddress: second.address,
    site,
    others,
    ...textOf('page', page),
    ...textOf('statement', statement),
  };
}

/** Anybody can write there. */
function isOfComments({ url, title = '' }: DeclaredFeed): boolean {
  return /comment|comentario/iu.test(`${url} ${title}`);
}

function textOf<Key extends string>(
  key: Key,
  visit: PageVisit | undefined,
): { readonly [Name in Key]?: string } {
  if (visit?.kind !== 'fetched') return {};
  return { [key]: decode(visit.bytes, visit.contentType, collectRepairs()) } as {
    readonly [Name in Key]?: string;
  };
}
