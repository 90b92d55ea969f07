// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The ways on: topics, members and the archive stand on the page from the start; when nothing was found, advice comes before them. */
import { filtersOf } from './address.js';
import { nameOf } from './chips.js';
import { element, page, say } from './page-words.js';

/** @import { Question } from './parts.js' */

const section = element('ways');
const title = element('ways-title');
const advice = element('ways-advice');
const restTitle = title.textContent;

/** Nothing was asked. */
export function showWays() {
  section.hidden = false;
  title.textContent = restTitle;
  advice.replaceChildren();
}

export function hideWays() {
  section.hidden = true;
}

/**
 * Nothing was found.
 *
 * @param {HTMLFormElement} form @param {Question} question @param {(filters: readonly HTMLSelectElement[]) => void} takeAway
 */
export function showHelp(form, question, takeAway) {
  section.hidden = false;
  title.textContent = question.words === '' ? say('nothingHere') : say('nothing', { words: question.words });
  const set = filtersOf(form).filter(({ value }) => value !== '');
  const ways = set.map((filter) =>
    button(say('without', { filter: nameOf(filter) }), () => takeAway([filter])),
  );
  if (set.length > 1) ways.push(button(say('withoutAll'), () => takeAway(set)));
  const meant = question.words === '' ? undefined : nearest(form, question.words);
  if (meant) ways.push(meant);
  if (question.words !== '') ways.push(item(say('spelling')));
  advice.replaceChildren(...ways);
}

/** @param {string} text @param {() => void} act */
function button(text, act) {
  const made = document.createElement('button');
  const isolated = document.createElement('bdi');
  isolated.textContent = text;
  made.type = 'button';
  made.append(isolated);
  made.addEventListener('click', act);
  return item(made);
}

/** @param {string | HTMLElement} content */
function item(content) {
  const made = document.createElement('li');
  made.append(content);
  return made;
}

/**
 * The topic or member whose name is written most like it.
 *
 * @param {HTMLFormElement} form @param {string} words
 */
function nearest(form, words) {
  const written = plain(words);
  let best = { distance: Math.floor(written.length / 3) + 1, name: '', address: '' };
  for (const filter of filtersOf(form)) {
    const pattern = { topic: page.topicPage, member: page.memberPage }[filter.name];
    if (pattern === undefined) continue;
    for (const { value, text } of filter.options) {
      const name = plain(text);
      if (value === '' || Math.abs(name.length - written.length) >= best.distance) continue;
      const distance = edits(written, name);
      if (distance < best.distance) best = { distance, name: text, address: pattern.replace('{id}', value) };
    }
  }
  if (best.address === '') return undefined;
  const way = document.createElement('a');
  way.href = best.address;
  way.textContent = say('didYouMean', { name: best.name });
  return item(way);
}

/** @param {string} text */
function plain(text) {
  return text.slice(0, LONGEST_NAME).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Letters of a name that are compared; what comes after tells nothing about a slip. */
const LONGEST_NAME = 80;

/** How many letters are to be put in, left out or changed to make one text of the other (Levenshtein). @param {string} from @param {string} to */
function edits(from, to) {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...from].entries()) {
    const next = [at + 1];
    for (let column = 1; column <= to.length; column++) {
      const changed = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
