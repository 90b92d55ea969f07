import type { Allowance } from '../gather/parse-allow-private.ts';
import { openPageVisits } from '../gather/visit-page.ts';
import type { HubConfig } from '../model.ts';
import { asking, reasonForCurator } from './asking.ts';
import type { DeclaredFeed } from './declared-feeds.ts';
import { readPage } from './read-page.ts';
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
  const read = await readPage(await visit(address));
  if (read.kind === 'refused') return { kind: 'nothing', reason: reasonForCurator(read) };
  const { address: at } = read.page;
  if (read.kind === 'feed') {
    const { title, format } = read.feed;
    return { kind: 'found', feeds: [{ url: at, ...(title !== '' && { title }), type: format }] };
  }
  if (read.declared.length > 0) return { kind: 'found', feeds: read.declared };
  return { kind: 'nothing', reason: `${at} names no feed; ask its author where it is` };
}
