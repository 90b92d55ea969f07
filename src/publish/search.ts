/** Writes what is found in a hub, in one bundle or several. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { paths } from '../addresses.ts';
import { reasonOf } from '../archive/file-errors.ts';
import { HubError } from '../hub-error.ts';
import type { Community, Hub } from '../model.ts';
import { baseLanguage } from '../templates/strings/strings.ts';
import { copyBundle, standingBundle } from './bundle-files.ts';
import { type MadeBundle, readMadeBundles, writeMadeBundles } from './made-bundles-file.ts';
import { type BundleOrder, customRecord, PAGEFIND } from './make-bundle.ts';
import { type Maker, openMaker } from './open-maker.ts';
import { type SearchRecord, type SearchRecords, searchRecords } from './search-records.ts';
import { MOST_RECORDS, type RecordPart, splitRecords } from './split-records.ts';
import type { StandingFiles } from './standing/standing-files.ts';

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
  readonly part: DatedPart;
  /** A hash of everything that decides its bytes. */
  readonly from: string;
  /** Names the other bundles in the newest; none names those. */
  readonly others?: Others;
}

/** A part, and by which years somebody finds something in it. */
interface DatedPart extends RecordPart {
  readonly years: readonly string[];
}

/** What the browser has to know of a search in several bundles, in Pagefind's own entry file of the newest. */
interface Others {
  /** How many bundles are searched at first, so that a year's first days are not all. */
  readonly first: number;
  readonly years: readonly string[];
  /** Below the newest, which is searched before them. */
  readonly older: readonly { readonly folder: string; readonly years: readonly string[] }[];
}

/** A search that is being made while this thread does something else. */
export interface BegunSearch {
  /**
   * Gives the number of records when all bundles are there, and takes those over that stand as they are to be.
   *
   * @throws {HubError} when a bundle cannot be made.
   */
  readonly finish: () => Promise<number>;
  /** For whoever has no use for it any more: settles when nothing is written now. */
  readonly leave: () => Promise<void>;
}

/** Writes the search below `output`, an absolute path, and gives the number of records in it. What is many lies in several bundles. */
export async function writeSearchBundle(
  community: Community,
  output: string,
  options: SearchOptions = {},
): Promise<number> {
  return begin(community, output, options, openMaker(false)).finish();
}

/** The same while pages are made. */
export function beginSearch(community: Community, output: string, options: SearchOptions = {}): BegunSearch {
  return begin(community, output, options, openMaker(true));
}

function begin(
  community: Community,
  output: string,
  options: SearchOptions,
  { make, end }: Maker,
): BegunSearch {
  const begun = makeBundles(community, output, options, make);
  // Told by `finish`.
  begun.catch(() => undefined);
  return {
    finish: () => begun.then((made) => noteBundles(made, options.last)).finally(end),
    leave: () => begun.then(end, end),
  };
}

/** A search of which all bundles are there, or stand to be taken over. */
interface MadeSearch {
  /** Of records. */
  readonly count: number;
  readonly bundles: Map<string, MadeBundle>;
  /** Files of the site that stands. */
  readonly standing: string[];
}

async function makeBundles(
  community: Community,
  output: string,
  options: SearchOptions,
  make: Maker['make'],
): Promise<MadeSearch> {
  const settings = settingsOf(community.hub);
  const { recordsOf = searchRecords, most = MOST_RECORDS } = options;
  const records = recordsOf(community);
  const planned = planBundles(records, settings, most);
  const { last } = options;
  const known = last ? await readMadeBundles(last.root) : new Map<string, MadeBundle>();
  const search: MadeSearch = { count: records.dates.length, bundles: new Map(), standing: [] };
  // Nothing is there yet below the newest, which comes first.
  for (const bundle of planned) {
    const { path, from } = bundle;
    const to = join(output, path);
    const before = PAGEFIND === undefined ? undefined : known.get(path);
    const files = last && before?.from === from ? await takeOver(last, path, to, before.bytes) : undefined;
    for (const file of files ?? []) search.standing.push(file);
    const isTaken = files !== undefined && before !== undefined;
    const bytes = isTaken ? before.bytes : await make(orderOf(bundle, records, settings, to)).catch(refuse);
    search.bundles.set(path, { from, bytes });
  }
  return search;
}

