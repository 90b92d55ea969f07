import type { FeedRhythm } from '../model.ts';
import type { ParsedPart } from './parse.ts';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The RSS syndication module's periods, in minutes. */
const PERIODS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hourly: 60,
    daily: 1440,
    weekly: 10_080,
    monthly: 43_200,
    yearly: 525_600,
  }),
);

/**
 * How often a feed says it changes: the longer of RSS `ttl` and `sy:updatePeriod` divided by `sy:updateFrequency`, and the
 * hours and days that it asks to be left alone. `undefined` when it says nothing that can be read.
 */
export function readRhythm(feed: ParsedPart): FeedRhythm | undefined {
  const longest = Math.max(numberOf(feed('ttl')[0]?.text) ?? 0, periodOf(feed) ?? 0);
  const skipHours = distinct(feed('hour').map(({ text }) => hourOf(text)));
  const skipDays = distinct(feed('day').map(({ text }) => DAYS.indexOf(text.trim().toLowerCase()))).filter(
    (day) => day >= 0,
  );
  const rhythm: FeedRhythm = {
    ...(longest > 0 ? { minutes: longest } : {}),
    ...(skipHours.length > 0 ? { skipHours } : {}),
    ...(skipDays.length > 0 ? { skipDays } : {}),
  };
  return Object.keys(rhythm).length === 0 ? undefined : rhythm;
}

/** The module's own defaults: daily, and once in that time; only given when the feed says one of the two. */
function periodOf(feed: ParsedPart): number | undefined {
  const period = feed('updatePeriod')[0]?.text.trim().toLowerCase();
  const frequency = numberOf(feed('updateFrequency')[0]?.text);
  if (period === undefined && frequency === undefined) return undefined;
  const minutes = PERIODS.get(period ?? 'daily');
  return minutes === undefined ? undefined : Math.max(1, Math.round(minutes / Math.max(1, frequency ?? 1)));
}

/** RSS 0.91 counted hours from 1 to 24, RSS 2.0 from 0 to 23; 24 is midnight in both. */
function hourOf(text: string): number | undefined {
  const hour = numberOf(text);
  return hour === undefined || hour > 24 ? undefined : hour % 24;
}

function numberOf(text: string | undefined): number | undefined {
  const written = text?.trim() ?? '';
  return /^\d{1,7}$/.test(written) ? Number(written) : undefined;
}

function distinct(numbers: readonly (number | undefined)[]): readonly number[] {
  return [...new Set(numbers.filter((number) => number !== undefined))].sort((one, other) => one - other);
}
