// @ts-check
/// <reference lib="dom" />
/**
 * Searches in a thread of its own, so that typing never waits. Pagefind's own worker would hand over a place in the text for each of
 * ten thousand results; this one keeps them and sends what is shown.
 */
import { markBeginnings, markRecord } from './mark-words.js';
import { openIndex, partsFor, searchParts } from './parts.js';

/** @import { Piece } from './mark-words.js' */
/** @import { Fragment, Index, Question, Result } from './parts.js' */
/** What to do: `count` results from `from` on, or, when that is 0, find ahead what may be asked for. @typedef {{ id: number, bundle: string, home: string, question: Question, from: number, count: number }} Task */
/** @typedef {{ address: string, page: string, title: readonly Piece[], excerpt: readonly Piece[], author: readonly Piece[], tags: readonly Piece[], kind: string, members: readonly string[], by?: string | undefined, day?: string | undefined, lang?: string | undefined }} Found */
/** A result, how many there are in all and whether there may be older ones, or that it failed. @typedef {{ id: number, found?: Found, total?: number, hasOlder?: boolean, hasFailed?: boolean }} Message */

/** The newest task; an answer to an older one is of no use any more. */
let latest = 0;

addEventListener('message', async (/** @type {MessageEvent<Task>} */ { data: task }) => {
  if (task.count > 0) latest = task.id;
  try {
    const index = await openIndex(task);
    if (task.count === 0) await findAhead(index, task);
    else await answer(index, task);
  } catch {
    // What could not be prepared is asked for again, and then it is told.
    if (task.count > 0) send({ id: task.id, hasFailed: true });
  }
});

/** @typedef {{ results: readonly Result[], hasOlder: boolean }} Finding */

/** What was found last: ahead while somebody paused, for the first results, and for more of them. @type {{ asked: string, finding: Promise<Finding> }} */
let kept = { asked: '', finding: Promise.resolve({ results: [], hasOlder: false }) };

/** @param {Index} index @param {Question} question */
function find(index, question) {
  const asked = JSON.stringify(question);
  if (kept.asked !== asked) {
    kept = { asked, finding: search(index, question) };
    kept.finding.catch(() => {
      kept.asked = '';
    });
  }
  return kept.finding;
}

/** Goes on to older parts, to more of them each time, while there is nothing. @param {Index} index @param {Question} question @returns {Promise<Finding>} */
async function search(index, question) {
  const { parts, first } = partsFor(index, question);
  let results = await searchParts(parts.slice(0, first), question);
  let searched = first;
  while (results.length === 0 && searched < parts.length) {
    const more = searched + Math.ceil(searched / 3);
    results = await searchParts(parts.slice(searched, more), question);
    searched = more;
  }
  return { results, hasOlder: searched < parts.length };
}

/** The pause that ends a search is time enough to find it. @param {Index} index @param {Task} task */
async function findAhead(index, { question }) {
  if (question.words === '') return;
  const { results } = await find(index, question);
  await results[0]?.data();
}

/** @param {Index} index @param {Task} task */
async function answer(index, { id, question, from, count }) {
  const { results, hasOlder } = await find(index, question);
  if (id !== latest) return;
  const loads = results.slice(from, from + count).map((result) => result.data());
  for (const load of loads) load.catch(() => {});
  for (const load of loads) {
    const found = foundOf(await load, question);
    if (id !== latest) return;
    send({ id, found });
  }
  send({ id, total: results.length, hasOlder });
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