/** After the pages, and so what is taken over is noted in the same order in each build. */
async function noteBundles({ count, bundles, standing }: MadeSearch, last?: LastSearch): Promise<number> {
  last?.standing.takeFiles(standing);
  if (last) await writeMadeBundles(last.root, bundles);
  return count;
}

/** Gives the files of a bundle that are taken over where they stand, none where they were copied; `undefined` where it has another hash than this. */
async function takeOver(
  { standing }: LastSearch,
  path: string,
  to: string,
  bytes: string,
): Promise<readonly string[] | undefined> {
  const files = await standingBundle(standing, path, bytes);
  if (files) return files;
  return (await copyBundle(join(standing.site, path), to, bytes)) ? [] : undefined;
}

function orderOf(
  { path, part: { places }, others }: Bundle,
  { at }: SearchRecords,
  settings: BundleOrder['settings'],
  to: string,
): BundleOrder {
  const hasPrograms = path === paths.searchBundle;
  return { to, records: places.map(at), settings, hasPrograms, ...(others && { others }) };
}

/** The newest part has the address that a hub's only bundle has; the older ones are named by what they hold, so that they may be cached for ever. */
function planBundles(
  records: SearchRecords,
  settings: BundleOrder['settings'],
  most: number,
): readonly Bundle[] {
  const [first, ...rest] = splitRecords(records.dates, most);
  if (first === undefined) return [];
  const older = rest.map((part): Bundle => {
    const { dated, hash } = lookThrough(part, records);
    const from = hashOf([hash, settings, PAGEFIND]);
    return { path: paths.olderSearchBundle(part.name, from.slice(0, SHORT)), part: dated, from };
  });
  const { dated: newest, hash } = lookThrough(first, records);
  const others = older.length === 0 ? undefined : othersOf(newest, older, most);
  const from = hashOf([hash, settings, PAGEFIND, others]);
  return [{ path: paths.searchBundle, part: newest, from, ...(others && { others }) }, ...older];
}

/** Makes the records of a part, one at a time, for what has to be known of all of them: their years, and a hash of what decides the bytes of each. */
function lookThrough(
  part: RecordPart,
  { at }: SearchRecords,
): { readonly dated: DatedPart; readonly hash: string } {
  const years = new Set<string>();
  const hash = createHash('sha256');
  for (const place of part.places) {
    const record: SearchRecord = at(place);
    for (const year of record.filters.year ?? []) years.add(year);
    hash.update(`${JSON.stringify(customRecord(record))}\n`);
  }
  return { dated: { ...part, years: [...years].sort() }, hash: hash.digest('hex') };
}

function hashOf(facts: unknown): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

function othersOf(newest: DatedPart, older: readonly Bundle[], most: number): Others {
  let [first, count] = [1, newest.places.length];
  for (const { part } of older) {
    if (count >= most / 2) break;
    count += part.places.length;
    first += 1;
  }
  const named = older.map(({ path, part: { years } }) => ({
    folder: path.slice(paths.searchBundle.length),
    years,
  }));
  return { first, years: newest.years, older: named };
}

/**
 * One index holds all languages, because Pagefind would else search only those in the language of the page. The hub's own
 * decides by which word stems.
 */
function settingsOf(hub: Hub): BundleOrder['settings'] {
  return { forceLanguage: baseLanguage(hub.language) };
}

function refuse(cause: unknown): never {
  throw new HubError(
    `Pagefind could not write the search (${reasonOf(cause)}). Run \`npm ci\` again, so that its program fits this machine.`,
    { cause },
  );
}
