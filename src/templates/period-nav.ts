import { href, paths } from '../addresses.ts';
import { dayInWords, monthInWords, monthOfYear } from '../dates.ts';
import type { Hub } from '../model.ts';
import type { Period } from '../split-by-time.ts';
import { interfaceLanguage } from './language.ts';
import { html, type Markup } from './markup.ts';
import { stringsOf } from './strings/strings.ts';

/** A period in words: `2026`, `November 2026`, `November 15, 2026`. */
export function periodInWords(hub: Hub, name: string): string {
  const language = interfaceLanguage(hub);
  if (name.length === 4) return name;
  return name.length === 7 ? monthInWords(name, language) : dayInWords(name, language, 'UTC');
}

/** Links to what of the list at `base` belongs to each year, and to each month of a year that is split. */
export function periodNav(hub: Hub, base: string, periods: readonly Period<unknown>[]): Markup | false {
  if (periods.length === 0) return false;
  return html`<nav class="periods" aria-labelledby="periods">
<h2 class="kicker" id="periods">${stringsOf(hub).browse.byTime}</h2>
<ul>${periods.map((period) => yearLine(hub, base, period))}</ul>
</nav>`;
}

/** The same under a page that says its year already: the parts alone. */
export function partsNav(hub: Hub, base: string, { parts }: Period<unknown>): Markup | false {
  if (parts.length === 0) return false;
  return html`<nav class="periods" aria-label="${stringsOf(hub).browse.byTime}">
<ul class="months">${parts.map((part) => html`<li>${periodLink(hub, base, part.name, periodInWords(hub, part.name))}</li>\n`)}</ul>
</nav>`;
}

function yearLine(hub: Hub, base: string, { name, parts }: Period<unknown>): Markup {
  const months = parts.map(
    (part) =>
      html`<li>${periodLink(hub, base, part.name, monthOfYear(part.name, interfaceLanguage(hub)))}</li>\n`,
  );
  return html`<li class="year">${periodLink(hub, base, name, name)}${months.length > 0 && html`\n<ul class="months">${months}</ul>`}</li>\n`;
}

/** From one page to the one before it in time and to the one after. */
export function turnNav(
  hub: Hub,
  base: string,
  earlier: Period<unknown> | undefined,
  later: Period<unknown> | undefined,
): Markup | false {
  if (!earlier && !later) return false;
  const link = ({ name }: Period<unknown>, rel: string, before: string, after: string) =>
    html`<a rel="${rel}" href="${href(hub, paths.period(base, name))}">${before}${periodInWords(hub, name)}${after}</a>\n`;
  return html`<nav class="turn" aria-label="${stringsOf(hub).browse.neighbours}">${earlier && link(earlier, 'prev', '← ', '')}${later && link(later, 'next', '', ' →')}</nav>`;
}

function periodLink(hub: Hub, base: string, name: string, words: string): Markup {
  return html`<a href="${href(hub, paths.period(base, name))}">${words}</a>`;
}
