import { href, paths } from '../addresses.ts';
import { entriesByLanguage } from '../entries-by-language.ts';
import type { Community } from '../model.ts';
import { joined } from './joined.ts';
import { inOrderOfNames, languageName } from './language.ts';
import { html, type Markup } from './markup.ts';
import { stringsOf } from './strings/strings.ts';

/** The way to the entries of each language; nothing where everybody writes in one. */
export function languageLinks(community: Community): Markup | false {
  const { hub } = community;
  const languages = [...entriesByLanguage(community).keys()].map((tag) => ({
    tag,
    name: languageName(hub, tag),
  }));
  if (languages.length < 2) return false;
  const links = inOrderOfNames(hub, languages).map(
    ({ tag, name }) => html`<a href="${href(hub, paths.language(tag))}">${name}</a>`,
  );
  return html`<p class="more">${stringsOf(hub).language.choose(joined(hub, links))}</p>`;
}
