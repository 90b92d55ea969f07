import { memoised } from '../memoised.ts';
import type { Hub } from '../model.ts';
import { interfaceLanguage, ownLanguage } from './language.ts';
import { html, type Markup } from './markup.ts';
import { stringsOf } from './strings/strings.ts';

const collatorOf = memoised((language) => new Intl.Collator(language));

const TAGS = /<[^>]*>/g;

/**
 * References behind one word, in the order of their first letters, as a list of references has them. The stylesheet lets one tap or click take up a
 * whole one, so that copying needs no script.
 */
export function citations(hub: Hub, references: readonly Markup[]): Markup | false {
  if (references.length === 0) return false;
  const words = stringsOf(hub).citation;
  const collator = collatorOf(interfaceLanguage(hub));
  const plain = ({ text }: Markup) => text.replace(TAGS, '');
  const sorted = references.toSorted((one, other) => collator.compare(plain(one), plain(other)));
  return html`<details class="cite"${ownLanguage(hub)}><summary>${references.length === 1 ? words.cite : words.citeAll}</summary>
${sorted.map((reference) => html`<p class="citation">${reference}</p>\n`)}</details>`;
}
