import { decodeHTMLStrict, decodeXML } from 'entities';
import type { Repairs } from './repairs.ts';
import { letterOfWindows1252 } from './windows-1252.ts';

/** What stands for `&name;` by one feed's document type. */
export interface Entities {
  /** `undefined` of a name that the feed does not declare, `'spent'` once the feed has used more of them than any feed needs. */
  readonly valueOf: (name: string) => { readonly text: string } | 'spent' | undefined;
}

/** No feed declares more or longer entities; what goes beyond only serves to swell in memory. */
const MOST_ENTITIES = 300;
const LONGEST_ENTITY = 2000;
const LONGEST_TYPE = 100_000;
const MOST_LETTERS = 1_000_000;

/** Letters that XML 1.0 (clause 2.2) forbids, and the C1 range, where windows-1252 letters are meant. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u;

/** A `<` that begins no tag, and what may hold one rightly. */
const LONE_BRACKET = /<(?![A-Za-z_:/!?\u0080-\uffff])/;
const BRACKETS = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<(?![A-Za-z_:/!?\u0080-\uffff])/g;

/** An ampersand that begins anything but one of the five entities of XML or a plain reference to a letter. */
const ODD_AMPERSAND =
  /&(?!(?:amp|lt|gt|quot|apos|#(?:3[2-9]|[4-9]\d|1[01]\d|12[0-6]|1[6-9]\d|[2-9]\d\d|[1-9]\d{3}));)/;
const AMPERSANDS = /&(?:#(\d{1,8})|#[xX]([\da-fA-F]{1,8})|([A-Za-z][A-Za-z0-9_.-]{0,40}));|&/g;

/** Mends the letters of a whole feed before it is read as XML: control characters go, a lone `<` is written out. */
export function mendLetters(source: string, repairs: Repairs): string {
  let text = source;
  if (FORBIDDEN.test(text)) {
    const mended = text.replace(new RegExp(FORBIDDEN, 'gu'), (letter) => codePointText(letter.charCodeAt(0)));
    repairs.add('control', CONTROL);
    text = mended;
  }
  if (!LONE_BRACKET.test(text)) return text;
  return text.replace(BRACKETS, (match) => {
    if (match !== '<') return match;
    repairs.add('bracket', 'Your feed has a bare < in its text; write &lt;.');
    return '&lt;';
  });
}

/**
 * Reads the entities that a feed declares for itself in its document type. Their values are taken as plain text, and all that they are used for
 * together is bounded: a short feed could else become one of hundreds of megabytes.
 */
export function declaredEntities(prolog: string): Entities {
  const values = valuesIn(prolog);
  let letters = 0;
  return {
    valueOf: (name) => {
      const text = values.get(name);
      if (text === undefined) return undefined;
      letters += text.length;
      return letters > MOST_LETTERS ? 'spent' : { text };
    },
  };
}

function valuesIn(prolog: string): ReadonlyMap<string, string> {
  const entities = new Map<string, string>();
  const type = prolog.search(/<!DOCTYPE/i);
  if (type === -1) return entities;
  const subset = prolog.slice(type, type + LONGEST_TYPE);
  for (const [, name, single, double] of subset.matchAll(
    /<!ENTITY\s+([\w.-]+)\s+(?:'([^']*)'|"([^"]*)")\s*>/g,
  )) {
    const value = single ?? double ?? '';
    if (entities.size >= MOST_ENTITIES) break;
    if (name !== undefined && value.length <= LONGEST_ENTITY) entities.set(name, decodeXML(value));
  }
  return entities;
}

/**
 * Mends the ampersands of one run of XML text, so that a strict parser reads it. `place` says where it stands, for the
 * list of repairs. The result is still XML text: `&lt;` stays `&lt;`.
 */
export function mendText(raw: string, entities: Entities, place: () => string, repairs: Repairs): string {
  if (!ODD_AMPERSAND.test(raw)) return raw;
  return raw.replace(AMPERSANDS, (match, decimal?: string, hexadecimal?: string, name?: string) => {
    if (decimal !== undefined) return numbered(match, Number.parseInt(decimal, 10), place, repairs);
    if (hexadecimal !== undefined) return numbered(match, Number.parseInt(hexadecimal, 16), place, repairs);
    if (name === undefined) {
      repairs.add('ampersand', `Your feed has a bare & in ${place()}; write &amp;.`);
      return '&amp;';
    }
    if (/^(?:amp|lt|gt|quot|apos)$/.test(name)) return match;
    return namedEntity(match, name, entities, place, repairs);
  });
}

/** Writes text so that it can stand in XML, in an attribute too. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ESCAPED[letter] ?? letter);
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const CONTROL = 'Your feed has control characters, which XML forbids; type those passages again.';

/** A letter given by its number; most numbers are right, and those of windows-1252 are a slip of old editors. */
function numbered(match: string, code: number, place: () => string, repairs: Repairs): string {
  const letter = codePointText(code);
  if (letter === '' || letter === '\ufffd') repairs.add('control', CONTROL);
  else if (letter.codePointAt(0) !== code) {
    repairs.add(
      'windows letter',
      `Your feed writes ${match} in ${place()}, which is no letter; write &#${letter.codePointAt(0)};.`,
    );
  }
  return escapeXml(letter);
}

function namedEntity(
  match: string,
  name: string,
  entities: Entities,
  place: () => string,
  repairs: Repairs,
): string {
  const declared = entities.valueOf(name);
  if (declared === 'spent') {
    repairs.add(
      'entities',
      'Your feed writes more than a million letters by entities of its own; write the words out.',
    );
    return '';
  }
  if (declared !== undefined) return escapeXml(declared.text);
  const letter = decodeHTMLStrict(match);
  if (letter === match) {
    repairs.add(
      `unknown ${name}`,
      `Your feed writes ${match} in ${place()}, which means nothing; write &amp;${name};.`,
    );
    return `&amp;${name};`;
  }
  const number = `&#${letter.codePointAt(0)};`;
  repairs.add(
    `entity ${name}`,
    `Your feed writes ${match} in ${place()}, which XML does not know; write ${number}.`,
  );
  return escapeXml(letter);
}

/** A letter by its number as it was meant: 128 to 159 are windows-1252 in every feed that has them. */
function codePointText(code: number): string {
  if (code === 9 || code === 10 || code === 13) return String.fromCharCode(code);
  if (code < 32 || code === 127) return '';
  if (code >= 128 && code <= 159) return letterOfWindows1252(code);
  const isForbidden =
    (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff || code > 0x10ffff;
  return isForbidden ? '\ufffd' : String.fromCodePoint(code);
}
