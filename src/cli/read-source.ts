import { openGatherOne } from '../gather/gather-one.ts';
import { isListedFile } from '../gather/is-listed-file.ts';
import { LIMITS } from '../gather/options.ts';
import type { Allowance } from '../gather/parse-allow-private.ts';
import { readListedFile } from '../gather/read-file.ts';
import type { PageVisit } from '../gather/visit-page.ts';
import type { Address, Feed, HubConfig, Instant } from '../model.ts';
import { readFeed } from '../read/read-feed.ts';
import { asking } from './asking.ts';
import { readPage } from './read-page.ts';

/** A feed that a curator's act needs, or why there is none. */
export type SourceOutcome =
  | { readonly kind: 'feed'; readonly feed: Feed; readonly address: string }
  | { readonly kind: 'none'; readonly reason: string };

/**
 * Opens a reader for what one act needs: a feed as `feeds.yaml` lists it, or the first feed that a web page declares. Each
 * is asked for once, with the same guard, caps and pauses as in a build; nothing of it is kept.
 */
export function openSources(
  config: HubConfig,
  {
    now,
    allowPrivate,
    isOffline,
  }: {
    readonly now: Instant;
    readonly allowPrivate: readonly Allowance[];
    /** When true no server is asked; files are read all the same. */
    readonly isOffline: boolean;
  },
): {
  readonly listed: (feed: string) => Promise<SourceOutcome>;
  readonly ofPage: (page: Address) => Promise<SourceOutcome>;
} {
  const gatherOne = openGatherOne(asking(config, now, allowPrivate));
  const visit = async (address: string): Promise<PageVisit> => {
    const outcome = await gatherOne(address);
    if (outcome.kind === 'fetched') return { ...outcome, address: outcome.address ?? address };
    return { kind: 'refused', reason: outcome.kind === 'failed' ? outcome.reason : outcome.note };
  };
  const ask = async (address: string, isPage: boolean): Promise<SourceOutcome> => {
    if (isOffline) return none('no server is asked with --offline');
    const read = await readPage(await visit(address));
    if (read.kind === 'feed') return { kind: 'feed', feed: read.feed, address };
    const [declared] = isPage && read.kind === 'page' ? read.declared : [];
    return declared === undefined ? none(read.reason) : ask(declared.url, false);
  };
  const fromFile = async (listed: string): Promise<SourceOutcome> => {
    const file = await readListedFile(config.root, listed, LIMITS.bytes);
    if (file.kind === 'failed') return none(file.reason);
    const read = await readFeed(file.bytes, {});
    return read.kind === 'unreadable'
      ? none(read.reason)
      : { kind: 'feed', feed: read.feed, address: listed };
  };
  return {
    listed: (feed) => (isListedFile(feed) ? fromFile(feed) : ask(feed, false)),
    ofPage: (page) => ask(page, true),
  };
}

function none(reason: string): SourceOutcome {
  return { kind: 'none', reason };
}
