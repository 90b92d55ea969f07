/** The one module that knows Pagefind. It indexes records, not crawled pages, so that consent decides what is found. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type CustomRecord, close, createIndex, type PagefindServiceConfig } from 'pagefind';
import { paths } from '../addresses.ts';
import { HubError } from '../hub-error.ts';
import type { Community, Hub } from '../model.ts';
import { baseLanguage } from '../templates/strings/strings.ts';
import { copyBundle, hashBundle, removePrograms, takeBundle } from './bundle-files.ts';
import { type MadeBundle, readMadeBundles, writeMadeBundles } from './made-bundles-file.ts';
import { type SearchRecord, searchRecords } from './search-records.ts';
import { MOST_RECORDS, type RecordPart, splitRecords } from './split-records.ts';
import type { StandingFiles } from './standing/standing-files.ts';

/** Pagefind answers each record over one pipe; more in flight than this only fills memory. */
const IN_FLIGHT = 64;

/** How the name of an older bundle ends: letters of a hash. */
const SHORT = 10;

export interface SearchOptions {
  /** What is found; a hub with templates of its own says it otherwise. */
  readonly recordsOf?: typeof searchRecords | undefined;
  /** Records of one bundle. */
  readonly most?: number | undefined;
  /** The hub's folder and the site that stands: a bundle that would come out the same is taken over from there. */
  readonly last?: LastSearch | undefined;
}

export interface LastSearch {
  readonly root: string;
  readonly standing: StandingFiles;
}

/** A bundle that is to be written. */
interface Bundle {
  /** On the hub. */
  readonly path: string;
  readonly part: RecordPart;
  /** A hash of everything that decides its bytes. */
  readonly from: string;
  /** Names the other bundles in the newest; none names those. */
  readonly others?: Others;
}

/** What the browser has to know of a search in several bundles, in Pagefind's own entry file of the newest. */
interface Others {
  /** How many bundles are searched at first, so that a year's first days are not all. */
  readonly first: number;
  readonly years: readonly string[];
  /** Below the newest, which is searched before them. */
  readonly older: readonly { readonly folder: string; readonly years: readonly string[] }[];
}

/** A search that is being made by another process. */
export interface BegunSearch {
  /**
   * Takes over the bundles that stand, and gives the number of records when all are there.
   *
   * @throws {HubError} when a bundle cannot be made.
   */
  readonly finish: () => Promise<number>;
  /** For whoever has no use for it any more: settles when nothing is written now. */
  readonly leave: () => Promise<void>;
}

/** Writes the search below `output` and gives the number of records in it. What is many lies in several bundles. */
export async function writeSearchBundle(
  community: Community,
  output: string,
  options: SearchOptions = {},
): Promise<number> {
  return beginSearch(community, output, options).finish();
}

/** Begins to write the search below `output`, an absolute path, beside whatever is done meanwhile: the bundles of which none stands. */
export function beginSearch(
  community: Community,
  output: string,
  { recordsOf = searchRecords, most = MOST_RECORDS, last }: SearchOptions = {},
): BegunSearch {
  const begun = begin();
  // Told by `finish`.
  begun.catch(() => undefined);
  return {
    finish: () => begun.then(finish).finally(endService),
    leave: () => begun.then(endService, endService),
  };

  async function begin() {
    const records = recordsOf(community);
    const settings = settingsOf(community.hub);
    const known = last ? await readMadeBundles(last.root) : new Map<string, MadeBundle>();
    const bundles: Planned[] = [];
    for (const bundle of planBundles(splitRecords(records, most), settings, most)) {
      const to = join(output, bundle.path);
      const before = PAGEFIND === undefined ? undefined : known.get(bundle.path);
      const stands = before?.from === bundle.from ? before.bytes : undefined;
      const make = async () => {
        await makeBundle(bundle, settings, to);
        return last && (await hashBundle(to));
      };
      bundles.push({ bundle, to, make, stands, made: stands === undefined ? await make() : undefined });
    }
    return { count: records.length, bundles };
  }

  // What is taken over is noted after the pages, and so in the same order in each build.
  async function finish({ count, bundles }: Awaited<ReturnType<typeof begin>>): Promise<number> {
    const all = new Map<string, MadeBundle>();
    for (const { bundle, to, make, stands, made } of bundles) {
      const { path, from } = bundle;
      const isTaken = last !== undefined && stands !== undefined && (await takeOver(last, path, to, stands));
      const bytes = isTaken || stands === undefined ? (stands ?? made) : await make();
      if (bytes !== undefined) all.set(path, { from, bytes });
    }
    if (last) await writeMadeBundles(last.root, all);
    return count;
  }
}

