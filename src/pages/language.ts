import { paths } from '../addresses.ts';
import { entriesByLanguage } from '../entries-by-language.ts';
import type { Community, Language, RelatedEntry } from '../model.ts';
import { ROOM } from '../split-by-time.ts';
import { entryList, longEntryList } from '../templates/entry-list.ts';
import { languageName } from '../templates/language.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { periodNav } from '../templates/period-nav.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { entriesByTime, periodPages } from './period-pages.ts';
import type { Page, Route } from './route.ts';

/** One page for each language in which somebody wrote, and one for each of its years, months and days where it is full. */
export const language: Route = {
  name: 'language',
  pages: (community) =>
    [...entriesByLanguage(community)].flatMap(([language, entries]) => pagesOf(community, language, entries)),
};

function pagesOf(
  community: Community,
  language: Language,
  entries: readonly RelatedEntry[],
): readonly Page[] {
  const { hub } = community;
  const words = stringsOf(hub);
  const base = paths.language(language);
  const name = languageName(hub, language);
  const title = words.language.titleIn(name);
  const description = words.language.description(hub.name, name);
  const facts = { description, feeds: { base, title } };
  const periods = entriesByTime(community, entries);
  const main = () => html`${pageHead(title, description)}
${entryList(community, words.language.entries, entries.slice(0, ROOM), words.browse.nothing)}
${periodNav(hub, base, periods)}`;
  return [
    { path: base, render: () => layout(hub, { ...facts, title, path: base }, main()) },
    ...periodPages(community, {
      base,
      periods,
      facts: { ...facts, title: (period) => `${title}, ${period}` },
      head: (period) => pageHead(`${title}, ${period}`),
      show: ({ items, parts }) =>
        longEntryList(community, words.archive.newestFirst, items, parts.length > 0),
    }),
  ];
}
