import type { ArchivedEntry } from '../model.ts';
import type { Addresses } from './address-index.ts';
import { firstOf } from './first-of.ts';
import { mayBeSameText, titleMark } from './tell-same-writing.ts';

/** Finds the entry at home to which another one links under the same title, where that title is each feed's only one. */
export function linkedOriginals(
  entries: readonly ArchivedEntry[],
  { canonical, byAddress, isAtHome }: Addresses,
) {
  const marks = new Map(entries.map((entry) => [entry.key, titleMark(entry.title)]));
  const timesInFeed = new Map<string, number>();
  const feedsOfMark = new Map<string, number>();
  for (const { key, member, feed } of entries) {
    const mark = marks.get(key);
    if (mark === undefined) continue;
    const inFeed = `${member} ${feed} ${mark}`;
    const times = (timesInFeed.get(inFeed) ?? 0) + 1;
    timesInFeed.set(inFeed, times);
    if (times === 1) feedsOfMark.set(mark, (feedsOfMark.get(mark) ?? 0) + 1);
  }
  const ownMark = ({ key, member, feed }: ArchivedEntry) => {
    const mark = marks.get(key);
    return mark !== undefined && timesInFeed.get(`${member} ${feed} ${mark}`) === 1 ? mark : undefined;
  };
  return (entry: ArchivedEntry) => {
    const mark = ownMark(entry);
    // Links are many and addresses slow to compare, so only those of titles that another feed has as well are.
    if (mark === undefined || (feedsOfMark.get(mark) ?? 0) < 2) return undefined;
    const isOriginal = (other: ArchivedEntry) =>
      (other.member !== entry.member || other.feed !== entry.feed) &&
      ownMark(other) === mark &&
      isAtHome(other) &&
      mayBeSameText(entry.excerpt, other.excerpt);
    return firstOf(
      entry.links,
      ({ href }) => (byAddress.get(canonical(href)) ?? []).filter(isOriginal).sort(byKey)[0],
    );
  };
}

/** An order that no order of feeds and no date changes. */
function byKey(one: ArchivedEntry, other: ArchivedEntry): number {
  return one.key < other.key ? -1 : 1;
}
