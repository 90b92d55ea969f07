/** The one module that knows Pagefind. It indexes records, not crawled pages, so that consent decides what is found. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type CustomRecord, close, createIndex, type PagefindServiceConfig } from 'pagefind';
import { hashBundle, removePrograms } from './bundle-files.ts';
import type { SearchRecord } from './search-records.ts';

/** Pagefind answers each record over one pipe; more in flight than this only fills memory. */
const IN_FLIGHT = 64;

/** What a bundle is made from: plain data, so that another thread can be told of it. */
export interface BundleOrder {
  /** Absolute path of its folder. */
  readonly to: string;
  readonly records: readonly SearchRecord[];
  readonly settings: PagefindServiceConfig;
  /** Whether Pagefind's own programs stay in it. */
  readonly hasPrograms: boolean;
  /** What is added to Pagefind's entry file, and read by `assets/search/parts.js`. */
  readonly others?: object;
}

/**
 * Writes a bundle and gives the hash of its bytes. Until `endIndexing` is called, another process waits for more.
 *
 * @throws {Error} in Pagefind's words.
 */
export async function makeBundle({
  to,
  records,
  settings,
  hasPrograms,
  others,
}: BundleOrder): Promise<string> {
  const { index, errors } = await createIndex(settings);
  refuse(errors);
  if (!index) throw new Error('it gave no index');
  for (let start = 0; start < records.length; start += IN_FLIGHT) {
    const some = records.slice(start, start + IN_FLIGHT);
    const answers = await Promise.all(some.map((record) => index.addCustomRecord(customRecord(record))));
    refuse(answers.flatMap((answer) => answer.errors));
  }
  const written = await index.writeFiles({ outputPath: to });
  refuse(written.errors);
  await index.deleteIndex();
  if (!hasPrograms) await removePrograms(to);
  if (others) await nameOthers(join(to, 'pagefind-entry.json'), others);
  return hashBundle(to);
}

/** Ends the other process, which would outlive a failed build. */
export async function endIndexing(): Promise<void> {
  await close().catch(() => undefined);
}

async function nameOthers(entry: string, others: object): Promise<void> {
  await writeFile(entry, JSON.stringify({ ...JSON.parse(await readFile(entry, 'utf8')), kith: others }));
}

/** Everything of a record that decides the bytes of its bundle. */
export function customRecord({ url, content, language, meta, filters, date }: SearchRecord): CustomRecord {
  // Sorted by day, Pagefind leaves out what has none.
  return { url, content, language, meta: { ...meta }, filters: { ...filters }, sort: { date } };
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}

/** Another version may write the same records otherwise. The package says its own in no way that a program may import. */
export const PAGEFIND = pagefindVersion();

function pagefindVersion(): string | undefined {
  const places = createRequire(import.meta.url).resolve.paths('pagefind') ?? [];
  const file = places.map((place) => join(place, 'pagefind', 'package.json')).find(existsSync);
  return file === undefined ? undefined : JSON.parse(readFileSync(file, 'utf8')).version;
}
