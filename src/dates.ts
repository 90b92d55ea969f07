/** The one module that knows luxon. Everything else passes `Instant` and `Day` strings. */
import { DateTime } from 'luxon';
import { memoised } from './memoised.ts';
import type { Day, Instant, Week } from './model.ts';
import { timeTeller } from './time-teller.ts';

/** No date that a feed writes is longer; a longer string is not a date and would only cost time. */
const LONGEST_DATE = 64;

/** Makes the instant of a moment given in milliseconds since 1970. */
export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}

/** Milliseconds since 1970. */
export function millisecondsOf(instant: Instant): number {
  return Date.parse(instant);
}

/** Reads an ISO 8601 date or date-time (a day counts as its first moment in `timeZone`), or gives `undefined`. */
export function parseInstant(text: string, timeZone = 'UTC'): Instant | undefined {
  if (text.length > LONGEST_DATE) return undefined;
  return toInstant(DateTime.fromISO(text.trim(), { zone: timeZone }));
}

/** An instant as `instantOf` writes it begins with its day in UTC. */
const IN_UTC = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d:\d\d\.\d{3}Z$/u;

/** The day on which an instant falls in `timeZone`. Every page on which an entry stands asks for its own. */
export function dayOf(instant: Instant, timeZone: string): Day {
  if (timeZone === 'UTC' && IN_UTC.test(instant)) return instant.slice(0, 10);
  return daysIn(timeZone)(instant);
}

const daysIn = memoised((zone) =>
  memoised((instant) => DateTime.fromISO(instant, { zone }).toISODate() ?? instant.slice(0, 10)),
);

/** The first moment of a day in `timeZone`. */
export function startOfDay(day: Day, timeZone: string): Instant {
  return parseInstant(day, timeZone) ?? `${day}T00:00:00.000Z`;
}

/** The week of ISO 8601 in which a day lies: 29 December 2026 is in `2026-W53`, and so is 3 January 2027. */
export function weekOf(day: Day): Week {
  const { weekYear, weekNumber } = DateTime.fromISO(day, { zone: 'utc' });
  return `${String(weekYear).padStart(4, '0')}-W${String(weekNumber).padStart(2, '0')}`;
}

/** A week's Monday and Sunday. */
export function daysOfWeek(week: Week): { readonly first: Day; readonly last: Day } {
  const monday = DateTime.fromISO(week, { zone: 'utc' });
  return { first: asDay(monday), last: asDay(monday.plus({ days: 6 })) };
}

/** The week that comes `count` weeks after another one; before it, where `count` is negative. */
export function weekAfter(week: Week, count = 1): Week {
  return weekOf(asDay(DateTime.fromISO(week, { zone: 'utc' }).plus({ weeks: count })));
}

const DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A day or instant in words, `16 November 2026`, in the hub's language and time zone. */
export function dayInWords(moment: Day | Instant, language: string, timeZone: string): string {
  return wholeDay(moment.length === 10 ? moment : dayOf(moment, timeZone), language);
}

/** An instant to the minute in words, with the name of the time zone: `16 November 2026 at 15:00 UTC`. */
export function momentInWords(moment: Instant, language: string, timeZone: string): string {
  return momentsIn(timeZone)(language)(moment);
}

const MINUTE = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const;
const momentsIn = memoised((zone) => memoised((own) => timeTeller({ ...DATE, ...MINUTE }, own, zone)));

/** A day in words beside its year, as references have it: `November 16`, `16 de noviembre`. */
export const dayWithoutYear = teller({ day: 'numeric', month: 'long' });

/** A month in words: `2026-11` gives `November 2026`. */
export const monthInWords = teller({ month: 'long', year: 'numeric' });

/** A month in words under a heading that says its year: `2026-11` gives `November`. */
export const monthOfYear = teller({ month: 'long' });
const wholeDay = teller(DATE);

/** Tells days and months in the words of a language. The same ones stand on page after page, so each is put into words once. */
function teller(parts: Intl.DateTimeFormatOptions): (time: string, language: string) => string {
  const inLanguage = memoised((language) => memoised(timeTeller(parts, language, 'UTC')));
  return (time, language) => inLanguage(language)(time);
}

/** An instant as RSS 2.0 wants it (RFC 822 with a four-digit year). */
export function rssDate(instant: Instant): string {
  const date = new Date(instant);
  if (IN_UTC.test(instant) && date.toJSON() === instant) return date.toUTCString().replace('GMT', '+0000');
  return DateTime.fromISO(instant, { zone: 'utc' }).toRFC2822() ?? instant;
}

/**
 * Reads a date as feeds write it: RFC 822 and 2822 with any zone and two-digit years, HTTP dates, RFC 3339 and its sloppy
 * forms, ISO 8601. A date without a zone is taken as UTC. Gives `undefined` for anything else.
 */
