import { Parser } from 'htmlparser2';
import type { Address } from '../model.ts';
import { pageText } from '../read/page-text.ts';

/** A feed that a web page says it has. */
export interface DeclaredFeed {
  /** Absolute where the page's own address is known, else as the page has it. */
  readonly url: string;
  readonly title?: string;
  /** Its media type as the page says it. */
  readonly type: string;
}

const MOST_FEEDS = 20;

const PAGE = /<(?:!doctype\s+html|html|head|body)[\s>]/i;
const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|feed\+json)$/;

/**
 * The feeds that a web page declares by `<link rel="alternate">`, in the order of the page; none for anything that is not
 * HTML. They are only named, never asked for: which one is meant is for a person to say.
 *
 * @param page where the page came from after redirects; absent for a file.
 */
export function declaredFeeds(
  bytes: Uint8Array,
  page: { readonly address?: Address; readonly contentType?: string },
): readonly DeclaredFeed[] {
  const text = pageText(bytes, page.contentType);
  if (!PAGE.test(text)) return [];
  const found = new Map<string, DeclaredFeed>();
  let base: string | undefined = page.address;
  let hasBase = false;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const { href = '' } = attributes;
      // Of several only the first counts (HTML standard, "the base element").
      if (name === 'base' && href !== '' && !hasBase) {
        hasBase = true;
        base = absolute(href, base) ?? base;
      }
      if (name !== 'link' || href.trim() === '' || found.size >= MOST_FEEDS) return;
      const type = (attributes.type ?? '').split(';', 1).join('').trim().toLowerCase();
      const isAlternate = /(?:^|\s)alternate(?:\s|$)/i.test(attributes.rel ?? '');
      const url = absolute(href, base);
      if (!isAlternate || !FEED_TYPE.test(type) || url === undefined || found.has(url)) return;
      const title = attributes.title?.replace(/\s+/g, ' ').trim() ?? '';
      found.set(url, { url, ...(title === '' ? {} : { title }), type });
    },
  });
  parser.end(text);
  return [...found.values()];
}

/** An address that could be listed; a file's relative one stays as it is. */
function absolute(href: string, base: string | undefined): string | undefined {
  // A program that follows a link leaves these out (URL standard, 4.4).
  const written = href.replaceAll(/[\t\n\r]/gu, '').trim();
  if (base === undefined && !URL.canParse(written)) return written;
  if (!URL.canParse(written, base)) return undefined;
  const url = new URL(written, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}
