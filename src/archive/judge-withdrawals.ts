import { canonicalAddress } from '../canonical-address.ts';
import { hiddenFinder } from '../care/hidden/find-hidden.ts';
import { splitParts } from '../care/hidden/split-parts.ts';
import { wordsOfEntry } from '../care/hidden/words-of-entry.ts';
import { defined } from '../defined.ts';
import type { Address, ArchivedEntry, Day, Decision, Entry, HubConfig, Member } from '../model.ts';
import {
  homeOf,
  hostIn,
  marksOfMember,
  namesOf,
  openMarker,
  placesOf,
  sitesAbove,
  writingOf,
} from './withdrawal-marks.ts';
import type { Withdrawal } from './withdrawn-file.ts';

/** By what somebody may be known again who is not in the hub's files any more. */
export interface Trail {
  readonly id?: string;
  /** Each counts letter by letter, as `canonicalAddress` gives it. */
  readonly feeds?: readonly Address[];
  /** Each counts with every folder above it. */
  readonly places?: readonly Address[];
  /** Count only where most of them are what one wrote who left. */
  readonly entries?: readonly Entry[];
}

/** The last day on which somebody left, and the last yes that a departure ended. */
export interface Departure {
  readonly on: Day;
  readonly yes?: Day;
}

/** Whether a yes was given after somebody left: not before that day, and not the one that ended with it. */
export function isYesSince(day: Day, { on, yes }: Departure): boolean {
  return day >= on && (yes === undefined || day > yes);
}

/** What may not be kept or shown any more, because somebody took it out of the hub. */
export interface WithdrawalJudge {
  /** Whether a member may not be shown: they left, under this id, feed or site, and gave no yes since. */
  readonly hasLeft: (member: Member) => boolean;
  /** The same of an id alone, as the names of files give it. */
  readonly hasLeftId: (id: string) => boolean;
  /** Whether somebody left who is known by one of these, whether or not they came back; `undefined` where nobody is. */
  readonly leavingOf: (trail: Trail) => Departure | undefined;
  /** Whether what stands at an address was taken out: it lies on the site of somebody who left, or is a withdrawn entry. */
  readonly holdsAddress: (address: Address) => boolean;
  /** Whether words name a person who asked not to be named here. */
  readonly namesPerson: (texts: readonly string[]) => boolean;
  /** Whether a member's entry may not be kept, as a feed gives it or as the archive holds it. */
  readonly keepsOut: (entry: Entry | ArchivedEntry, member: string) => boolean;
  /** Whether most of a new member's feed is what somebody wrote who left: then it is theirs, whatever it is called now. */
  readonly isTheirs: (entries: readonly Entry[], member: string) => boolean;
}

/** Where nobody left. */
export const NOBODY_LEFT: WithdrawalJudge = {
  hasLeft: ({ status }) => status === 'withdrawn',
  hasLeftId: () => false,
  leavingOf: () => undefined,
  holdsAddress: () => false,
  namesPerson: () => false,
  keepsOut: () => false,
  isTheirs: () => false,
};

/** The hub's key, and what its files say today. */
export interface JudgedHub extends Pick<HubConfig, 'members' | 'decisions'> {
  readonly key: string;
}

