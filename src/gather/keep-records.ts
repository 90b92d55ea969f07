import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { AssetCache } from '@11ty/eleventy-fetch';
import { z } from 'zod';
import { type Shard, shardName } from './shard.ts';

const instant = z.iso.datetime();

/** What the hub knows of one feed's server: never the feed's bytes, which hold what consent may keep out. */
const feedRecord = z.strictObject({
  version: z.literal(1),
  /** The scope under which the archive holds the feed. */
  scope: z.string().optional(),
  /** The final address that gave the validators; they are sent to no other. */
  address: z.string().optional(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** SHA-256 of the body that the archive holds. */
  bodyHash: z.string().optional(),
  rhythm: z
    .strictObject({
      minutes: z.number().exactOptional(),
      skipHours: z.array(z.number()).readonly().exactOptional(),
      skipDays: z.array(z.number()).readonly().exactOptional(),
    })
    .optional(),
  /** Milliseconds for which the server called its answer fresh. */
  freshness: z.number().optional(),
  askedAt: instant.optional(),
  readAt: instant.optional(),
  /** Absent when the feed is gone for good. */
  nextDue: instant.optional(),
  failure: z
    .strictObject({
      kind: z.enum(['server', 'unreadable']),
      reason: z.string(),
      status: z.number().optional(),
      since: instant,
      count: z.number(),
    })
    .optional(),
  /** Not found (404) or gone (410), first and last; kept through other failures until the feed is read again. */
  gone: z.strictObject({ status: z.literal([404, 410]), since: instant, last: instant }).optional(),
  /** What the author could mend, as of the last reading. */
  mendable: z
    .array(z.enum(['markup', 'letters', 'dates', 'addresses', 'length']))
    .readonly()
    .exactOptional(),
  /** Where permanent redirects lead, and since when they do. */
  moved: z.strictObject({ to: z.string(), since: instant }).optional(),
});

/** A host that said "later", and how often in a row. */
const hostRecord = z.strictObject({
  version: z.literal(1),
  saidAt: instant,
  waitUntil: instant,
  count: z.number(),
});

export type FeedRecord = z.infer<typeof feedRecord>;
export type HostRecord = z.infer<typeof hostRecord>;

/** The records of one hub folder, in `.kith/http/`. */
export interface Records {
  feed(address: string): FeedRecord | undefined;
  host(hostname: string): HostRecord | undefined;
  rememberFeed(address: string, record: FeedRecord): void;
  rememberHost(hostname: string, record: HostRecord): void;
  /** True when there was not a single record to begin with. */
  readonly isEmpty: boolean;
  /** How many of the records read were damaged, and so count as missing. */
  damaged(): number;
  /** Writes what is to be remembered; gives the words of the first error, if any. */
  write(): Promise<string | undefined>;
}

/**
 * Opens the records under `root`; without `root` nothing is known and nothing is kept. A feed is asked by one shard, which writes its
 * record where it belongs. A host to which a redirect leads may be asked by several: what they learn of it waits in a folder of each,
 * for `mergeRecords`.
 */
export function keepRecords(root: string | undefined, shard?: Shard): Records {
  const folder = root === undefined ? undefined : recordsFolder(root);
  const own = root === undefined || shard === undefined ? folder : shardRecords(root, shard);
  const pending = new Map<string, object>();
  let damaged = 0;
  const readOnce = <Kept>(schema: z.ZodType<Kept>, place = folder): ((key: string) => Kept | undefined) => {
    const known = new Map<string, Kept | undefined>();
    return (key) => {
      if (place === undefined || known.has(key)) return known.get(key);
      const found = readRecord(place, key, schema);
      if (found === 'damaged') damaged += 1;
      known.set(key, found === 'damaged' ? undefined : found);
      return known.get(key);
    };
  };
  const feeds = readOnce(feedRecord);
  const hosts = readOnce(hostRecord);
  const ownHosts = own === folder ? hosts : readOnce(hostRecord, own);
  return {
    feed: (address) => feeds(`feed ${address}`),
    host: (hostname) => laterHost(hosts(`host ${hostname}`), ownHosts(`host ${hostname}`)),
    rememberFeed: (address, record) => pending.set(`feed ${address}`, record),
    rememberHost: (hostname, record) => pending.set(`host ${hostname}`, record),
    isEmpty: folder === undefined || !existsSync(folder),
    damaged: () => damaged,
    write: async () =>
      folder === undefined || own === undefined ? undefined : writeRecords(folder, own, pending),
  };
}

/** Milliseconds of a duration in eleventy-fetch's notation, such as `4h`, `1d` or `1w`. */
export function durationOf(duration: string): number {
  return anyRecord.getDurationMs(duration);
}

const anyRecord = new AssetCache('durations');

/** What several processes learned of one host: what it said last, and of two such words the longer wait. */
function laterHost(one: HostRecord | undefined, other: HostRecord | undefined): HostRecord | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const moment = ({ saidAt, waitUntil }: HostRecord) => `${saidAt} ${waitUntil}`;
  return moment(other) > moment(one) ? other : one;
}

