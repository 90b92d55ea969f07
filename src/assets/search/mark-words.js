// @ts-check
/** A piece of text, and whether it is what was looked for. @typedef {readonly [text: string, isMarked: boolean]} Piece */

/** How many words of a text are shown around what was found in it. */
const LENGTH = 40;
/** How many of them stand before it, so that it does not begin in the middle of a thought. */
const LEAD = 8;

/** Where Pagefind parts words; the zero-width space parts those of languages that write none between them. */
const SPACES = /[^\S\uFEFF]+/u;
const NO_WIDTH = '\u200B';
/** The letters and figures of a word without the punctuation around it. */
const CORE = /[\p{L}\p{N}].*[\p{L}\p{N}]|[\p{L}\p{N}]/u;

/**
 * What is shown of one record: the words that were found are marked in its title and in the part of its text where most of them
 * stand. Pagefind tells by their place in the content, of which the title is the beginning.
 *
 * @param {string} content @param {string} title @param {readonly number[]} places
 * @returns {{ title: readonly Piece[], excerpt: readonly Piece[] }}
 */
export function markRecord(content, title, places) {
  const gap = content.includes(NO_WIDTH) ? '' : ' ';
  const words = content.split(gap === '' ? NO_WIDTH : SPACES);
  const found = new Set(places.map((place) => bare(words[place] ?? '')));
  found.delete('');
  /** @param {string} word */
  const isFound = (word) => found.has(bare(word));
  const first = lengthOfTitle(words, title);
  return {
    title: mark(title.split(' '), ' ', isFound),
    excerpt: excerpt(
      words.slice(first),
      gap,
      places.map((place) => place - first),
      isFound,
    ),
  };
}

/**
 * Marks the words that begin as one that was asked for: of an author's name Pagefind does not tell which word it found.
 *
 * @param {string} text @param {string} asked @returns {readonly Piece[]}
 */
export function markBeginnings(text, asked) {
  const beginnings = asked
    .split(SPACES)
    .map(bare)
    .filter((word) => word.length > 1);
  return mark(text.split(' '), ' ', (word) =>
    beginnings.some((beginning) => bare(word).startsWith(beginning)),
  );
}

/** @param {readonly string[]} words @param {string} title */
function lengthOfTitle(words, title) {
  const own = title.split(SPACES);
  return own.every((word, at) => word === words[at]) ? own.length : 0;
}

/**
 * @param {readonly string[]} words @param {string} gap @param {readonly number[]} places
 * @param {(word: string) => boolean} isFound @returns {readonly Piece[]}
 */
function excerpt(words, gap, places, isFound) {
  const from = words.length <= LENGTH + LEAD ? 0 : bestStart(places.filter((place) => place >= 0));
  const to = words.length <= LENGTH + LEAD ? words.length : from + LENGTH;
  const shown = words.slice(from, to);
  if (from > 0) shown.unshift('…');
  if (to < words.length) shown.push('…');
  return mark(shown, gap, isFound);
}

/** The first word of the part in which most places lie. @param {readonly number[]} places */
function bestStart(places) {
  let best = { place: 0, within: 0 };
  for (const place of places) {
    const within = places.filter((other) => other >= place && other < place + LENGTH - LEAD).length;
    if (within > best.within) best = { place, within };
  }
  return Math.max(0, best.place - LEAD);
}

/**
 * @param {readonly string[]} words @param {string} gap @param {(word: string) => boolean} isFound
 * @returns {readonly Piece[]}
 */
function mark(words, gap, isFound) {
  /** @type {Piece[]} */
  const pieces = [];
  let plain = '';
  for (const [at, word] of words.entries()) {
    if (at > 0) plain += gap;
    const core = isFound(word) ? CORE.exec(word) : null;
    if (core === null) {
      plain += word;
      continue;
    }
    pieces.push([plain + word.slice(0, core.index), false], [core[0], true]);
    plain = word.slice(core.index + core[0].length);
  }
  return [...pieces, /** @type {Piece} */ ([plain, false])].filter(([text]) => text !== '');
}

/** A word as Pagefind compares it: no accents, no capitals, nothing but letters and figures. @param {string} word */
function bare(word) {
  return word
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
