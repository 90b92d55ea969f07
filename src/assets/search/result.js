// @ts-check
/// <reference lib="dom" />
/** One result on the page. Everything in it is set as text, so that no title can be markup. */
import { page, say, sayDay } from './page-words.js';

/** @import { Found } from './worker.js' */
/** @import { Piece } from './mark-words.js' */
/** @import { Kind } from './page-words.js' */

/**
 * The title leads to the original, and what the hub has of it stands below.
 *
 * @param {Found} found @param {(member: string) => string | undefined} nameOf gives a member's name
 */
export function resultItem(found, nameOf) {
  const item = document.createElement('li');
  item.className = 'card result';
  const heading = document.createElement('h2');
  heading.className = 'card-title';
  heading.append(link(found.address, found.title));
  item.append(heading, byline(found));
  if (found.excerpt.length > 0) {
    const excerpt = document.createElement('p');
    excerpt.className = 'excerpt';
    excerpt.append(...pieces(found.excerpt));
    item.append(excerpt);
  }
  for (const part of item.querySelectorAll('h2, .excerpt')) {
    // Its first letter tells how it runs; a `<bdi>` inside would keep that letter from being looked at.
    part.setAttribute('dir', 'auto');
    if (found.lang) part.setAttribute('lang', found.lang === 'und' ? '' : found.lang);
  }
  if (found.tags.length > 0) {
    const tagged = document.createElement('p');
    tagged.className = 'byline';
    const tags = document.createElement('bdi');
    tags.append(...pieces(found.tags));
    tagged.append(`${say('tagged')} `, tags);
    item.append(tagged);
  }
  const foot = onHub(found, nameOf);
  if (foot) item.append(foot);
  return item;
}

/** @param {Found} found */
function byline({ kind, author, by, day }) {
  const line = document.createElement('p');
  line.className = 'byline';
  const name = document.createElement('bdi');
  name.append(...pieces(author));
  const date = document.createElement('time');
  date.dateTime = day ?? '';
  date.textContent = sayDay(day ?? '');
  const kindName = document.createElement('span');
  kindName.className = 'kind';
  kindName.textContent =
    by === undefined ? page.kinds[/** @type {Kind} */ (kind)] : say('passedOnBy', { by });
  // An entry is what one expects; only what is something else says so.
  const parts = [kind !== 'entry' && kindName, author.length > 0 && name, day !== undefined && date];
  for (const part of parts) if (part) line.append(line.hasChildNodes() ? ' · ' : '', part);
  return line;
}

/** Where more of it is on the hub. @param {Found} found @param {(member: string) => string | undefined} nameOf */
function onHub({ kind, members, address, page: own, title }, nameOf) {
  const member = kind === 'entry' ? members[0] : undefined;
  const target = member === undefined ? own : page.memberPage.replace('{id}', member);
  if (target === address) return undefined;
  const foot = document.createElement('p');
  foot.className = 'card-foot';
  const name = (member !== undefined && nameOf(member)) || title.map(([text]) => text).join('');
  const words = page.onHub[/** @type {Kind} */ (kind)];
  const way = link(target, [[words.replace('{name}', () => name), false]]);
  way.className = 'on-hub';
  way.dir = 'auto';
  // Read out of its place, `Why it was passed on` says too little.
  if (!words.includes('{name}')) way.setAttribute('aria-label', `${words}: ${name}`);
  foot.append(way);
  return foot;
}

/** @param {string} address @param {readonly Piece[]} text */
function link(address, text) {
  const anchor = document.createElement('a');
  anchor.append(...pieces(text));
  anchor.href = /^(?:https?:\/\/|\/(?!\/))/.test(address) ? address : '#';
  return anchor;
}

/** @param {readonly Piece[]} text */
function pieces(text) {
  return text.map(([words, isMarked]) => {
    if (!isMarked) return words;
    const mark = document.createElement('mark');
    mark.textContent = words;
    return mark;
  });
}