/**
 * Takes in what shards learned of hosts, and takes their folders away. To be done while no shard runs.
 */
export async function mergeRecords(root: string): Promise<void> {
  const folder = recordsFolder(root);
  for (const shard of await namesIn(shardsFolder(root))) {
    const from = path.join(shardsFolder(root), shard);
    for (const name of await namesIn(from)) {
      if (!/^host-[0-9a-f]+$/u.test(name)) continue;
      const [known, learned] = [folder, from].map((place) => readNamed(place, name, hostRecord));
      if (learned === undefined || laterHost(known, learned) !== learned) continue;
      for (const file of [`${name}.json`, name]) await rename(path.join(from, file), path.join(folder, file));
    }
  }
  if (existsSync(shardsFolder(root))) await rm(shardsFolder(root), { recursive: true, force: true });
}

function recordsFolder(root: string): string {
  return path.join(root, '.kith', 'http');
}

function shardsFolder(root: string): string {
  return path.join(root, '.kith', 'shards');
}

function shardRecords(root: string, shard: Shard): string {
  return path.join(shardsFolder(root), shardName(shard));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

function readNamed<Kept>(folder: string, name: string, schema: z.ZodType<Kept>): Kept | undefined {
  const found = readCache(new AssetCache(name, folder, { filenameFormat: () => name }), schema);
  return found === 'damaged' ? undefined : found;
}

function readRecord<Kept>(
  folder: string,
  key: string,
  schema: z.ZodType<Kept>,
): Kept | 'damaged' | undefined {
  return readCache(openRecord(folder, key), schema);
}

function readCache<Kept>(cache: AssetCache, schema: z.ZodType<Kept>): Kept | 'damaged' | undefined {
  // AssetCache remembers for the life of the process that a file was missing, so that a hub rebuilt by `kith start`
  // would never see its own records; it is asked only for files that are there.
  const parts = [cache.cachePath, `${cache.cachePath}.json`].filter((file) => existsSync(file));
  if (parts.length === 0) return undefined;
  if (parts.length === 1) return 'damaged';
  try {
    if (cache.cachedObject?.type !== 'json') return 'damaged';
    const parsed = schema.safeParse(cache.getCachedContents());
    return parsed.success ? parsed.data : 'damaged';
  } catch {
    // Both files are JSON; a process killed while writing leaves one that is not.
    return 'damaged';
  }
}

/**
 * AssetCache writes in place, so that a build killed meanwhile, or a full disk, would cost what was known before: a
 * host that asked for a week of rest would be asked again. Each record is therefore written aside and moved over.
 */
async function writeRecords(
  folder: string,
  own: string,
  pending: ReadonlyMap<string, object>,
): Promise<string | undefined> {
  const aside = path.join(own, 'writing');
  try {
    await rm(aside, { recursive: true, force: true });
    await mkdir(aside, { recursive: true });
    await mkdir(folder, { recursive: true });
    for (const [key, record] of pending) {
      const fresh = openRecord(aside, key);
      const place = openRecord(key.startsWith('host ') ? own : folder, key);
      await fresh.save(record, 'json');
      // The contents first: what stands between the two moves is the new record under the old metadata, which fit.
      await rename(`${fresh.cachePath}.json`, `${place.cachePath}.json`);
      await rename(fresh.cachePath, place.cachePath);
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await rm(aside, { recursive: true, force: true }).catch(() => {});
  }
}

/** The name of a record's files. It is a hash: an address may hold a password, and a folder listing should not. */
export function recordName(key: string): string {
  const [kind = ''] = key.split(' ');
  return `${kind}-${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;
}

function openRecord(folder: string, key: string): AssetCache {
  return new AssetCache(key, folder, { filenameFormat: () => recordName(key) });
}
