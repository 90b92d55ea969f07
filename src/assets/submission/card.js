// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** How a card of theirs would look: the page's own example for what they allow, with their name and the way to their site. */
import { maybe } from './page-data.js';

const box = maybe('ask-preview');
const frame = box?.querySelector('.frame');

/** @param {import('./page-data.js').Answers} answers @param {boolean} isAddressRight */
export function showCard({ text = '', name = '', address = '' }, isAddressRight) {
  const example = document.querySelector(`[aria-labelledby="level-${text}"] .specimen`);
  if (!box || !frame || !example) return;
  const card = /** @type {Element} */ (example.cloneNode(true));
  for (const link of card.querySelectorAll('a')) {
    // An example leads nowhere; only their own site can be tried.
    if (isAddressRight && !link.matches('.on-hub')) link.setAttribute('href', address);
    else link.removeAttribute('href');
  }
  if (name !== '')
    for (const place of card.querySelectorAll('.byline bdi, .on-hub bdi')) place.textContent = name;
  frame.replaceChildren(card);
  box.hidden = false;
}
