import { href, paths } from '../addresses.ts';
import type { Hub } from '../model.ts';
import { html, type Markup } from './markup.ts';
import { stringsOf } from './strings/strings.ts';

/** The window that the key `/` opens on every page. It stays closed without JavaScript, where the navigation leads to the same search. */
export function quickSearch(hub: Hub): Markup {
  const words = stringsOf(hub).search;
  return html`<dialog id="quick-search" class="quick" aria-label="${words.quick}">
<form action="${href(hub, paths.search)}">
<label for="quick-words">${words.searchFor}</label>
<input id="quick-words" name="q" type="search" maxlength="${LONGEST_SEARCH}" autocomplete="off" enterkeyhint="search">
<button type="submit">${words.submit}</button>
</form>
${quickSearchSwitch(hub)}
<form method="dialog"><button type="submit">${words.close}</button></form>
</dialog>`;
}

/** Turns the key off and on; shown by the script that knows the key. */
export function quickSearchSwitch(hub: Hub): Markup {
  return html`<p class="switch" hidden><label><input id="quick-search-switch" type="checkbox" checked> ${stringsOf(hub).search.quickSwitch}</label></p>`;
}

/** Letters of a search. What is longer is no question, and takes seconds to find nothing. */
export const LONGEST_SEARCH = 200;
