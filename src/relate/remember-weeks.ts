import { dayOf, weekAfter, weekOf } from '../dates.ts';
import type { ArchivedEntry, DigestRecord, HubConfig, Instant, Week } from '../model.ts';
import { type Collected, collectWeek, isQuiet } from './collect-week.ts';
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
  const records = [...remembered];
  for (const week of weeksSince(records[0]?.week, lastWeek)) {
    const record = collectWeek(community, week, records[0]);
    if (!isQuiet(record)) records.unshift(record);
  }
  return records;
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

/**
 * Lets go of the names of members who have withdrawn, and of entries that their authors took back. Those of a member
 * who is not listed stay: a line of `feeds.yaml` deleted by mistake costs nothing.
 */
export function forgetGone(
  remembered: readonly DigestRecord[],
  { members }: Pick<HubConfig, 'members'>,
  archived: readonly ArchivedEntry[],
): readonly DigestRecord[] {
  const statusOf = new Map(members.map(({ id, status }) => [id, status]));
  const kept = new Set(archived.map(({ key }) => key));
  const stays = (name: string) => {
    const { member, key } = partsOfName(name);
    const status = statusOf.get(member);
    return status === undefined || (status !== 'withdrawn' && kept.has(key));
  };
  return remembered.map((record) => ({
    ...record,
    welcomes: record.welcomes.filter((id) => statusOf.get(id) !== 'withdrawn'),
    turns: record.turns.filter(stays),
    answers: record.answers.filter(stays),
    passedOn: record.passedOn.filter(stays),
    unanswered: record.unanswered.filter(stays),
  }));
}

/** Whether a week has ended: a hub that is built as of an earlier day shows nothing of later ones. */
export function isFinished({ week }: DigestRecord, now: Instant, timeZone: string): boolean {
  return week < weekOf(dayOf(now, timeZone));
}
