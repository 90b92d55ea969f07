import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { AssetCache } from '@11ty/eleventy-fetch';
import { z } from 'zod';

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

/** Opens the records under `root`; without `root` nothing is known and nothing is kept. */
export function keepRecords(root: string | undefined): Records {
  const folder = root === undefined ? undefined : path.join(root, '.kith', 'http');
  const pending = new Map<string, object>();
  let damaged = 0;
  const readOnce = <Kept>(schema: z.ZodType<Kept>): ((key: string) => Kept | undefined) => {
    const known = new Map<string, Kept | undefined>();
    return (key) => {
      if (folder === undefined || known.has(key)) return known.get(key);
      const found = readRecord(folder, key, schema);
      if (found === 'damaged') damaged += 1;
      known.set(key, found === 'damaged' ? undefined : found);
      return known.get(key);
    };
  };
  const feeds = readOnce(feedRecord);
  const hosts = readOnce(hostRecord);
  return {
    feed: (address) => feeds(`feed ${address}`),
    host: (hostname) => hosts(`host ${hostname}`),
    rememberFeed: (address, record) => pending.set(`feed ${address}`, record),
    rememberHost: (hostname, record) => pending.set(`host ${hostname}`, record),
    isEmpty: folder === undefined || !existsSync(folder),
    damaged: () => damaged,
    write: async () => (folder === undefined ? undefined : writeRecords(folder, pending)),
  };
}

/** Milliseconds of a duration in eleventy-fetch's notation, such as `4h`, `1d` or `1w`. */
export function durationOf(duration: string): number {
  return anyRecord.getDurationMs(duration);
}

const anyRecord = new AssetCache('durations');

function readRecord<Kept>(
  folder: string,
  key: string,
  schema: z.ZodType<Kept>,
): Kept | 'damaged' | undefined {
  const cache = openRecord(folder, key);
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
  pending: ReadonlyMap<string, object>,
): Promise<string | undefined> {
  const aside = path.join(folder, 'writing');
  try {
    await rm(aside, { recursive: true, force: true });
    await mkdir(aside, { recursive: true });
    for (const [key, record] of pending) {
      const fresh = openRecord(aside, key);
      const place = openRecord(folder, key);
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
