import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { absolute } from '../../addresses.ts';
import { isMissingFile, reasonOf } from '../../archive/file-errors.ts';
import { markOf } from '../../archive/mark.ts';
import type { Telling } from '../../gather/open-telling.ts';
import { HubError } from '../../hub-error.ts';
import type { Address, Hub } from '../../model.ts';

/** A feed of the built site of whose words no WebSub hub was told. */
export interface ChangedFeed {
  readonly topic: Address;
  /** A mark of its address, by which it is remembered; the address may name a member. */
  readonly name: string;
  /** A mark of its bytes. */
  readonly says: string;
  readonly bytes: Uint8Array;
}

/** Only feeds that name the hub; those of finished months do not, since they never change. */
const FEED = /(?:^|\/)(?:atom\.xml|rss\.xml|feed\.json)$/u;
const NAMES_HUB = /<(?:atom:)?link rel="hub"|"type":\s*"WebSub"/u;

/** What stands behind it are entries, in which anybody may write anything. */
const FIRST_ENTRY = /<entry[\s>]|<item[\s>]|"items":/u;

/**
 * The feeds in the folder of the built site that changed since their hub was told of them, in the order of their addresses;
 * `undefined` where there is no such folder.
 *
 * @throws {HubError} when the folder is there and cannot be read.
 */
export async function findChangedFeeds(
  output: string,
  hub: Hub,
  pinged: ReadonlyMap<string, string>,
  key: string,
): Promise<readonly ChangedFeed[] | undefined> {
  const names = await readdir(output, { recursive: true }).catch((cause: unknown) => {
    if (isMissingFile(cause)) return undefined;
    throw new HubError(
      `The built site in ${output} could not be read, so that nobody was told of anything: ${reasonOf(cause)}.\n` +
        '  next: name its folder with --output DIR.',
      { cause },
    );
  });
  if (names === undefined) return undefined;
  const places = names.map((name) => name.split(path.sep).join('/')).filter((name) => FEED.test(name));
  const changed: ChangedFeed[] = [];
  for (const place of places.sort()) {
    const bytes = await readFile(path.join(output, place));
    const text = bytes.toString('utf8');
    const name = markOf(key, ['feed', place]);
    const says = markOf(key, ['says', text]);
    const [head = ''] = text.split(FIRST_ENTRY, 1);
    if (!NAMES_HUB.test(head) || pinged.get(name) === says) continue;
    changed.push({ topic: absolute(hub, `/${place}`), name, says, bytes });
  }
  return changed;
}

export type PingOutcome =
  | { readonly kind: 'accepted' }
  /** The published feed is not the one that was built. */
  | { readonly kind: 'unpublished'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** Tells a WebSub hub that a feed changed, once the published feed is the one that was built. */
export async function pingWebSub(
  webSub: Address,
  { topic, bytes }: ChangedFeed,
  telling: Telling,
): Promise<PingOutcome> {
  const page = await telling.own(topic);
  if (page.kind === 'unknown') return { kind: 'unpublished', reason: page.reason };
  if (page.kind === 'gone' || !Buffer.from(page.bytes).equals(bytes))
    return { kind: 'unpublished', reason: 'the published feed is not the one that was built last' };
  const answer = await telling.post(webSub, { 'hub.mode': 'publish', 'hub.url': topic });
  if (answer.kind === 'failed') return { kind: 'failed', reason: answer.reason };
  const isTaken = answer.status >= 200 && answer.status < 300;
  return isTaken
    ? { kind: 'accepted' }
    : { kind: 'failed', reason: `${answer.host} answered ${answer.status}` };
}
