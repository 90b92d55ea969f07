import { defined } from '../defined.ts';
import type { Address, SafeHtml } from '../model.ts';
import { best } from './choose.ts';
import { chooseTexts, htmlOf } from './choose-texts.ts';
import { emailsOf } from './complete.ts';
import type { ParsedFeed, ParsedField, ParsedPart } from './parse.ts';
import { hasMarkup } from './plain-text.ts';
import type { WrittenEntry, WrittenFeed } from './read-outcome.ts';
import { sanitise } from './sanitise.ts';

/** What stands in a feed, for whoever checks it. `base` is what relative addresses in titles are relative to. */
export function asWritten(parsed: ParsedFeed, base: Address | undefined): WrittenFeed {
  const { feed, entries } = parsed;
  const emails = emailsOf([feed, ...entries]);
  const marked = (fields: readonly ParsedField[]): SafeHtml | undefined => {
    const field = best(fields);
    if (field === undefined || !isHtml(field)) return undefined;
    const html = sanitise(field.text, field.attributes.base ?? base, emails);
    return html.includes('<') || html.includes('&lt;') ? html : undefined;
  };
  const entryOf = (part: ParsedPart): WrittenEntry => {
    const { body, summary } = chooseTexts(part);
    return {
      content: wholeHtmlOf(body),
      summary: wholeHtmlOf(summary),
      ...defined({ title: marked(part('title')), link: linkOf(part('link')) }),
    };
  };

  return {
    ...defined({ title: marked(feed('title')), description: marked(feed('summary')) }),
    entries: entries.map(entryOf),
  };
}

function isHtml({ kind, text }: ParsedField): boolean {
  return kind === 'html' ? /[<&]/.test(text) : kind === 'guess' && hasMarkup(text);
}

/** With the div that Atom asks for around XHTML. */
function wholeHtmlOf(field: ParsedField | undefined): string {
  const wrapper = field?.attributes.wrapper;
  return wrapper === undefined ? htmlOf(field) : `${wrapper}${htmlOf(field)}</div>`;
}

/** The entry's own link. Rank 0 is what a feed service keeps of it beside the address that it put into the link. */
function linkOf(links: readonly ParsedField[]): string | undefined {
  const own = links.filter(
    ({ rank, attributes }) => rank > 0 && /^(?:alternate)?$/i.test(attributes.rel?.trim() ?? ''),
  );
  const written = own.map(({ text, attributes }) => (attributes.href ?? text).trim());
  return written.find((link) => link !== '');
}