/** A bundle, and how it comes to be there. */
interface Planned {
  readonly bundle: Bundle;
  readonly to: string;
  /** Gives the hash of its bytes, where somebody keeps it. */
  readonly make: () => Promise<string | undefined>;
  /** The hash of the one that may stand. */
  readonly stands: string | undefined;
  /** The hash of the one that was made because none can. */
  readonly made: string | undefined;
}

/** The service is another process, which would outlive a failed build. */
async function endService(): Promise<void> {
  await close().catch(() => undefined);
}

/** Takes a bundle over that has this hash, and gives whether it does. */
async function takeOver({ standing }: LastSearch, path: string, to: string, bytes: string): Promise<boolean> {
  return (await takeBundle(standing, path, bytes)) || copyBundle(join(standing.site, path), to, bytes);
}

/** The newest part has the address that a hub's only bundle has; the older ones are named by what they hold, so that they may be cached for ever. */
function planBundles(
  parts: readonly RecordPart[],
  settings: PagefindServiceConfig,
  most: number,
): readonly Bundle[] {
  const [newest, ...rest] = parts;
  if (newest === undefined) return [];
  const older = rest.map((part): Bundle => {
    const from = hashOf([part.records.map(customRecord), settings, PAGEFIND]);
    return { path: paths.olderSearchBundle(part.name, from.slice(0, SHORT)), part, from };
  });
  const others = older.length === 0 ? undefined : othersOf(newest, older, most);
  const from = hashOf([newest.records.map(customRecord), settings, PAGEFIND, others]);
  return [{ path: paths.searchBundle, part: newest, from, ...(others && { others }) }, ...older];
}

function othersOf(newest: RecordPart, older: readonly Bundle[], most: number): Others {
  let [first, count] = [1, newest.records.length];
  for (const { part } of older) {
    if (count >= most / 2) break;
    count += part.records.length;
    first += 1;
  }
  const named = older.map(({ path, part: { years } }) => ({
    folder: path.slice(paths.searchBundle.length),
    years,
  }));
  return { first, years: newest.years, older: named };
}

function hashOf(facts: unknown): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

async function makeBundle(bundle: Bundle, settings: PagefindServiceConfig, to: string): Promise<void> {
  try {
    await indexBundle(bundle, settings, to);
  } catch (cause) {
    throw cannotIndex(cause);
  }
}

async function indexBundle(
  { part, others, path }: Bundle,
  settings: PagefindServiceConfig,
  to: string,
): Promise<void> {
  const { index, errors } = await createIndex(settings);
  refuse(errors);
  if (!index) throw new Error('it gave no index');
  for (let start = 0; start < part.records.length; start += IN_FLIGHT) {
    const some = part.records.slice(start, start + IN_FLIGHT);
    const answers = await Promise.all(some.map((record) => index.addCustomRecord(customRecord(record))));
    refuse(answers.flatMap((answer) => answer.errors));
  }
  const written = await index.writeFiles({ outputPath: to });
  refuse(written.errors);
  await index.deleteIndex();
  if (path !== paths.searchBundle) await removePrograms(to);
  if (others) await nameOthers(join(to, 'pagefind-entry.json'), others);
}

/** Pagefind reads its own keys of the file, and `assets/search/parts.js` this one. */
async function nameOthers(entry: string, others: Others): Promise<void> {
  await writeFile(entry, JSON.stringify({ ...JSON.parse(await readFile(entry, 'utf8')), kith: others }));
}

/**
 * One index holds all languages, because Pagefind would else search only those in the language of the page. The hub's own
 * decides by which word stems.
 */
function settingsOf(hub: Hub): PagefindServiceConfig {
  return { forceLanguage: baseLanguage(hub.language) };
}

function customRecord({ url, content, language, meta, filters, date }: SearchRecord): CustomRecord {
  // Sorted by day, Pagefind leaves out what has none.
  return { url, content, language, meta: { ...meta }, filters: { ...filters }, sort: { date } };
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}

/** Another version may write the same records otherwise. The package says its own in no way that a program may import. */
const PAGEFIND = pagefindVersion();

function pagefindVersion(): string | undefined {
  const places = createRequire(import.meta.url).resolve.paths('pagefind') ?? [];
  const file = places.map((place) => join(place, 'pagefind', 'package.json')).find(existsSync);
  return file === undefined ? undefined : JSON.parse(readFileSync(file, 'utf8')).version;
}

function cannotIndex(cause: unknown): HubError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new HubError(
    `Pagefind could not write the search (${reason}). Run \`npm ci\` again, so that its program fits this machine.`,
    { cause },
  );
}
