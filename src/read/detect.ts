import type { Repairs } from './repairs.ts';

/** What a text turns out to be. `start` is where the XML feed begins. */
export type Detected =
  | { readonly kind: 'xml'; readonly start: number; readonly prolog: string }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** How far into a file a feed may begin when something else stands before it. */
const JUNK_LENGTH = 65_536;

/** The first element of a feed, in whatever prefix. */
const ROOT = /<(?:[\w.-]+:)?(?:rss|feed|rdf|channel|entry)(?=[\s/>])/i;

/** Finds out what kind of feed a text is, by its content alone: servers name the wrong type too often. */
export function detect(text: string, repairs: Repairs): Detected {
  const first = text.search(/[^\s\ufeff]/);
  if (first === -1)
    return unreadable('This file is empty. A feed was expected here; look again later or ask its author.');
  if (text[first] === '{' || text[first] === '[') return readJson(text.slice(first));

  const { start, hasJunk } = skipProlog(text, first);
  const root = ROOT.exec(text.slice(start, start + JUNK_LENGTH));
  const page = /<(?:html|head|body)[\s>]/i.exec(text.slice(start, start + JUNK_LENGTH));
  if (page && (!root || page.index < root.index)) return unreadable(WEB_PAGE);
  if (!root) return unreadable(noFeed(text.slice(first)));

  const at = start + root.index;
  const prolog = text.slice(0, at);
  if (hasJunk || root.index > 0 || /^\s+<\?xml/.test(prolog)) repairs.add('junk', JUNK);
  return { kind: 'xml', start: at, prolog };
}

const WEB_PAGE =
  'This is a web page, not a feed; look on the page for a link named RSS, Atom or feed, and list that address instead.';

function unreadable(reason: string): Detected {
  return { kind: 'unreadable', reason };
}

function readJson(text: string): Detected {
  try {
    return { kind: 'json', value: JSON.parse(text, wellFormed) };
  } catch (fault) {
    const why = fault instanceof Error ? fault.message.slice(0, 120) : 'unknown fault';
    return unreadable(
      `This is JSON that is broken (${why}), so no feed can be read from it; its author must mend it.`,
    );
  }
}

/** Skips what may stand before the first element: declarations, comments, a document type and stray text. */
function skipProlog(text: string, from: number): { start: number; hasJunk: boolean } {
  const piece = /([^<]+)|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE(?:[^[>]|\[[\s\S]*?\]\s*(?=>))*>/iy;
  let start = from;
  let hasJunk = false;
  for (;;) {
    piece.lastIndex = start;
    const match = piece.exec(text);
    if (!match) return { start, hasJunk };
    hasJunk ||= match[1] !== undefined && match[1].trim() !== '';
    start = piece.lastIndex;
  }
}

const JUNK =
  'Something stands before the beginning of your feed (a blank line, or a warning of a plugin); remove it, so that the file begins with <?xml.';

function noFeed(text: string): string {
  const beginning = text.slice(0, 40).replace(/\s+/g, ' ').trim();
  return `This is neither RSS, Atom nor JSON Feed; it begins with “${beginning}”. Check the address.`;
}

/** JSON can hold half of a character pair (`\ud83d`), which no other format can and Pagefind refuses. */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}
