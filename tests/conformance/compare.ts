import { parseFragment, serialize } from 'parse5';
import { personName } from '../../src/read/people.ts';
import { plainLine } from '../../src/read/plain-text.ts';
import { resolveAddress } from '../../src/read/resolve-address.ts';
import { sanitise } from '../../src/read/sanitise.ts';
import type { Check } from './corpus.ts';

/** What a reader gives for one check: every value that could be meant, such as each of several authors. */
export type Given = readonly string[];

/**
 * Whether a value is the expected one as it stands: equal but for white space around it, equal when white space is folded,
 * or equal when both are parsed and serialised as HTML.
 */
export function holdsAsWritten(given: Given, { want }: Check): boolean {
  const wanted = String(want);
  return given.some((value) => folded(value) === folded(wanted) || asHtml(value) === asHtml(wanted));
}

/**
 * Whether a value is the expected one after what a hub never shows was taken out of both: HTML that is not harmless,
 * markup in titles, e-mail addresses of authors, and the `div` around XHTML, which is not part of it (RFC 4287, clause
 * 3.1.1.3). A relative address is read against the one that was found, or in content against `base`.
 */
export function holdsOnceHarmless(given: Given, check: Check, base?: string): boolean {
  if (holdsAsWritten(given, check)) return true;
  const wanted = String(check.want);
  return given.some((value) => {
    switch (check.field) {
      case 'title':
      case 'description':
        return plainLine(value, 'html') === plainLine(wanted, 'html');
      case 'content':
        return harmless(value, base) === harmless(wanted, base);
      case 'author':
        return personName(wanted) === value;
      case 'link':
        return resolveAddress(wanted, resolveAddress(value)) === value;
      default:
        return false;
    }
  });
}

function harmless(html: string, base: string | undefined): string {
  // Some writers of XML end a break with a tag of its own, which HTML takes for a second break.
  const clean = asHtml(sanitise(html.replace(/<br><\/br>/g, '<br>'), base));
  return folded(/^<div>((?:(?!<\/?div\b).)*)<\/div>$/s.exec(clean)?.[1] ?? clean);
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function asHtml(text: string): string {
  return folded(serialize(parseFragment(text)));
}