/** Judges members, addresses and entries by the withdrawals that were recorded under the hub's key. */
export function judgeWithdrawals(
  lines: readonly Withdrawal[],
  { members, decisions, key }: JudgedHub,
): WithdrawalJudge {
  const mark = openMarker(key);
  const byMark = new Map<string, Withdrawal[]>();
  for (const line of lines) {
    for (const one of line.marks) byMark.set(one, [...(byMark.get(one) ?? []), line]);
  }
  const find = (marks: readonly string[], what: Withdrawal['what']) =>
    marks.flatMap((one) => byMark.get(one) ?? []).filter((line) => line.what === what);

  const sitesOf = (places: readonly Address[]) =>
    places.flatMap((place) => [...sitesAbove(place)].map((site) => mark('site', site)));
  const leavingsOf = ({ id = '', feeds = [], places = [] }: Trail) => {
    const ofPlace = find(sitesOf(places), 'member').filter(
      ({ beside = [] }) => !beside.includes(mark('member', id)),
    );
    const names = marksOfMember({ id, feeds: feeds.map((url) => ({ url })) }, mark);
    return [...find(names, 'member'), ...ofPlace];
  };
  const trailOf = (member: Member) => ({
    id: member.id,
    feeds: member.feeds.map(({ url }) => url),
    places: [homeOf(member) ?? ''],
  });
  const hasLeft = (member: Member) =>
    member.status === 'withdrawn' || leavingsOf(trailOf(member)).some((line) => !isBack(member, line));
  const staying = members.filter((member) => !hasLeft(member));
  const stayingIds = new Set(staying.map(({ id }) => id));
  const openSites = new Set(staying.flatMap((member) => homeOf(member) ?? []));
  const ended = new Set(staying.flatMap((member) => find(marksOfMember(member, mark), 'member')));
  const stands = (marks: readonly string[]) => find(marks, 'member').some((line) => !ended.has(line));

  const isOnTheirSite = (address: Address) => {
    if (!stands([mark('host', hostIn(canonicalAddress(address)))])) return false;
    for (const site of sitesAbove(address)) {
      if (openSites.has(site)) return false;
      if (stands([mark('site', site)])) return true;
    }
    return false;
  };
  const released = lastReleases(decisions);
  const isFree = (names: readonly string[], { on }: Pick<Withdrawal, 'on'>) =>
    names.some((name) => (released.get(name) ?? '') >= on);
  const isOfWhoLeft = (entry: Pick<Entry, 'id' | 'url'>, names: readonly string[]) =>
    placesOf(entry).some(isOnTheirSite) || stands(names.map((name) => mark('entry', name)));
  const isTakenOut = (names: readonly string[], writing?: string) => {
    const marks = names.map((name) => mark('entry', name));
    if (writing !== undefined) marks.push(mark('writing', writing));
    return find(marks, 'entry').some((line) => !isFree(names, line));
  };
  const people = lines.flatMap(({ phrase, on }) => (phrase === undefined ? [] : [{ phrase, on }]));
  const findHidden = hiddenFinder(new Set(people.map(({ phrase }) => phrase)), key);
  const phrasesIn = (texts: readonly string[]) => texts.flatMap((text) => findHidden(splitParts(text)));
  const isAbout = (entry: Entry | ArchivedEntry, names: readonly string[]) => {
    const asking = people.filter((line) => !isFree(names, line));
    const found = asking.length === 0 ? [] : phrasesIn(wordsOfEntry(entry));
    return asking.some(({ phrase }) => found.includes(phrase));
  };
  const isTheirs = (entry: Entry) => {
    const writing = writingOf(entry);
    return (
      isOfWhoLeft(entry, namesOf(entry)) || (writing !== undefined && stands([mark('writing', writing)]))
    );
  };
  const wasThere = (member: string) =>
    lines.some(({ beside = [] }) => beside.includes(mark('member', member)));
  const isMostlyTheirs = (entries: readonly Entry[], member: string) => {
    // Who was here before somebody left, and passed on what they wrote, is not them.
    if (wasThere(member)) return false;
    const theirs = entries.filter(isTheirs).length;
    return theirs > 0 && theirs * 2 > entries.length;
  };
  const leavingsByEntries = (entries: readonly Entry[], member: string) => {
    if (!isMostlyTheirs(entries, member)) return [];
    const marks = entries.flatMap((entry) => [
      ...namesOf(entry).map((name) => mark('entry', name)),
      ...sitesOf(placesOf(entry)),
      mark('writing', writingOf(entry) ?? ''),
    ]);
    return find(marks, 'member');
  };
  return {
    hasLeft,
    hasLeftId: (id) => !stayingIds.has(id) && stands([mark('member', id)]),
    leavingOf: (trail) =>
      lastOf([...leavingsOf(trail), ...leavingsByEntries(trail.entries ?? [], trail.id ?? '')]),
    holdsAddress: (address) => {
      const name = { id: '', url: address };
      return isOfWhoLeft(name, namesOf(name)) || isTakenOut(namesOf(name));
    },
    namesPerson: (texts) => phrasesIn(texts).length > 0,
    keepsOut: (entry, member) => {
      const known = namesOf(entry);
      return (
        isOfWhoLeft(entry, known) || isTakenOut(known, writingOf(entry, member)) || isAbout(entry, known)
      );
    },
    isTheirs: isMostlyTheirs,
  };
}

function isBack({ consent: { afterWithdrawal } }: Member, departure: Departure): boolean {
  return afterWithdrawal !== undefined && isYesSince(afterWithdrawal, departure);
}

function lastOf(departures: readonly Departure[]): Departure | undefined {
  const on = departures.map((one) => one.on).sort();
  const yes = departures.flatMap((one) => one.yes ?? []).sort();
  const [last, lastYes] = [on.at(-1), yes.at(-1)];
  return last === undefined ? undefined : { on: last, ...defined({ yes: lastYes }) };
}

/** By what an entry goes by: the last day on which a curator released it. */
function lastReleases(decisions: readonly Decision[]): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const { about, ruling, on } of decisions) {
    if (ruling !== 'release') continue;
    for (const name of namesOf({ id: about, url: about })) {
      if ((days.get(name) ?? '') < on) days.set(name, on);
    }
  }
  return days;
}
