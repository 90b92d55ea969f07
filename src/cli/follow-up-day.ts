import { daysAfter } from '../days.ts';
import type { Day } from '../model.ts';

/** Long enough for two people to write to each other. */
const FOLLOW_UP_DAYS = 30;

/** When a curator is reminded to ask how an introduction went, unless they choose a day. */
export function followUpDay(today: Day): Day {
  return daysAfter(today, FOLLOW_UP_DAYS);
}
