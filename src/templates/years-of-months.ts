import { href, paths } from '../addresses.ts';
import { monthOfYear } from '../dates.ts';
import type { Hub } from '../model.ts';
import { interfaceLanguage } from './language.ts';
import { html, type Markup } from './markup.ts';
import { stringsOf } from './strings/strings.ts';

/** Months (`2026-11`, newest first) as lists under the headings of their years. */
export function yearsOfMonths(hub: Hub, months: readonly string[]): Markup | readonly Markup[] {
  if (months.length === 0) return html`<p class="empty">${stringsOf(hub).archive.nothing}</p>`;
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return years.map(
    (year) => html`<section class="year">
<h2>${year}</h2>
<ul class="months">${months
      .filter((month) => month.startsWith(year))
      .map(
        (month) =>
          html`<li><a href="${href(hub, paths.month(month))}">${monthOfYear(month, interfaceLanguage(hub))}</a></li>\n`,
      )}</ul>
</section>`,
  );
}
