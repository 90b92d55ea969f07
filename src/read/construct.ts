import { decodeXML } from 'entities';
import { escapeXml } from './mend.ts';
import type { CanonicalName } from './vocabulary.ts';

/** How the text of a field is to be understood; `guess` is an RSS title, which says neither text nor HTML. */
export type Kind = 'text' | 'html' | 'guess';

/** How a text construct is written; `none` when it is no text, such as a picture. */
export type Encoding = Kind | 'xhtml' | 'base64' | 'none';

/** A piece of a field: XML text, the inside of a CDATA section, or a tag already written as HTML. */
export interface Part {
  readonly is: 'text' | 'cdata' | 'tag';
  readonly value: string;
}

/** RFC 4287, clauses 3.1 and 4.1.3, and the `type` and `mode` of Atom 0.3; RSS leaves it open. */
export function encodingOf(
  to: CanonicalName,
  name: string,
  attributes: Readonly<Record<string, string>>,
  isAtom: boolean,
): Encoding {
  const type = attributes.type?.trim().toLowerCase() ?? '';
  if (name.startsWith('media:')) return type === 'html' ? 'html' : 'text';
  if (!isAtom) return to === 'title' || name.startsWith('itunes:') ? 'guess' : 'html';
  if (attributes.mode === 'base64') return 'base64';
  if (attributes.src !== undefined) return 'none';
  if (type === 'xhtml' || /[+/]xml$/.test(type)) return 'xhtml';
  if (type === 'html' || type === 'text/html') return attributes.mode === 'xml' ? 'xhtml' : 'html';
  if (type === '' && attributes.mode === 'escaped') return 'html';
  if (!type.includes('/') || type.startsWith('text/')) return 'text';
  return type === 'application/octet-stream' ? 'base64' : 'none';
}

/** How the text of a canonical element is to be understood when it does not say. */
export function usualKind(name: CanonicalName): Kind {
  if (name === 'title') return 'guess';
  return name === 'content' || name === 'abstract' || name === 'summary' ? 'html' : 'text';
}

/**
 * What a text construct says, as XML text of the canonical feed. `type` is its attribute of that name; `wrapper` is the
 * start tag of the div that stood around XHTML.
 */
export function constructOf(
  parts: readonly Part[],
  encoding: Encoding,
  hasMarkup: boolean,
  type: string | undefined,
): { kind: Kind; text: string; wrapper?: string } {
  if (encoding === 'base64') return { kind: 'html', text: escapeXml(decodeBase64(textOf(parts))) };
  if (encoding === 'xhtml' || hasMarkup) {
    const html = markupOf(parts, encoding, type);
    // RFC 4287, clause 3.1.1.3: the div around XHTML is not part of it.
    const inside = /^(?:xhtml|html)$/i.test(type ?? '') ? WRAPPED.exec(html) : null;
    if (!inside) return { kind: 'html', text: inCdata(html) };
    return { kind: 'html', text: inCdata(inside[2] ?? ''), wrapper: inside[1] ?? '' };
  }
  return { kind: encoding === 'none' ? 'text' : encoding, text: textOf(parts) };
}

const WRAPPED = /^(<div[^>]*>)([\s\S]*)<\/div>$/;

/** Base64 of anything but text, such as a picture, is no text to show. */
function decodeBase64(text: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'base64'));
  } catch {
    return '';
  }
}

/** XML text of the whole field. */
export function textOf(parts: readonly Part[]): string {
  return parts
    .map(({ is, value }) => (is === 'text' ? value : is === 'cdata' ? inCdata(value) : ''))
    .join('');
}

/**
 * HTML of a field with unescaped markup, in the order in which its author wrote it. The text of XHTML is HTML as it
 * stands. Feeds that say `html` and yet nest a `div` have escaped what stands inside.
 */
function markupOf(parts: readonly Part[], encoding: Encoding, type: string | undefined): string {
  const isEscaped = encoding === 'html' && type !== undefined;
  return parts
    .map(({ is, value }) => {
      if (is === 'tag') return value;
      if (is === 'cdata') return isEscaped ? value : escapeXml(value);
      return isEscaped ? decodeXML(value) : value;
    })
    .join('')
    .trim();
}

function inCdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
