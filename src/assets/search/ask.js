// @ts-check
/// <reference lib="dom" />
/** Asks the worker. Only the newest question is answered: what comes late for an older one is dropped. */
import { page } from './page-words.js';

/** @import { Question } from './parts.js' */
/** @import { Found, Message, Task } from './worker.js' */
/** @typedef {{ onFound: (found: Found) => void, onDone: (total: number, hasOlder: boolean) => void, onFail: () => void }} Listener */

/** @type {Worker | undefined} */
let worker;
let latest = 0;
/** @type {Listener | undefined} */
let listener;

/** Lets the worker load its program, and find ahead what may be asked for next. @param {Question} question */
export function prepare(question) {
  post(latest, question, 0, 0);
}

/** @param {Question} question @param {number} from @param {number} count @param {Listener} heard */
export function ask(question, from, count, heard) {
  listener = heard;
  post(++latest, question, from, count);
}

/** Nobody wants the answer any more. */
export function forget() {
  listener = undefined;
}

/** @param {number} id @param {Question} question @param {number} from @param {number} count */
function post(id, question, from, count) {
  /** @type {Task} */
  const task = { id, bundle: page.bundle, home: page.home, question, from, count };
  try {
    worker ??= start();
    worker.postMessage(task);
  } catch {
    fail();
  }
}

function start() {
  const started = new Worker(page.worker, { type: 'module' });
  started.addEventListener('message', (/** @type {MessageEvent<Message>} */ { data }) => hear(data));
  started.addEventListener('error', fail);
  return started;
}

/** @param {Message} message */
function hear({ id, found, total, hasOlder = false, hasFailed }) {
  if (id !== latest) return;
  if (hasFailed) fail();
  else if (found) listener?.onFound(found);
  else if (total !== undefined) listener?.onDone(total, hasOlder);
}

/** A worker whose program could not be loaded never loads it again, so the next question starts another. */
function fail() {
  worker?.terminate();
  worker = undefined;
  listener?.onFail();
}
