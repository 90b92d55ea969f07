import { paths } from '../addresses.ts';
import { dayOf } from '../dates.ts';
import { defined } from '../defined.ts';
import { memoisedFor } from '../memoised.ts';
import type { Community, Hub, RelatedEntry } from '../model.ts';
import { allPeriods, finestPeriods, type Period, splitByTime } from '../split-by-time.ts';
import { layout, type PageFacts } from '../templates/layout.ts';
import { html, type Markup } from '../templates/markup.ts';
import { partsNav, periodInWords, turnNav } from '../templates/period-nav.ts';
import type { Page } from './route.ts';

/** A list that may grow without end, and how to show a stretch of it. */
export interface LongList<Item> {
  /** Path of the page that shows the newest of it. */
  readonly base: string;
  readonly periods: readonly Period<Item>[];
  /** What its pages say of themselves but for path and title; `title` makes theirs of the period's name. */
  readonly facts: Omit<PageFacts, 'path' | 'title'> & { readonly title: (period: string) => string };
  /** The heading of a period's page. */
  readonly head: (name: string) => Markup;
  /** What stands in a period; for one that is split, what is newest. */
  readonly show: (period: Period<Item>) => Markup;
}

/**
 * One page for each period of a long list. What is split shows its newest and leads to its parts; what is not shows all of it and
 * leads to the one before and the one after, so that whoever goes on in one direction sees everything once.
 */
export function periodPages<Item>(
  { hub }: Pick<Community, 'hub'>,
  { base, periods, facts, head, show }: LongList<Item>,
): readonly Page[] {
  // The sitemap asks for paths alone.
  let finest: readonly Period<Item>[] | undefined;
  return allPeriods(periods).map((period) => {
    const path = paths.period(base, period.name);
    const render = () => {
      finest ??= finestPeriods(periods);
      const row = period.parts.length === 0 ? finest : periods;
      const place = row.indexOf(period);
      const isInRow = place !== -1;
      const name = periodInWords(hub, period.name);
      return layout(
        hub,
        { ...facts, title: facts.title(name), path },
        html`${head(name)}
${partsNav(hub, base, period)}
${show(period)}
${isInRow && turnNav(hub, base, row[place + 1], row[place - 1])}`,
      );
    };
    return { path, ...defined({ isIndexed: facts.isIndexed }), render };
  });
}

/** Entries by time, in the hub's time zone. */
export function entriesByTime(
  { hub }: Pick<Community, 'hub'>,
  entries: readonly RelatedEntry[],
  always: 'years' | 'months' = 'years',
): readonly Period<RelatedEntry>[] {
  return periodsOf(hub)[always](entries);
}

/** A member's page, the pages of their years and the sitemap ask for the same. */
const periodsOf = memoisedFor(({ timeZone }: Hub) => {
  const split = (always: 'years' | 'months') =>
    memoisedFor((entries: readonly RelatedEntry[]) =>
      splitByTime(entries, ({ entry }) => dayOf(entry.date, timeZone), { always }),
    );
  return { years: split('years'), months: split('months') };
});
