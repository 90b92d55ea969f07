import { TURNING_LETTERS } from '../turning-letters.ts';

/**
 * HTML says what these letters say by elements, which end with themselves. The marks U+200E, U+200F and U+061C and the
 * joiners turn nothing but what is beside them, and stay.
 */
const TURNING = new RegExp(`[${TURNING_LETTERS}]`, 'g');

/** The same, or a reference to one of them as HTML writes it. */
const TURNING_WRITTEN = new RegExp(
  `[${TURNING_LETTERS}]|&#(?:x0*(?:202[a-e]|206[6-9])|0*(?:823[4-8]|829[4-7]))(?![\\da-f])`,
  'i',
);

/**
 * The tallest letter in use is the Tibetan seal of the Kalachakra, with seven letters under the first and a sign above.
 * Hebrew with vowels and cantillation has up to five marks, Burmese six, Vietnamese two.
 */
const MOST_MARKS = 8;

/** Marks with what stands unseen between them, so that a joiner does not begin the count anew. */
const UNSEEN = '\\u00ad\\u200b-\\u200f\\u2060';
const PILED = new RegExp(`((?:\\p{M}[${UNSEEN}]*){${MOST_MARKS}})\\p{M}[\\p{M}${UNSEEN}]*`, 'gu');

/**
 * Turning letters and, in coarse ranges, marks: nearly all that texts of Europe and East Asia consist of lies outside. A letter is looked
 * up in it far sooner than in the several hundred ranges of `\p{M}`.
 */
const MAYBE_ODD = new RegExp(
  `[\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u1dff\\u20d0-\\u33ff\\ua000-\\uabff\\ud800-\\udfff\\uf900-\\uffff${TURNING_LETTERS}]`,
);

/**
 * A reference, but those of which nearly all in feeds are: signs of HTML, spaces, quotation marks and dashes. U+202A begins at 8234, and
 * the first mark at 768.
 */
const RARE_REFERENCE =
  /&(?!(?:amp|lt|gt|quot|nbsp|hellip|[lr][sd]quo|[mn]dash|#(?:\d\d|1\d\d|82[0-2]\d|8230));)/;

/** The text without letters that turn the text around them, and with no more marks on one letter than scripts have. */
export function tameText(text: string): string {
  return MAYBE_ODD.test(text) ? text.replace(TURNING, '').replace(PILED, '$1') : text;
}

/** Whether HTML may hold letters that `tameText` takes out, or may hold them when its references are letters and some of its tags are gone. */
export function isMaybeWild(html: string): boolean {
  return MAYBE_ODD.test(html) || RARE_REFERENCE.test(html);
}

/** Whether letters that turn text around stand in it, or in HTML are written as a reference. */
export function hasTurning(text: string): boolean {
  return TURNING_WRITTEN.test(text);
}

/** Whether more marks are piled on one letter than any script needs. */
export function hasPiled(text: string): boolean {
  return MAYBE_ODD.test(text) && text.search(PILED) !== -1;
}

/** The text, or its beginning; never half a character. */
export function cutText(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
