import type { Pace } from '../../gather/options.ts';
import type { Allowance } from '../../gather/parse-allow-private.ts';
import { openPageVisits, type PageVisit } from '../../gather/visit-page.ts';
import type { Address, Feed, HubConfig, Instant } from '../../model.ts';
import { decode } from '../../read/decode.ts';
import { collectRepairs } from '../../read/repairs.ts';
import { asking } from '../asking.ts';
import type { DeclaredFeed } from '../declared-feeds.ts';
import { readPage } from '../read-page.ts';
import { siteOfFeed } from '../site-of-feed.ts';
import { isOfComments } from './is-of-comments.ts';

type Page = PageVisit & { readonly kind: 'fetched' };

/** What stands at an address that somebody gave. An address that was visited is where the visit ended, after redirects. */
export type Sight =
  | {
      readonly kind: 'feed';
      readonly feed: Feed;
      readonly feedAddress: Address;
      /** The page on which the feed was found, or that the feed calls its own on the same host; visited only when a line is looked for. */
      readonly site: Address;
      /** The HTML of `site`. */
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
  const first = await readPage(await visit(address));
  if (first.kind === 'refused') return { kind: 'none', reason: first.reason };
  const declared = first.kind === 'page' ? first.declared : [];
  const [chosen, ...others] = [...declared].sort(
    (one, other) => Number(isOfComments(one.url, one.title)) - Number(isOfComments(other.url, other.title)),
  );
  const found = chosen === undefined ? first : await readPage(await visit(chosen.url));
  if (found.kind !== 'feed') return { kind: 'none', reason: found.reason };
  const { address: feedAddress } = found.page;
  const look = async (at: Address) => (options.isLookingForLine ? visit(at) : undefined);
  const named = chosen === undefined ? siteOfFeed(feedAddress, found.feed) : first.page.address;
  const page = chosen === undefined ? onHostOf(feedAddress, await look(named)) : first.page;
  const statement = await look(new URL('/.well-known/kith.txt', feedAddress).href);
  return {
    kind: 'feed',
    feed: found.feed,
    feedAddress,
    site: page?.address ?? named,
    others,
    ...textOf('page', page),
    ...textOf('statement', statement),
  };
}

/** A feed that sends us on to another host would make somebody else's page its own. */
function onHostOf(address: Address, page: PageVisit | undefined): Page | undefined {
  return page?.kind === 'fetched' && new URL(page.address).host === new URL(address).host ? page : undefined;
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
