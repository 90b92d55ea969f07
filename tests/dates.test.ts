import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import {
  dayInWords,
  dayOf,
  daysOfWeek,
  instantOf,
  millisecondsOf,
  momentInWords,
  monthInWords,
  monthOfYear,
  parseFeedDate,
  parseInstant,
  rssDate,
  startOfDay,
  weekAfter,
  weekOf,
} from '../src/dates.ts';
import { daysAfter, daysBetween } from '../src/days.ts';

describe('parseFeedDate', () => {
  it.each([
    ['an RFC 822 date', 'Thu, 01 Jan 04 19:48:21 GMT', '2004-01-01T19:48:21.000Z'],
    ['an RFC 2822 date with an offset', 'Tue, 3 Nov 2026 09:00:00 -0500', '2026-11-03T14:00:00.000Z'],
    ['a date without its weekday', '03 Nov 2026 09:00 +0100', '2026-11-03T08:00:00.000Z'],
    ['a wrong weekday', 'Mon, 03 Nov 2026 09:00:00 GMT', '2026-11-03T09:00:00.000Z'],
    [
      'a weekday and a month written out',
      'Tuesday, 3 November 2026 09:00:00 UTC',
      '2026-11-03T09:00:00.000Z',
    ],
    ['a zone by its American name', 'Tue, 03 Nov 2026 09:00:00 EST', '2026-11-03T14:00:00.000Z'],
    ['a zone by its European name', 'Tue, 03 Nov 2026 09:00:00 CEST', '2026-11-03T07:00:00.000Z'],
    [
      'a zone with its name in brackets',
      'Tue, 03 Nov 2026 09:00:00 +0200 (CEST)',
      '2026-11-03T07:00:00.000Z',
    ],
    ['a zone that nobody knows, as UTC', 'Tue, 03 Nov 2026 09:00:00 XYZ', '2026-11-03T09:00:00.000Z'],
    ['a year of the last century in two digits', '01 Jan 94 00:00:00 GMT', '1994-01-01T00:00:00.000Z'],
    ['the old HTTP form', 'Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['the form of C', 'Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z'],
    ['the form of C with a zone', 'Sun Nov 6 08:49:37 PST 1994', '1994-11-06T16:49:37.000Z'],
    ['the American order', 'November 3, 2026 09:15', '2026-11-03T09:15:00.000Z'],
    ['RFC 3339', '2026-11-03T09:00:00Z', '2026-11-03T09:00:00.000Z'],
    [
      'RFC 3339 with parts of a second and an offset',
      '2026-11-03T09:00:00.25+02:00',
      '2026-11-03T07:00:00.250Z',
    ],
    ['a space for the T', '2026-11-03 09:00:00', '2026-11-03T09:00:00.000Z'],
    ['small letters', '2026-11-03t09:00:00z', '2026-11-03T09:00:00.000Z'],
    ['spaces before the offset', '2026-11-03 09:00:00 +0100', '2026-11-03T08:00:00.000Z'],
    ['no zone, as UTC', '2026-11-03T09:00', '2026-11-03T09:00:00.000Z'],
    ['a day alone', '2026-11-03', '2026-11-03T00:00:00.000Z'],
    ['a month alone', '2026-11', '2026-11-01T00:00:00.000Z'],
    ['basic ISO 8601', '20261103T090000Z', '2026-11-03T09:00:00.000Z'],
    ['the hour 24', '2026-11-03T24:00:00Z', '2026-11-04T00:00:00.000Z'],
    ['a leap second', '2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z'],
    ['line breaks around it', '\n  2026-11-03T09:00:00Z\n ', '2026-11-03T09:00:00.000Z'],
  ])('reads %s', (_what, written, instant) => {
    expect(parseFeedDate(written)).toBe(instant);
  });

  it.each([
    '',
    'yesterday',
    '2026-13-45',
    '32 Jan 2026 00:00:00 GMT',
    '3 Foo 2026',
    'Tue, ',
    '99999999999',
    '1'.repeat(100_000),
  ])('gives nothing for %.20s', (written) => {
    expect(parseFeedDate(written)).toBeUndefined();
  });
});

describe('instants', () => {
  it('come back from milliseconds unchanged', () => {
    expect(instantOf(millisecondsOf('2026-11-03T09:00:00.000Z'))).toBe('2026-11-03T09:00:00.000Z');
  });

  it('begin a day in the given time zone', () => {
    expect(parseInstant('2026-11-03', 'America/New_York')).toBe('2026-11-03T05:00:00.000Z');
    expect(dayOf('2026-11-03T03:00:00.000Z', 'America/New_York')).toBe('2026-11-02');
  });
});

it('tells a month with its year, and without it where a heading says the year', () => {
  expect(monthInWords('2026-11', 'en')).toBe('November 2026');
  expect(monthOfYear('2026-11', 'en')).toBe('November');
});

it.each(['en', 'en-GB', 'es', 'es-MX'])(
  'tells days and moments in %s as luxon does, in whatever zone',
  (language) => {
    const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
    const minute = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const;
    for (const zone of [...Intl.supportedValuesOf('timeZone'), 'UTC', 'GMT', 'Etc/GMT+3'])
      for (const moment of [
        '2026-03-29T01:30:00.000Z',
        '2026-10-31T23:59:59.999Z',
        '1969-07-20T20:17:40.000Z',
      ]) {
        const known = DateTime.fromISO(moment, { zone }).setLocale(language);
        expect(dayInWords(moment, language, zone)).toBe(known.toLocaleString(day));
        expect(momentInWords(moment, language, zone)).toBe(known.toLocaleString({ ...day, ...minute }));
      }
  },
);

describe('weeks', () => {
  it.each([
    ['2026-11-15', '2026-W46'],
    ['2026-11-16', '2026-W47'],
    ['2025-12-29', '2026-W01'],
    ['2026-12-27', '2026-W52'],
    ['2026-12-28', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2023-01-01', '2022-W52'],
  ])('%s is in %s', (day, week) => {
    expect(weekOf(day)).toBe(week);
  });

  it('begin on Monday and end on Sunday, over the end of a year, too', () => {
    expect(daysOfWeek('2026-W46')).toEqual({ first: '2026-11-09', last: '2026-11-15' });
    expect(daysOfWeek('2026-W53')).toEqual({ first: '2026-12-28', last: '2027-01-03' });
  });

  it('follow one another over the end of a year, with 53 weeks or 52', () => {
    expect(weekAfter('2026-W52')).toBe('2026-W53');
    expect(weekAfter('2026-W53')).toBe('2027-W01');
    expect(weekAfter('2025-W52')).toBe('2026-W01');
    expect(weekAfter('2027-W01', -1)).toBe('2026-W53');
  });

  it('count days over a leap day and over a change of the clocks', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2);
    expect(daysAfter('2028-02-28', 2)).toBe('2028-03-01');
    expect(daysAfter('2026-11-02', -2)).toBe('2026-10-31');
    expect(startOfDay('2026-11-02', 'America/Chicago')).toBe('2026-11-02T06:00:00.000Z');
    expect(startOfDay('2026-11-01', 'America/Chicago')).toBe('2026-11-01T05:00:00.000Z');
  });
});

