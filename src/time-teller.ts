/**
 * Prepares to tell days and moments in the words of a language, such as `16 November 2026`; a day counts in UTC. Luxon would say the same,
 * and take ten times as long.
 */
export function timeTeller(
  parts: Intl.DateTimeFormatOptions,
  language: string,
  timeZone: string,
): (time: string) => string {
  const format = new Intl.DateTimeFormat(language, { ...parts, timeZone });
  return (time) => format.format(Date.parse(time));
}
