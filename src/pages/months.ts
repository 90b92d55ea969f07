import { href, monthOf, paths } from '../addresses.ts';
import { dayOf, monthInWords } from '../dates.ts';
import type { Community, RelatedEntry } from '../model.ts';
import { entryList } from '../templates/entry-list.ts';
import { interfaceLanguage } from '../templates/language.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { yearsOfMonths } from '../templates/years-of-months.ts';
import { type Route, single } from './route.ts';

/** The way into the archive: years and their months. */
export const archive = single('archive', paths.archive, (community) => {
  const words = stringsOf(community.hub);
  const title = words.layout.navigation.archive;
  const main = html`${pageHead(title, words.archive.lede)}
${yearsOfMonths(community.hub, [...byMonth(community).keys()])}`;
  return layout(community.hub, { title, path: paths.archive }, main);
});

/** One page for each month in which somebody wrote. */
export const months: Route = {
  name: 'months',
  pages: (community) => {
    const months = [...byMonth(community)];
    return months.map(([month, entries], index) => ({
      path: paths.month(month),
      render: () => {
        const { hub } = community;
        const title = monthInWords(month, interfaceLanguage(hub));
        const neighbours = [months[index + 1]?.[0], months[index - 1]?.[0]] as const;
        const main = html`${pageHead(title)}
${entryList(community, stringsOf(hub).archive.newestFirst, entries, '')}
${turnPage(community, neighbours)}`;
        return layout(hub, { title, path: paths.month(month) }, main);
      },
    }));
  },
};

function turnPage({ hub }: Community, [earlier, later]: readonly [string | undefined, string | undefined]) {
  const link = (month: string, rel: string, before: string, after: string) =>
    html`<a rel="${rel}" href="${href(hub, paths.month(month))}">${before}${monthInWords(month, interfaceLanguage(hub))}${after}</a> `;
  return html`<nav class="turn" aria-label="${stringsOf(hub).archive.months}">${earlier && link(earlier, 'prev', '← ', '')}${later && link(later, 'next', '', ' →')}</nav>`;
}

/** Entries by the month of their day in the hub's time zone; newest month first. */
function byMonth({ entries, hub }: Community): ReadonlyMap<string, readonly RelatedEntry[]> {
  const months = new Map<string, RelatedEntry[]>();
  for (const related of entries) {
    const month = monthOf(dayOf(related.entry.date, hub.timeZone));
    const list = months.get(month) ?? [];
    months.set(month, list);
    list.push(related);
  }
  return months;
}
