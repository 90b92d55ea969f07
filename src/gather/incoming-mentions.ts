import { existsSync } from 'node:fs';
import path from 'node:path';
import { AssetCache } from '@11ty/eleventy-fetch';
import type { Address } from '../model.ts';
import { fetchAddress } from './fetch-address.ts';
import { keepRecords } from './keep-records.ts';
import { openFetching } from './open-fetching.ts';
import type { AskOptions } from './options.ts';

/** Where mentions of a hub are received for it, with who may read them. */
export interface MentionsAccount {
  /** Absolute path of the hub folder. */
  readonly root: string;
  readonly domain: string;
  /** A secret, from the environment alone; it is in no file and no message. */
  readonly token: string;
  /** The service; another one only in tests. */
  readonly service?: Address;
}

export type IncomingMentions =
  | { readonly kind: 'answered'; readonly json: unknown }
  | { readonly kind: 'failed'; readonly reason: string };

const SERVICE = 'https://webmention.io/api/mentions.jf2';
/** The newest are enough for a desk. */
const MOST = 100;
/** Nobody is asked more often than this. */
const FRESH = '1h';

/** Gives what a service received for the hub, asked once an hour at most; the answer is anybody’s text, and hostile until it is read. Never rejects. */
export async function askForMentions(
  { root, domain, token, service = SERVICE }: MentionsAccount,
  options: AskOptions,
): Promise<IncomingMentions> {
  const cache = new AssetCache(`mentions ${domain}`, path.join(root, '.kith', 'mentions'));
  try {
    // AssetCache remembers for the life of the process that a file was missing, so it is asked only for one that is there.
    if (existsSync(cache.cachePath) && cache.isCacheValid(FRESH))
      return { kind: 'answered', json: cache.getCachedContents() };
  } catch {
    // A damaged record is asked for anew.
  }
  const address = new URL(service);
  address.search = new URLSearchParams({ domain, token, 'per-page': String(MOST) }).toString();
  const context = openFetching(options, keepRecords(undefined), () => {});
  const answer = await fetchAddress(address.href, undefined, context);
  if (answer.kind === 'failed') return { kind: 'failed', reason: answer.reason };
  if (answer.kind !== 'answered')
    return { kind: 'failed', reason: `${address.host} asked not to be asked now` };
  if (answer.bytes === undefined)
    return { kind: 'failed', reason: `${answer.host} answered ${answer.status}` };
  const json = parsed(answer.bytes);
  if (json === undefined)
    return { kind: 'failed', reason: `${answer.host} answered with something that is no JSON` };
  // A full disk costs one more request, next time.
  await cache.save(json, 'json').catch(() => {});
  return { kind: 'answered', json };
}

function parsed(bytes: Uint8Array): object | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
