import type { Address, ArchivedEntry, Day, Member } from '../model.ts';
import { markOfKey } from './mark.ts';
import { ownPlaces } from './own-places.ts';
import {
  homeOf,
  hostIn,
  type Marker,
  marksOfMember,
  namesOf,
  openMarker,
  placesOf,
  sitesAbove,
  writingOf,
} from './withdrawal-marks.ts';
import type { Withdrawal } from './withdrawn-file.ts';

/** A member who leaves, with what is known of what they wrote. */
export interface LeavingMember {
  readonly what: 'member';
  readonly member: Member;
  readonly entries: readonly ArchivedEntry[];
}

/** What is to be taken out, and the entries that go; of a person the phrase as `hideWords` gives it. */
export type NewWithdrawal =
  | LeavingMember
  | { readonly what: 'entry'; readonly address: Address; readonly entries: readonly ArchivedEntry[] }
  | { readonly what: 'person'; readonly phrase: string };

/** Makes the line that is kept of a withdrawal, under the hub's key; `staying` are the members who stay. */
export function withdrawalLine(
  news: NewWithdrawal,
  on: Day,
  key: string,
  staying: readonly Member[],
): Withdrawal {
  const mark = openMarker(key);
  const line = { version: 1, key: markOfKey(key), on, what: news.what } as const;
  if (news.what === 'person') return { ...line, marks: [], phrase: news.phrase };
  if (news.what === 'entry') {
    const names = [news.address, ...news.entries].flatMap((entry) =>
      namesOf(typeof entry === 'string' ? { id: '', url: entry } : entry),
    );
    const writings = news.entries.flatMap((entry) => writingOf(entry, entry.member) ?? []);
    const marks = [
      ...names.map((name) => mark('entry', name)),
      ...writings.map((one) => mark('writing', one)),
    ];
    return { ...line, marks: [...new Set(marks)] };
  }
  const { afterWithdrawal } = news.member.consent;
  return {
    ...line,
    ...memberMarks(news, mark, staying),
    ...(afterWithdrawal !== undefined && { yes: afterWithdrawal }),
  };
}

function memberMarks(
  { member, entries }: LeavingMember,
  mark: Marker,
  staying: readonly Member[],
): Required<Pick<Withdrawal, 'marks' | 'beside'>> {
  const home = homeOf(member);
  const neighbours = staying.filter((other) => other.id !== member.id && isOn(homeOf(other), home));
  const place = home === undefined ? [] : [mark('host', hostIn(home)), mark('site', home)];
  const isOwnPlace = ownPlaces([member], entries);
  // Who leaves takes their own writing along, and not the pages to which their feed pointed.
  const isOthers = (address: Address) =>
    !isOn(address, home) &&
    (!isOwnPlace(member.id, address) ||
      staying.some((other) => other.id !== member.id && isOn(address, homeOf(other))));
  const marks = entries.flatMap((entry) => {
    if (entry.url !== undefined && isOthers(entry.url)) return [];
    // What lies on their own site is known by it, unless others live there as well.
    const isCovered = neighbours.length === 0 && isOn(entry.url, home);
    const id = placesOf({ id: entry.id }).some(isOthers) ? '' : entry.id;
    const named = { id, ...(entry.url !== undefined && { url: entry.url }) };
    const names = isCovered ? [] : namesOf(named).map((name) => mark('entry', name));
    const writing = writingOf(entry);
    return writing === undefined ? names : [...names, mark('writing', writing)];
  });
  return {
    marks: [...new Set([...marksOfMember(member, mark), ...place, ...marks])],
    beside: staying.filter(({ id }) => id !== member.id).map(({ id }) => mark('member', id)),
  };
}

function isOn(place: string | undefined, site: string | undefined): boolean {
  return place !== undefined && site !== undefined && [...sitesAbove(place)].includes(site);
}
