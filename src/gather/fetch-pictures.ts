import path from 'node:path';
import pLimit from 'p-limit';
import type { Address } from '../model.ts';
import { type FetchContext, fetchAddress } from './fetch-address.ts';
import { readListedFile } from './read-file.ts';

/** What came of asking for one picture. */
export type PictureAnswer =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array }
  /** Not to be asked now: its host said so, or the time for pictures was over. */
  | { readonly kind: 'later' }
  | {
      readonly kind: 'failed';
      readonly reason: string;
      /** True when its server says that it is not there (404, 410). */
      readonly isGone: boolean;
    };

/** The bytes of one picture; a photograph straight from a camera has more, and is not for a page. */
const LARGEST = 8 * 1024 * 1024;

/** For all pictures of a build; the others are for the next one. */
const MILLISECONDS_IN_ALL = 120_000;

const ACCEPT = 'image/avif, image/webp, image/png, image/jpeg, image/gif;q=0.8';

/**
 * Asks for pictures with the guard, the turns and the pauses of the feeds of the same build, hosts side by side, and hands
 * each answer to `take`, one at a time. Nothing but pictures is asked for, and no validators are sent: a picture is asked for once in a month at most.
 */
export async function fetchPictures(
  sources: readonly Address[],
  fetching: FetchContext,
  take: (source: Address, answer: PictureAnswer) => Promise<void>,
): Promise<void> {
  const { pace, limits } = fetching;
  const endsAt = pace.elapsed() + MILLISECONDS_IN_ALL;
  const context: FetchContext = {
    ...fetching,
    limits: { ...limits, bytes: Math.min(limits.bytes, LARGEST) },
    headers: { ...fetching.headers, accept: ACCEPT },
  };
  const hostsAtOnce = pLimit(limits.hostsAtOnce);
  const oneAtATime = pLimit(1);
  await hostsAtOnce.map(groupByHost(sources), async (ofHost) => {
    for (const source of ofHost) {
      const answer = pace.elapsed() < endsAt ? await ask(source, context) : LATER;
      await oneAtATime(() => take(source, answer));
    }
  });
}

const LATER: PictureAnswer = { kind: 'later' };

async function ask(source: Address, context: FetchContext): Promise<PictureAnswer> {
  const answer = await fetchAddress(source, undefined, context);
  if (answer.kind === 'failed') return failed(answer.reason);
  if (answer.kind !== 'answered' || answer.status === 429 || answer.status === 503) return LATER;
  if (answer.bytes !== undefined) return { kind: 'fetched', bytes: answer.bytes };
  const isGone = answer.status === 404 || answer.status === 410;
  return failed(`${answer.host} answered ${answer.status}`, isGone);
}

function groupByHost(sources: readonly Address[]): readonly (readonly Address[])[] {
  const byHost = new Map<string, Address[]>();
  for (const source of sources) {
    const host = URL.canParse(source) ? new URL(source).hostname : '';
    byHost.set(host, [...(byHost.get(host) ?? []), source]);
  }
  return [...byHost.values()];
}

/**
 * Reads a picture of a feed that is a file: it is a file, too, and lies in the folder beside the feed that has the feed's name, under the
 * last part of its address. No server is asked, and nothing outside of the hub folder is read.
 */
export async function readPictureFile(root: string, feed: string, source: Address): Promise<PictureAnswer> {
  const name = lastPart(source);
  if (name === undefined) return failed('its address does not end in the name of a file');
  const { dir, name: folder } = path.parse(feed);
  const file = await readListedFile(
    root,
    [dir, folder, name].filter((part) => part !== '').join('/'),
    LARGEST,
  );
  return file.kind === 'bytes' ? { kind: 'fetched', bytes: file.bytes } : failed(file.reason);
}

function lastPart(source: Address): string | undefined {
  try {
    const name = decodeURIComponent(new URL(source).pathname.split('/').at(-1) ?? '');
    return /^(?!\.)[^/\\:\0]+$/u.test(name) ? name : undefined;
  } catch {
    return undefined;
  }
}

function failed(reason: string, isGone = false): PictureAnswer {
  return { kind: 'failed', reason, isGone };
}
