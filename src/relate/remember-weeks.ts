import { dayOf, weekAfter, weekOf } from '../dates.ts';
import type { DigestRecord, Instant, Week } from '../model.ts';
import { byConversation, type Collected, collectWeek, isQuiet } from './collect-week.ts';
import { partsOfName } from './entry-name.ts';

/** A hub that was not built for longer leaves out what lies before. */
const WEEKS_TO_CATCH_UP = 8;

/**
 * The digests of all finished weeks, newest first: those that are remembered stay as they are, and the weeks that
 * have ended since in the hub's time zone are added, unless nothing happened in them. A hub without any begins with last week.
 */
export function rememberWeeks(
  community: Collected,
  remembered: readonly DigestRecord[],
): readonly DigestRecord[] {
  const { now, hub } = community;
  const lastWeek = weekAfter(weekOf(dayOf(now, hub.timeZone)), -1);
  const records = remembered.map((record) => settle(record, community));
  for (const week of weeksSince(records[0]?.week, lastWeek)) {
    const record = collectWeek(community, week, records);
    if (!isQuiet(record)) records.unshift(record);
  }
  return records;
}

/** Turns of which an older line does not say in which conversation they stood stay from now on where they stand. */
function settle(record: DigestRecord, community: Collected): DigestRecord {
  const known = record.conversations.filter(({ slug }) => slug !== undefined);
  if (known.length === record.conversations.length) return record;
  const loose = record.conversations.flatMap(({ slug, turns }) => (slug === undefined ? turns : []));
  const found = byConversation(
    community,
    loose.flatMap((name) => community.entryByKey.get(partsOfName(name).key) ?? []),
  );
  const settled = new Set(found.flatMap(({ turns }) => turns));
  // What is missing today may be back at the next build.
  const turns = loose.filter((name) => !settled.has(name));
  return { ...record, conversations: [...known, ...found, ...(turns.length > 0 ? [{ turns }] : [])] };
}

/** The weeks after `known` until `last`, oldest first, not many. */
function weeksSince(known: Week | undefined, last: Week): readonly Week[] {
  const weeks: Week[] = [];
  for (let week = last; week > (known ?? weekAfter(last, -1)); week = weekAfter(week, -1)) {
    weeks.unshift(week);
    if (weeks.length === WEEKS_TO_CATCH_UP) break;
  }
  return weeks;
}

/** Whether a week has ended: a hub that is built as of an earlier day shows nothing of later ones. */
export function isFinished({ week }: DigestRecord, now: Instant, timeZone: string): boolean {
  return week < weekOf(dayOf(now, timeZone));
}
