/**
 * Prepares to tell days and moments in the words of a language, such as `16 November 2026`; a day counts in UTC, and what is no time is
 * told as it is. Luxon would say the same of every time, and take ten times as long.
 */
export function timeTeller(
  parts: Intl.DateTimeFormatOptions,
  language: string,
  timeZone: string,
): (time: string) => string {
  const format = new Intl.DateTimeFormat(language, { ...parts, timeZone });
  return (time) => {
    const at = Date.parse(time);
    return isThere(time, at) ? format.format(at) : time;
  };
}

/** The thirtieth of February would be read as the second of March. */
function isThere(time: string, at: number): boolean {
  return !Number.isNaN(at) && (time.length > DAY || new Date(at).toJSON().startsWith(time));
}

const DAY = '2026-11-16'.length;
