// @ts-check
/** Tells people who use a screen reader what was found, once they have stopped typing. */
import { element } from './page-words.js';

/** Milliseconds of quiet before anything is said. Who types slowly gets results at each letter, and is not to hear each of them. */
const PATIENCE = 900;

const region = element('search-status');
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/** @param {string} text */
export function announce(text) {
  hush();
  waiting = setTimeout(() => {
    region.textContent = text;
  }, PATIENCE);
}

/** What was about to be said is out of date. The region is emptied, so that the same words are told again. */
export function hush() {
  clearTimeout(waiting);
  region.textContent = '';
}
