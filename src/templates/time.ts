import { dayInWords, momentInWords } from '../dates.ts';
import type { ArchivedEntry, Day, Hub, Instant } from '../model.ts';
import { interfaceLanguage } from './language.ts';
import { html, type Markup } from './markup.ts';
import { stringsOf } from './strings/strings.ts';

/** A `<time>` that says the day in words; dates are absolute, so that a page does not change by the day. */
export function time(hub: Hub, moment: Instant | Day, className = 'dt-published'): Markup {
  return html`<time class="${className}" datetime="${moment}">${dayInWords(moment, interfaceLanguage(hub), hub.timeZone)}</time>`;
}

/** The day of an entry: when it was published, else that it was first seen then, which nobody is to take for the other. */
export function entryTime(hub: Hub, { date, isDated }: ArchivedEntry): Markup {
  return isDated ? time(hub, date) : stringsOf(hub).entry.firstSeen(time(hub, date, 'first-seen'));
}

/** A moment to the minute, in the hub's language and time zone. */
export function moment(hub: Hub, instant: Instant): Markup {
  return html`<time datetime="${instant}">${momentInWords(instant, interfaceLanguage(hub), hub.timeZone)}</time>`;
}
