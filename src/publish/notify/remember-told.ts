import type { Told } from '../../archive/told-file.ts';
import { instantOf, millisecondsOf } from '../../dates.ts';
import { DAY, HOUR } from '../../days.ts';
import type { Instant } from '../../model.ts';
import type { MarkedNotice } from './plan-telling.ts';
import type { TellingOutcome } from './tell-address.ts';

/** After the sixth they are left in peace: with doubled waits that is a day and a half at the least. */
const MOST_TRIES = 6;

/** Nobody who asks for more than a month is asked sooner than then; a slip of a year is none of ours to keep. */
const LONGEST_WAIT = 30 * DAY;

/** The line of somebody who was told, or was to be; `undefined` where nothing came of it that is to be kept. */
export function rememberTold(
  { notice, says }: MarkedNotice,
  before: Told | undefined,
  outcome: TellingOutcome,
  now: Instant,
): Told | undefined {
  if (outcome.kind === 'unpublished') return before;
  const { source, target, member } = notice;
  const isSame = before?.says === says && before.isGone !== true;
  const base = {
    source,
    target,
    ...(member !== undefined && { member: member.id }),
    says,
    isKnownThere: before?.isKnownThere === true || outcome.kind === 'accepted',
    on: now,
  };
  return { ...base, ...fate(outcome, isSame ? (before?.tries ?? 0) : 0, now) };
}

/** The same of a page that is gone: once they know, or were asked often enough, nothing is kept. */
export function rememberGone(before: Told, outcome: TellingOutcome, now: Instant): Told | undefined {
  if (outcome.kind === 'unpublished') return before;
  if (outcome.kind !== 'failed') return undefined;
  const { next: _next, reason: _reason, ...rest } = before;
  const line = { ...rest, isGone: true, on: now };
  const tried = { ...line, ...fate(outcome, before.isGone === true ? before.tries : 0, now) };
  return tried.state === 'refused' ? undefined : tried;
}

type Fate = Pick<Told, 'state' | 'tries' | 'endpoint' | 'at' | 'next' | 'reason'>;

function fate(
  outcome: Exclude<TellingOutcome, { kind: 'unpublished' }>,
  triesBefore: number,
  now: Instant,
): Fate {
  const tries = triesBefore + 1;
  switch (outcome.kind) {
    case 'accepted': {
      const { endpoint, at } = outcome;
      return { state: 'accepted', tries: 0, endpoint, ...(at !== undefined && { at }) };
    }
    case 'silent':
      return { state: 'silent', tries: 0 };
    case 'refused':
      return { state: 'refused', tries, endpoint: outcome.endpoint, reason: outcome.reason };
    case 'failed': {
      const { reason, retryAfter = 0 } = outcome;
      if (tries >= MOST_TRIES) return { state: 'refused', tries, reason };
      const wait = Math.min(LONGEST_WAIT, Math.max(retryAfter, HOUR * 2 ** (tries - 1)));
      return { state: 'waiting', tries, reason, next: instantOf(millisecondsOf(now) + wait) };
    }
  }
}
