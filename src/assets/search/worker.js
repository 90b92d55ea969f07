// @ts-check
/// <reference lib="dom" />
/**
 * Searches in a thread of its own, so that typing never waits. Pagefind's own worker would hand over a place in the text for each of
 * ten thousand results; this one keeps them and sends what is shown.
 */
import { markBeginnings, markRecord } from './mark-words.js';

/** @import { Piece } from './mark-words.js' */
/** @typedef {{ words: string, only: Record<string, string>, isNewestFirst: boolean }} Question */
/** What to do: `count` results from `from` on, or, when that is 0, find ahead what may be asked for. @typedef {{ id: number, bundle: string, home: string, question: Question, from: number, count: number }} Task */
/** @typedef {{ address: string, page: string, title: readonly Piece[], excerpt: readonly Piece[], author: readonly Piece[], tags: readonly Piece[], kind: string, members: readonly string[], by?: string | undefined, day?: string | undefined, lang?: string | undefined }} Found */
/** A result, how many there are in all, or that it failed. @typedef {{ id: number, found?: Found, total?: number, hasFailed?: boolean }} Message */

/** @typedef {{ url: string, content: string, raw_content?: string, locations: readonly number[], meta: Record<string, string>, filters: Record<string, string[]> }} Fragment */
/** @typedef {{ words: readonly number[], matchedMetaFields?: readonly string[], data: () => Promise<Fragment> }} Result */
/** @typedef {{ search: (words: string | null, options: object) => Promise<{ results: readonly Result[] }>, preload: (words: string) => Promise<void> }} Engine */

/** Facts by which a record may be found. Pagefind finds the words of all of them, those of addresses included. */
const FINDABLE_FACTS = ['title', 'author', 'by', 'tags'];
const WEIGHTS = { title: 5, author: 2, by: 1, tags: 1.5, day: 0, lang: 0, original: 0 };

/** @type {Promise<Engine> | undefined} */
let opening;
/** How often it could not be opened. */
let attempts = 0;
/** The newest task; an answer to an older one is of no use any more. */
let latest = 0;
/** Requests that failed so far. Pagefind goes on without what it could not load, and would then find nothing. */
let failures = 0;

const request = self.fetch.bind(self);
self.fetch = async (...asked) => {
  const response = await request(...asked).catch((error) => {
    failures++;
    throw error;
  });
  if (!response.ok) failures++;
  return response;
};

addEventListener('message', async (/** @type {MessageEvent<Task>} */ { data: task }) => {
  if (task.count > 0) latest = task.id;
  try {
    const engine = await open(task);
    if (task.count === 0) await findAhead(engine, task);
    else await answer(engine, task);
  } catch {
    // What could not be prepared is asked for again, and then it is told.
    if (task.count > 0) send({ id: task.id, hasFailed: true });
  }
});

/** Opens the index once. What failed is not kept: the next task tries again. @param {Task} task @returns {Promise<Engine>} */
function open(task) {
  opening ??= load(task).catch((error) => {
    opening = undefined;
    attempts++;
    throw error;
  });
  return opening;
}

/** @param {Task} task @returns {Promise<Engine>} */
async function load({ bundle, home }) {
  // A browser remembers that a program could not be loaded, and gives the same failure for the same address again.
  const again = attempts === 0 ? '' : `?again=${attempts}`;
  const { createInstance } = await import(`${bundle}pagefind.js${again}`);
  /** @type {Engine} */
  const engine = createInstance({ basePath: bundle, baseUrl: home, ranking: { metaWeights: WEIGHTS } });
  // In a worker, Pagefind's `init` does not wait for what it loads, and an engine without a part of it never works again.
  await engine.preload('');
  return engine;
}

/** @param {Question} question */
function options({ only, isNewestFirst }) {
  return { filters: only, sort: isNewestFirst ? { date: 'desc' } : {} };
}

/** What was found last: ahead while somebody paused, for the first results, and for more of them. @type {{ asked: string, results: Promise<readonly Result[]> }} */
let kept = { asked: '', results: Promise.resolve([]) };

/** @param {Engine} engine @param {Question} question */
function find(engine, question) {
  const asked = JSON.stringify(question);
  if (kept.asked !== asked) {
    kept = { asked, results: search(engine, question) };
    kept.results.catch(() => {
      kept.asked = '';
    });
  }
  return kept.results;
}

/** @param {Engine} engine @param {Question} question */
async function search(engine, question) {
  const before = failures;
  const { results } = await engine.search(question.words || null, options(question));
  if (failures > before) throw new Error('A part of the index is missing.');
  return question.words === '' ? results : results.filter(isFoundByWords);
}

/** The pause that ends a search is time enough to find it. @param {Engine} engine @param {Task} task */
async function findAhead(engine, { question }) {
  if (question.words === '') return;
  const [first] = await find(engine, question);
  await first?.data();
}

/** @param {Engine} engine @param {Task} task */
async function answer(engine, { id, question, from, count }) {
  const fitting = await find(engine, question);
  if (id !== latest) return;
  const loads = fitting.slice(from, from + count).map((result) => result.data());
  for (const load of loads) load.catch(() => {});
  for (const load of loads) {
    const found = foundOf(await load, question);
    if (id !== latest) return;
    send({ id, found });
  }
  send({ id, total: fitting.length });
}

/** @param {Result} result */
function isFoundByWords({ words, matchedMetaFields = [] }) {
  return words.length > 0 || matchedMetaFields.some((fact) => FINDABLE_FACTS.includes(fact));
}

/** @param {Fragment} fragment @param {Question} question @returns {Found} */
function foundOf({ url, content, raw_content = '', locations, meta, filters }, question) {
  // Only where no spaces stand between words is the text taken in which Pagefind parted them; `<` and `>` are escaped there.
  const text = raw_content.includes('\u200B')
    ? raw_content.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    : content;
  const tags = markBeginnings(meta.tags ?? '', question.words);
  return {
    address: meta.original ?? url,
    page: url,
    ...markRecord(text, meta.title ?? url, locations),
    author: markBeginnings(meta.author ?? '', question.words),
    // Tags are shown where they tell why this was found.
    tags: tags.some(([, isMarked]) => isMarked) ? tags : [],
    kind: filters.kind?.[0] ?? 'entry',
    members: filters.member ?? [],
    by: meta.by,
    day: meta.day,
    lang: meta.lang,
  };
}

/** @param {Message} message */
function send(message) {
  postMessage(message);
}
