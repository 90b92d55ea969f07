// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** A question stands in the form and in the page's address, so that it can be kept, passed on and gone back to. */

/** @import { Question } from './parts.js' */
/** @typedef {HTMLInputElement | HTMLSelectElement} Field */

/** The words, every choice, and how far back. @param {HTMLFormElement} form @returns {readonly Field[]} */
function fields(form) {
  return [wordsOf(form), ...form.querySelectorAll('select'), reachOf(form)];
}

/** @param {HTMLFormElement} form */
export function wordsOf(form) {
  return /** @type {HTMLInputElement} */ (form.elements.namedItem('q'));
}

/** How far back is searched: everywhere when it says so, else as far as something is found. @param {HTMLFormElement} form */
function reachOf(form) {
  return /** @type {HTMLInputElement} */ (form.elements.namedItem('reach'));
}

/** @param {HTMLFormElement} form */
export function searchEverywhere(form) {
  reachOf(form).value = EVERYWHERE;
}

const EVERYWHERE = 'all';

/** The choices that narrow a search. @param {HTMLFormElement} form */
export function filtersOf(form) {
  return [...form.querySelectorAll('select')].filter(({ name }) => name !== 'order');
}

/** @param {HTMLFormElement} form @returns {Question} */
export function questionOf(form) {
  const words = wordsOf(form).value.trim();
  const order = /** @type {HTMLSelectElement} */ (form.elements.namedItem('order'));
  const set = filtersOf(form).filter(({ value }) => value !== '');
  return {
    words,
    only: Object.fromEntries(set.map(({ name, value }) => [name, value])),
    // Without words nothing fits better than anything else.
    isNewestFirst: order.value === 'newest' || words === '',
    isEverywhere: reachOf(form).value === EVERYWHERE,
  };
}

/** @param {Question} question */
export function isEmpty({ words, only }) {
  return words === '' && Object.keys(only).length === 0;
}

/**
 * Writes the question into the address; `isStep` leaves the one before behind the back button.
 *
 * @param {HTMLFormElement} form @param {boolean} isStep
 */
export function keepInAddress(form, isStep) {
  const query = new URLSearchParams();
  for (const { name, value } of fields(form)) if (value.trim() !== '') query.set(name, value.trim());
  const search = query.size === 0 ? '' : `?${query}`;
  if (search === location.search) return;
  const isFirst = location.search === '';
  history[isStep && !isFirst ? 'pushState' : 'replaceState'](null, '', location.pathname + search);
}

/**
 * Takes the question over from the address, and gives the choices in it that this hub does not have.
 *
 * @param {HTMLFormElement} form @returns {readonly string[]}
 */
export function readAddress(form) {
  const query = new URLSearchParams(location.search);
  const unknown = [];
  for (const field of fields(form)) {
    const value = query.get(field.name) ?? '';
    if (field === reachOf(form)) field.value = value === EVERYWHERE ? EVERYWHERE : '';
    else if (field instanceof HTMLInputElement) field.value = value.slice(0, field.maxLength);
    else if ([...field.options].some((option) => option.value === value)) field.value = value;
    else {
      field.value = '';
      unknown.push(value.slice(0, SHOWN_OF_UNKNOWN));
    }
  }
  return unknown;
}

/** How many letters are repeated of something that nobody here wrote. */
const SHOWN_OF_UNKNOWN = 60;
