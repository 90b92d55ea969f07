// @ts-check
/// <reference lib="dom" />
/**
 * The index, which of a large hub lies in several parts, each newer than the next. The newest is searched at first, the others when nothing was found
 * there, or when somebody asks for them.
 */

/** `isEverywhere` when not only the newest is to be searched. @typedef {{ words: string, only: Record<string, string>, isNewestFirst: boolean, isEverywhere: boolean }} Question */
/** @typedef {{ url: string, content: string, raw_content?: string, locations: readonly number[], meta: Record<string, string>, filters: Record<string, string[]> }} Fragment */
/** @typedef {{ score: number, words: readonly number[], matchedMetaFields?: readonly string[], data: () => Promise<Fragment> }} Result */
/** @typedef {{ search: (words: string | null, options: object) => Promise<{ results: Result[] }>, preload: (words: string) => Promise<void> }} Engine */
/** @typedef {{ createInstance: (options: object) => Engine }} Program */
/** One of them; of a hub that has no other, `years` says nothing. @typedef {{ open: () => Promise<Engine>, years?: readonly string[] }} Part */
/** Newest first; `first` of them are searched at first. @typedef {{ parts: readonly Part[], first: number }} Index */
/** Where the index lies, and what stands before the addresses in it. @typedef {{ bundle: string, home: string }} Place */
/** What the entry file of the newest part says of the others. @typedef {{ first: number, years: readonly string[], older: readonly { folder: string, years: readonly string[] }[] }} Others */

/** Facts by which a record may be found. Pagefind finds the words of all of them, those of addresses included. */
const FINDABLE_FACTS = ['title', 'author', 'by', 'tags'];
const WEIGHTS = { title: 5, author: 2, by: 1, tags: 1.5, day: 0, lang: 0, original: 0 };

/** @type {Promise<Index> | undefined} */
let opening;
/** How often it could not be opened. */
let attempts = 0;
/** Requests that failed so far. Pagefind goes on without what it could not load, and would then find nothing. */
let failures = 0;
/** What the newest part says of the others. @type {Promise<{ kith?: Others }> | undefined} */
let entry;
/** Pagefind's engine, which the newest part brings along for all. @type {Map<string, ArrayBuffer>} */
const engines = new Map();

const request = self.fetch.bind(self);
self.fetch = async (asked, ...rest) => {
  const address = String(asked);
  const engine = /[^/]+\.pagefind$/.exec(address)?.[0] ?? '';
  const loaded = engines.get(engine);
  if (loaded) return new Response(loaded);
  const response = await request(asked, ...rest).catch((error) => {
    failures++;
    throw error;
  });
  if (!response.ok) failures++;
  else if (engine !== '') engines.set(engine, await response.clone().arrayBuffer());
  else if (address.includes('/pagefind-entry.json')) entry ??= readEntry(response.clone());
  return response;
};

/** @param {Response} response @returns {Promise<{ kith?: Others }>} */
async function readEntry(response) {
  // Pagefind, which reads it as well, tells of what is no JSON.
  return response.json().catch(() => ({}));
}

/** Opens the index once. What failed is not kept: the next task tries again. @param {Place} place @returns {Promise<Index>} */
export function openIndex(place) {
  opening ??= load(place).catch((error) => {
    opening = undefined;
    entry = undefined;
    attempts++;
    throw error;
  });
  return opening;
}

/** @param {Place} place @returns {Promise<Index>} */
async function load({ bundle, home }) {
  // A browser remembers that a program could not be loaded, and gives the same failure for the same address again.
  const again = attempts === 0 ? '' : `?again=${attempts}`;
  /** @type {Program} */
  const program = await import(`${bundle}pagefind.js${again}`);
  const newest = await openEngine(program, { basePath: bundle, baseUrl: home });
  const { kith } = (await entry) ?? {};
  const open = async () => newest;
  if (kith === undefined) return { parts: [{ open }], first: 1 };
  const older = kith.older.map(({ folder, years }) => {
    // Named by what it holds, its entry file needs no mark of the time to be the right one.
    const options = { basePath: bundle + folder, baseUrl: home, metaCacheTag: '' };
    return { open: once(() => openEngine(program, options)), years };
  });
  return { parts: [{ open, years: kith.years }, ...older], first: kith.first };
}

/** @param {Program} program @param {object} options */
async function openEngine({ createInstance }, options) {
  const engine = createInstance({ ...options, ranking: { metaWeights: WEIGHTS } });
  // In a worker, Pagefind's `init` does not wait for what it loads, and an engine without a part of it never works again.
  await engine.preload('');
  return engine;
}

/** Does it at the first call, and again only after it failed. @template T @param {() => Promise<T>} act @returns {() => Promise<T>} */
function once(act) {
  /** @type {Promise<T> | undefined} */
  let done;
  return () => {
    done ??= act().catch((error) => {
      done = undefined;
      throw error;
    });
    return done;
  };
}

/**
 * The parts in which something may be found, and how many of them are searched at first: all those of the year that was chosen, or of every one.
 *
 * @param {Index} index @param {Question} question @returns {Index}
 */
export function partsFor({ parts, first }, { only, isEverywhere }) {
  const { year } = only;
  const fitting = year === undefined ? parts : parts.filter(({ years }) => years?.includes(year) ?? true);
  return { parts: fitting, first: year === undefined && !isEverywhere ? first : fitting.length };
}

/**
 * What is found in some parts, as if they were one.
 *
 * @param {readonly Part[]} parts @param {Question} question @returns {Promise<readonly Result[]>}
 */
export async function searchParts(parts, { words, only, isNewestFirst }) {
  const before = failures;
  const options = { filters: only, sort: isNewestFirst ? { date: 'desc' } : {} };
  const found = await Promise.all(
    parts.map(async ({ open }) => (await open()).search(words || null, options)),
  );
  if (failures > before) throw new Error('A part of the index is missing.');
  const all = found.flatMap(({ results }) => results);
  const fitting = words === '' ? all : all.filter(isFoundByWords);
  // By date, one part follows the other as they are.
  return isNewestFirst || parts.length === 1
    ? fitting
    : fitting.sort((one, other) => other.score - one.score);
}

/** @param {Result} result */
function isFoundByWords({ words, matchedMetaFields = [] }) {
  return words.length > 0 || matchedMetaFields.some((fact) => FINDABLE_FACTS.includes(fact));
}
