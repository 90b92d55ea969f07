import type { z } from 'zod';
import { parseInstant } from '../../dates.ts';
import { didYouMean } from '../suggest.ts';
import { textShape } from './text.ts';

const DAY = '^\\d{4}-\\d{2}-\\d{2}$';
const MOMENT = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2})?$';
const DURATION = '^\\d{1,4}[mhd]$';

const HOURS: Readonly<Record<string, number>> = { m: 1 / 60, h: 1, d: 24 };

/** A calendar day, `2026-11-01`. */
export function day(description: string): z.ZodString {
  return textShape(faultInDay, description, { format: 'date', pattern: DAY });
}

/** A date-time, `2026-11-01T09:00:00Z`. */
export function moment(description: string): z.ZodString {
  return textShape(faultInMoment, description, { pattern: MOMENT });
}

/** A length of time, `12h`. */
export function duration(description: string): z.ZodString {
  return textShape(faultInDuration, `${description} Minutes, hours or days: 90m, 12h, 2d.`, {
    pattern: DURATION,
  });
}

/** An IANA time zone, `America/New_York`. */
export function timeZone(description: string): z.ZodString {
  return textShape(faultInTimeZone, description, { pattern: '^[A-Za-z]' });
}

/** Turns `90m` into 1.5 hours. */
export function hoursOf(text: string): number {
  return Number.parseInt(text, 10) * (HOURS[text.slice(-1)] ?? Number.NaN);
}

function faultInDay(text: string): string | undefined {
  if (!new RegExp(DAY).test(text)) return 'should be a day, written as year-month-day like 2026-11-01';
  return parseInstant(text) === undefined ? `is a day that no calendar has: ${text}` : undefined;
}

function faultInMoment(text: string): string | undefined {
  if (!new RegExp(MOMENT).test(text)) return 'should be a date and time like 2026-11-01T09:00:00Z';
  return parseInstant(text) === undefined ? `is a time that no calendar or clock has: ${text}` : undefined;
}

function faultInDuration(text: string): string | undefined {
  return new RegExp(DURATION).test(text)
    ? undefined
    : 'should be a number of minutes, hours or days, like 90m, 12h, 2d or 0h';
}

/** Newer versions of Node also take `+02:00`, older ones do not; a place's name is right all year. */
function faultInTimeZone(text: string): string | undefined {
  const message = 'should be the name of a time zone, like `UTC`, `Europe/Berlin` or `America/New_York`';
  if (!/^[A-Za-z]/.test(text)) return message;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return undefined;
  } catch {
    return `${message}${didYouMean(text, Intl.supportedValuesOf('timeZone'))}`;
  }
}
