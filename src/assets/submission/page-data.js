// @ts-check
/// <reference lib="dom" />
/** What the page brings along for its script: the questions, the ways out, and words in the language of the hub. */

/** @typedef {{ id: string, kind: 'address' | 'line' | 'lines' | 'addresses' | 'choice', ask: string, isRequired: boolean, answers?: Record<string, string>, chosen?: string, longest: number }} Question */
/** @typedef {{ address: string, title: string, body: string }} IssueDoor */
/** @typedef {{ kind: 'join' | 'leave', hub: string, mail: string | null, issue: IssueDoor | null, subject: string, title: string, trouble: string, slips: Record<string, string>, questions: readonly Question[] }} PageData */
/** @typedef {Readonly<Record<string, string>>} Answers */

/** @type {PageData} */
export const page = JSON.parse(element('ask-data').textContent ?? '');

/** An element that stands on every page with the form. @param {string} id @returns {HTMLElement} */
export function element(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** An element that stands on some of them only. @param {string} id */
export function maybe(id) {
  return document.getElementById(id);
}
