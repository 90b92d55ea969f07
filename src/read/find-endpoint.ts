import { Parser } from 'htmlparser2';
import type { Address } from '../model.ts';
import { readLinkHeader, relationsIn } from './link-header.ts';
import { pageText } from './page-text.ts';

/** A page as its server gave it. */
export interface VisitedPage {
  /** After redirects: relative addresses are of this one. */
  readonly address: Address;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  /** The `Link` headers, joined. */
  readonly links?: string;
}

/**
 * Where a page wants to be told that somebody linked to it, `undefined` where it does not: the W3C Recommendation Webmention, clause
 * 3.1.2.3, that is, the first `Link` header with the relation, else the first `<link>` or `<a>` in the order of the document. An empty
 * address means the page itself; one that is no http(s) address counts as none, and the search goes on.
 */
export function findEndpoint(page: VisitedPage): Address | undefined {
  const inHeaders = readLinkHeader(asUtf8(page.links ?? ''))
    .filter(({ rels }) => rels.includes('webmention'))
    .flatMap(({ href }) => resolved(href, page.address) ?? []);
  return inHeaders[0] ?? (isHtml(page.contentType) ? findInHtml(page) : undefined);
}

function findInHtml({ address, bytes, contentType }: VisitedPage): Address | undefined {
  let found: Address | undefined;
  // What stands in a template is not in the document.
  let templates = 0;
  const parser = new Parser({
    onopentag: (name, { rel, href }) => {
      if (name === 'template') templates += 1;
      if (found !== undefined || templates > 0 || (name !== 'link' && name !== 'a')) return;
      if (href === undefined || !relationsIn(rel).includes('webmention')) return;
      found = resolved(href.trim(), address);
    },
    onclosetag: (name) => {
      if (name === 'template') templates -= 1;
    },
  });
  parser.end(pageText(bytes, contentType));
  return found;
}

/** Relative to the page, not to a `<base>`: the Recommendation says so. */
function resolved(href: string, page: Address): Address | undefined {
  if (!URL.canParse(href, page)) return undefined;
  const url = new URL(href, page);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

function isHtml(contentType: string | undefined): boolean {
  return contentType === undefined || /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu.test(contentType);
}

/** Headers come as one letter per byte. */
function asUtf8(header: string): string {
  const text = Buffer.from(header, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? header : text;
}
