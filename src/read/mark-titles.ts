import type { Address, SafeHtml } from '../model.ts';
import { best } from './choose.ts';
import { emailsOf } from './complete.ts';
import type { ParsedFeed, ParsedField } from './parse.ts';
import { hasMarkup } from './plain-text.ts';
import type { MarkedTitles } from './read-outcome.ts';
import { sanitise } from './sanitise.ts';

/**
 * The titles and the description of a feed as harmless HTML, where their authors put emphasis, links or the like into
 * them. The hub prints them as plain text; whoever checks a feed wants to see what stands there. `base` is what relative
 * addresses in them are relative to.
 */
export function markTitles(parsed: ParsedFeed, base: Address | undefined): MarkedTitles {
  const emails = emailsOf([parsed.feed, ...parsed.entries]);
  const marked = (fields: readonly ParsedField[]): SafeHtml | undefined => {
    const field = best(fields);
    if (field === undefined || !isHtml(field)) return undefined;
    const html = sanitise(field.text, field.attributes.base ?? base, emails);
    return html.includes('<') || html.includes('&lt;') ? html : undefined;
  };

  const title = marked(parsed.feed('title'));
  const description = marked(parsed.feed('summary'));
  const entryTitles = new Map<number, SafeHtml>();
  parsed.entries.forEach((part, index) => {
    const html = marked(part('title'));
    if (html !== undefined) entryTitles.set(index, html);
  });
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    entryTitles,
  };
}

function isHtml({ kind, text }: ParsedField): boolean {
  return kind === 'html' ? /[<&]/.test(text) : kind === 'guess' && hasMarkup(text);
}
