// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The filters that are set, each a button that takes it away. */
import { filtersOf } from './address.js';
import { element, say } from './page-words.js';

const list = element('search-chips');

/** @param {HTMLFormElement} form @param {(filters: readonly HTMLSelectElement[]) => void} takeAway */
export function showChips(form, takeAway) {
  const set = filtersOf(form).filter(({ value }) => value !== '');
  list.replaceChildren(...set.map((filter) => chip(filter, () => takeAway([filter]))));
  list.hidden = set.length === 0;
}

/** Where the keyboard goes on when a chip is gone: to the next one, or nowhere. @param {number} at */
export function focusChip(at) {
  const buttons = list.querySelectorAll('button');
  const next = buttons[Math.min(at, buttons.length - 1)];
  next?.focus();
  return next !== undefined;
}

/** The place of the chip that has the focus, or -1. */
export function focusedChip() {
  return [...list.querySelectorAll('button')].findIndex((button) => button.matches(':focus'));
}

/** @param {HTMLSelectElement} filter @param {() => void} takeAway */
function chip(filter, takeAway) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  const name = nameOf(filter);
  const text = document.createElement('bdi');
  text.textContent = name;
  button.type = 'button';
  button.append(text);
  button.setAttribute('aria-label', say('without', { filter: name }));
  button.addEventListener('click', takeAway);
  item.append(button);
  return item;
}

/** A filter in words, `Topic: Supervision`. @param {HTMLSelectElement} filter */
export function nameOf(filter) {
  return `${filter.labels[0]?.firstChild?.textContent?.trim() ?? filter.name}: ${filter.selectedOptions[0]?.text}`;
}