export function parseFeedDate(text: string): Instant | undefined {
  if (text.length > LONGEST_DATE) return undefined;
  const written = text.trim().replace(/\s+/g, ' ');
  return readNumericDate(written) ?? readNamedMonth(written);
}

const NUMERIC =
  /^(\d{4})-?(?:(\d{2})(?:-?(\d{2}))?)?(?:[Tt ]+(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?)? ?([A-Za-z]{1,5}|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/;

/** `Thu, 01 Jan 2004 19:48:21 GMT`, `1 January 04`, `Thursday, 01-Jan-04 19:48:21 -0500`. */
const DAY_FIRST =
  /^(?:[^\d\s,]+[,.]? ?)?(\d{1,2})[ -]([A-Za-z]{3,9})\.?,?[ -](\d{2,4})(?:,? (\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?)?(?: ?(.+))?$/;

/** `Thu Jan 1 19:48:21 2004` (C's asctime, with or without a zone), `January 1, 2004 19:48`. */
const MONTH_FIRST =
  /^(?:[A-Za-z]{3,9},? )?([A-Za-z]{3,9})\.? (\d{1,2}),?(?: (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ([A-Z]{1,5}|[+-]\d{4}))?)? (\d{4})(?:,? (\d{1,2}):(\d{2})(?::(\d{2}))?)?(?: (.+))?$/;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Minutes east of Greenwich of the zones that feeds name; RFC 2822, clause 4.3, and those met beside it. */
const ZONES: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  MET: 60,
  CEST: 120,
  MEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  IST: 330,
  SGT: 480,
  HKT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  NST: -210,
  NDT: -150,
  AST: -240,
  ADT: -180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  BRT: -180,
  ART: -180,
};

function readNumericDate(text: string): Instant | undefined {
  const match = NUMERIC.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day, hour, minute, second, zone] = match;
  const fraction = /[.,](\d{1,9})/.exec(text)?.[1] ?? '0';
  return momentOf(
    [Number(year), Number(month ?? 1), Number(day ?? 1)],
    [hour, minute, second],
    zone,
    Math.floor(Number(`0.${fraction}`) * 1000),
  );
}

function readNamedMonth(text: string): Instant | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, day, month = '', year = '', hour, minute, second, zone] = dayFirst;
    return momentOf([fullYear(year), monthNumber(month), Number(day)], [hour, minute, second], zone);
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (!monthFirst) return undefined;
  const [
    ,
    month = '',
    day,
    hour,
    minute,
    second,
    zone,
    year = '',
    lateHour,
    lateMinute,
    lateSecond,
    lateZone,
  ] = monthFirst;
  const time = [hour ?? lateHour, minute ?? lateMinute, second ?? lateSecond];
  return momentOf([fullYear(year), monthNumber(month), Number(day)], time, zone ?? lateZone);
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** RFC 2822, clause 4.3: 00 to 49 are of this century, and three digits count from 1900. */
function fullYear(year: string): number {
  const number = Number(year);
  return year.length === 4 ? number : number + (year.length === 2 && number < 50 ? 2000 : 1900);
}

function momentOf(
  [year = 0, month = 0, day = 0]: readonly number[],
  [hour = '0', minute = '0', second = '0']: readonly (string | undefined)[],
  zone: string | undefined,
  millisecond = 0,
): Instant | undefined {
  // Hour 24 is the next day's midnight in ISO 8601, and a leap second counts as the second before it.
  const isMidnight = hour === '24';
  const fields = {
    year,
    month,
    day,
    hour: isMidnight ? 0 : Number(hour),
    minute: Number(minute),
    second: Math.min(Number(second), 59),
  };
  const moment = DateTime.fromObject({ ...fields, millisecond }, { zone: 'utc' });
  return toInstant(moment.plus({ days: isMidnight ? 1 : 0 }).minus({ minutes: zoneMinutes(zone) }));
}

/** Zones that nobody can name count as UTC, as RFC 2822, clause 4.3, advises; so do its one-letter zones. */
function zoneMinutes(zone: string | undefined): number {
  const text = (zone ?? '').trim().replace(/\s*\(.*\)$/, '');
  const offset = /^(?:GMT|UTC?)? ?([+-])(\d{1,2}):?(\d{2})?$/i.exec(text);
  if (offset) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0));
  return ZONES[text.toUpperCase()] ?? 0;
}

function asDay(moment: DateTime): Day {
  return moment.toFormat('yyyy-MM-dd');
}

function toInstant(moment: DateTime): Instant | undefined {
  return moment.isValid ? instantOf(moment.toMillis()) : undefined;
}