describe('rssDate', () => {
  it.each([
    ['an instant', '2026-11-03T09:05:00.000Z', 'Tue, 03 Nov 2026 09:05:00 +0000'],
    ['a year of three digits', '0999-01-01T00:00:00.000Z', 'Tue, 01 Jan 0999 00:00:00 +0000'],
    ['an offset, in UTC', '2026-11-03T09:00:00.000+02:00', 'Tue, 03 Nov 2026 07:00:00 +0000'],
    ['a day that no calendar has, as it is', '2026-02-30T00:00:00.000Z', '2026-02-30T00:00:00.000Z'],
    ['no date, as it is', 'soon', 'soon'],
  ])('tells %s', (_, instant, told) => {
    expect(rssDate(instant)).toBe(told);
  });

  it('says what luxon says of a day in every month of four centuries', () => {
    const instants = Array.from({ length: 4800 }, (_, month) =>
      new Date(Date.UTC(1800, month, (month % 28) + 1, month % 24, month % 60, month % 59, 7)).toISOString(),
    );

    const luxon = instants.map((instant) => DateTime.fromISO(instant, { zone: 'utc' }).toRFC2822());

    expect(instants.map(rssDate)).toEqual(luxon);
  });
});

it('tells what is no time as it is: what is kept may be edited by anybody', () => {
  expect(dayInWords('2026-13-45', 'en', 'UTC')).toBe('2026-13-45');
  expect(momentInWords('2026-13-45T99:99:99.999Z', 'en', 'UTC')).toBe('2026-13-45T99:99:99.999Z');
  expect(monthInWords('2026-77', 'en')).toBe('2026-77');
  expect(dayInWords('2026-02-30', 'en', 'UTC')).toBe('2026-02-30');
});
