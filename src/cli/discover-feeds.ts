import type { Allowance } from '../gather/parse-allow-private.ts';
import { openPageVisits } from '../gather/visit-page.ts';
import type { HubConfig } from '../model.ts';
import { readFeed } from '../read/read-feed.ts';
import { asking, reasonForCurator } from './asking.ts';
import { type DeclaredFeed, declaredFeeds } from './declared-feeds.ts';
import type { Terminal } from './terminal.ts';

/** What a look at a neighbour's page found; no feed of it was asked for. */
export type Discovery =
  | { readonly kind: 'found'; readonly feeds: readonly DeclaredFeed[] }
  | { readonly kind: 'nothing'; readonly reason: string };

/** Looks once at a page of somebody who may be invited, and says which feeds it names; the address may be a feed itself. */
export async function discoverFeeds(
  config: HubConfig,
  address: string,
  { now }: Pick<Terminal, 'now'>,
  allowPrivate: readonly Allowance[],
): Promise<Discovery> {
  const visit = openPageVisits(asking(config, now(), allowPrivate));
  const page = await visit(address);
  if (page.kind === 'refused') return { kind: 'nothing', reason: reasonForCurator(page) };
  const read = await readFeed(page.bytes, page);
  if (read.kind !== 'unreadable') {
    const { title, format } = read.feed;
    return { kind: 'found', feeds: [{ url: page.address, ...(title !== '' && { title }), type: format }] };
  }
  const feeds = declaredFeeds(page.bytes, page);
  if (feeds.length > 0) return { kind: 'found', feeds };
  return { kind: 'nothing', reason: `${page.address} names no feed; ask its author where it is` };
}
