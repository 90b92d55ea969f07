import { paths } from '../addresses.ts';
import { entriesByLanguage } from '../entries-by-language.ts';
import { entryList } from '../templates/entry-list.ts';
import { languageName } from '../templates/language.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import type { Route } from './route.ts';

/** One page for each language in which somebody wrote. */
export const language: Route = {
  name: 'language',
  pages: (community) => {
    const { hub } = community;
    const words = stringsOf(hub).language;
    return [...entriesByLanguage(community)].map(([language, entries]) => {
      const path = paths.language(language);
      const name = languageName(hub, language);
      const title = words.titleIn(name);
      const description = words.description(hub.name, name);
      return {
        path,
        render: () => {
          const main = html`${pageHead(title, description)}
${entryList(community, words.entries, entries, '')}`;
          return layout(hub, { title, description, path, feeds: { base: path, title } }, main);
        },
      };
    });
  },
};
