// @ts-check
/// <reference lib="dom" />
/** What the page brings along for its script: addresses, and words in the language of the hub. */

/** @typedef {'entry' | 'member' | 'reshare' | 'conversation'} Kind */
/** @typedef {{ bundle: string, home: string, worker: string, memberPage: string, topicPage: string, words: Record<string, string>, kinds: Record<Kind, string>, onHub: Record<Kind, string> }} PageData */

/** @type {PageData} */
export const page = JSON.parse(element('search-data').textContent ?? '');

const language = document.documentElement.lang;
const plurals = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(language);
const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });

/** An element that stands on every search page. @param {string} id @returns {HTMLElement} */
export function element(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/**
 * Words of the page with `{NAME}` replaced.
 *
 * @param {string} key @param {Readonly<Record<string, string>>} [values]
 */
export function say(key, values = {}) {
  return (page.words[key] ?? '').replaceAll(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** `KEY.one` or `KEY.other`, as the language has it for a number. @param {string} key @param {number} count */
export function sayCount(key, count) {
  const form = plurals.select(count) === 'one' ? 'one' : 'other';
  return say(`${key}.${form}`, { count: numbers.format(count) });
}

/** A day in words. @param {string} day such as `2026-11-20` */
export function sayDay(day) {
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? day : days.format(at);
}
