import type { ConfigFault } from '../fault.ts';
import { at, each, eachKey, faultAt, type Place, textOf } from '../place.ts';
import type { HubFiles } from '../read-hub-files.ts';
import { didYouMean } from '../suggest.ts';
import { findSignatureFaults } from './curators.ts';
import { collectIds, findLooseReference } from './references.ts';

/**
 * Finds what is wrong in each introduction, and between it and the members and curators. That one of the two wants none any more is no fault:
 * to take a yes back has to work with the next build, whatever a curator's file says. The build leaves it out and says so.
 */
export function findIntroductionFaults(files: HubFiles): readonly ConfigFault[] {
  const members = collectIds(at(files.feeds.top, 'members'));
  return each(files.introductions.top)
    .flatMap((introduction) => [
      ...each(at(introduction, 'between')).flatMap((member) =>
        findLooseReference(member, members, 'member', files.feeds.top.source.file),
      ),
      ...findSelfIntroduction(introduction),
      ...findStrangers(introduction, 'accepted'),
      ...findStrangers(introduction, 'words'),
      ...eachKey(at(introduction, 'accepted')).flatMap(([, day]) => findTooEarly(introduction, day)),
      ...findTooEarly(introduction, at(introduction, 'followUp')),
      ...findSignatureFaults(introduction, files, false),
    ])
    .concat(findRepeatedPairs(each(files.introductions.top)));
}

function findSelfIntroduction(introduction: Place): readonly ConfigFault[] {
  const [one, other] = each(at(introduction, 'between'));
  if (one === undefined || other === undefined || textOf(one) === undefined || textOf(one) !== textOf(other))
    return [];
  return [faultAt(other, `is the same member twice; an introduction is between two different members`)];
}

/** The same two a second time, in either order. */
function findRepeatedPairs(introductions: readonly Place[]): readonly ConfigFault[] {
  const known = new Map<string, number>();
  return introductions.flatMap((introduction, place) => {
    const between = at(introduction, 'between');
    const ids = each(between).flatMap((member) => textOf(member) ?? []);
    const [one, other] = ids.toSorted();
    if (one === undefined || other === undefined || ids.length > 2 || one === other) return [];
    const pair = JSON.stringify([one, other]);
    const first = known.get(pair);
    known.set(pair, first ?? place);
    return first === undefined
      ? []
      : [faultAt(between, `names the same two as introduction ${first + 1} of this file; keep one of them`)];
  });
}

/** What someone accepted or said can only be told of the two who are introduced. */
function findStrangers(introduction: Place, key: 'accepted' | 'words'): readonly ConfigFault[] {
  const between = each(at(introduction, 'between')).flatMap((member) => textOf(member) ?? []);
  if (between.length !== 2) return [];
  return eachKey(at(introduction, key)).flatMap(([member, place]) =>
    between.includes(member)
      ? []
      : [faultAt(place, `is not one of the two in \`between\`${didYouMean(member, between)}`, 'key')],
  );
}

/** Days sort as text. A text that is no day is the shape's fault. */
function findTooEarly(introduction: Place, day: Place): readonly ConfigFault[] {
  const proposed = textOf(at(introduction, 'proposed'));
  const text = textOf(day);
  if (proposed === undefined || text === undefined || !isDay(proposed) || !isDay(text) || text >= proposed)
    return [];
  return [faultAt(day, `is before ${proposed}, the day on which it was proposed; one of the two is wrong`)];
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
