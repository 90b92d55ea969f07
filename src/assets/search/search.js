// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * The search form. Results come as one types; each leads to the original first, and to the hub second. Words, filters and order
 * stand in the address, so that a search can be kept and passed on.
 */
import { isEmpty, keepInAddress, questionOf, readAddress, searchEverywhere, wordsOf } from './address.js';
import { announce, hush } from './announce.js';
import { ask, forget, prepare } from './ask.js';
import { focusChip, focusedChip, showChips } from './chips.js';
import { hideWays, showHelp, showWays } from './help.js';
import { element, say, sayCount } from './page-words.js';
import { resultItem } from './result.js';

/** @import { Question } from './parts.js' */

/** Milliseconds of quiet after a letter before the search begins. */
const QUIET = 300;
/** Milliseconds of quiet before the worker begins to find ahead; at every letter of a quick typist it would find what nobody asked. */
const SHORT_QUIET = 120;
/** Fewer letters than this begin too many words for their part of the index to be of use. */
const FEW_LETTERS = 3;
/** Milliseconds after which a slow answer is said to be on its way. */
const SLOW = 400;
/** How many results are shown at first, and how many more at each request. */
const BATCH = 10;

const form = /** @type {HTMLFormElement} */ (element('search'));
const words = wordsOf(form);
const summary = element('search-summary');
const list = element('results');
const more = /** @type {HTMLButtonElement} */ (element('search-more'));
const older = /** @type {HTMLButtonElement} */ (element('search-older'));

/** What waits for somebody to pause. @type {ReturnType<typeof setTimeout>[]} */
let timers = [];
/** @type {ReturnType<typeof setTimeout> | undefined} */
let slow;
/** Whether the letters now typed belong to the question in the address; else that one stays behind the back button. */
let isTyping = false;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  change();
});
form.addEventListener('input', (event) => {
  if (event.target !== words) change();
  else if (!(/** @type {InputEvent} */ (event).isComposing)) type();
});
// Letters that are put together from several keys come only now.
words.addEventListener('compositionend', type);
words.addEventListener('change', () => {
  isTyping = false;
});
words.addEventListener('keydown', (event) => {
  const first = list.querySelector('a');
  if (event.key !== 'ArrowDown' || !first) return;
  event.preventDefault();
  first.focus();
});
words.addEventListener('focus', () => prepare(questionOf(form)), { once: true });
older.addEventListener('click', () => {
  searchEverywhere(form);
  change();
  words.focus();
});
addEventListener('popstate', restore);
restore();

/** Somebody types: the search waits until they pause. */
function type() {
  quieten();
  const question = questionOf(form);
  if (question.words.length >= FEW_LETTERS) timers.push(setTimeout(() => prepare(question), SHORT_QUIET));
  timers.push(
    setTimeout(() => {
      keepInAddress(form, !isTyping);
      isTyping = true;
      find();
    }, QUIET),
  );
}

/** Somebody chose something or pressed Enter. */
function change() {
  isTyping = false;
  quieten();
  keepInAddress(form, true);
  find();
}

/** The address was opened, or gone back to. */
function restore() {
  isTyping = false;
  quieten();
  const unknown = readAddress(form);
  find(unknown.map((value) => say('unknown', { value })).join(' '));
}

/** @param {readonly HTMLSelectElement[]} filters */
function takeAway(filters) {
  const at = focusedChip();
  for (const filter of filters) filter.value = '';
  change();
  if (at === -1 || !focusChip(at)) words.focus();
}

function quieten() {
  for (const timer of timers) clearTimeout(timer);
  timers = [];
  hush();
}

/** @param {string} [note] what has to be said besides */
function find(note = '') {
  const question = questionOf(form);
  showChips(form, takeAway);
  if (isEmpty(question)) {
    forget();
    clear();
    showWays();
    tell(note);
    return;
  }
  list.setAttribute('aria-busy', 'true');
  clearTimeout(slow);
  slow = setTimeout(() => {
    summary.textContent = say('searching');
  }, SLOW);
  let isFirst = true;
  ask(question, 0, BATCH, {
    onFound: (found) => {
      if (isFirst) {
        clear();
        hideWays();
      }
      isFirst = false;
      list.append(resultItem(found, nameOfMember));
    },
    onDone: (total, hasOlder) => finish(question, total, hasOlder, note),
    onFail: () => {
      clear();
      showWays();
      tell(say('failed'));
    },
  });
}

/** @param {Question} question @param {number} total @param {boolean} hasOlder @param {string} note */
function finish(question, total, hasOlder, note) {
  list.removeAttribute('aria-busy');
  if (total === 0) {
    clear();
    showHelp(form, question, takeAway);
    tell(
      note,
      `${question.words === '' ? say('nothingHere') : say('nothing', { words: question.words })} ${say('waysBelow')}`,
    );
    return;
  }
  // One result has no order.
  const order = total === 1 ? '' : say(question.isNewestFirst ? 'newestFirst' : 'bestFirst');
  tell([sayCount('found', total), order, hasOlder && say('newestOnly'), note].filter(Boolean).join(' '));
  offerMore(question, total);
  older.hidden = !hasOlder;
}

/** @param {Question} question @param {number} total */
function offerMore(question, total) {
  const shown = list.childElementCount;
  more.hidden = shown >= total;
  more.onclick = () => {
    hush();
    ask(question, shown, BATCH, {
      onFound: (found) => {
        const item = resultItem(found, nameOfMember);
        list.append(item);
        if (list.childElementCount === shown + 1) item.querySelector('a')?.focus();
      },
      onDone: () => {
        announce(sayCount('shown', list.childElementCount));
        offerMore(question, total);
      },
      onFail: () => tell(say('failed')),
    });
  };
}

function clear() {
  list.replaceChildren();
  list.removeAttribute('aria-busy');
  more.hidden = true;
  older.hidden = true;
}

/** @param {string} text @param {string} [spoken] what is announced before it */
function tell(text, spoken = '') {
  clearTimeout(slow);
  summary.textContent = text;
  announce([spoken, text].filter(Boolean).join(' '));
}

/** @param {string} id */
function nameOfMember(id) {
  const members = /** @type {HTMLSelectElement} */ (form.elements.namedItem('member'));
  return [...members.options].find(({ value }) => value === id)?.text;
}
