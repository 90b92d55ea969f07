import { isAscii, isUtf8, transcode } from 'node:buffer';
import type { Repairs } from './repairs.ts';
import { asWindows1252 } from './windows-1252.ts';

/** How many bytes are searched for an XML declaration. */
const DECLARATION_BYTES = 512;

/** WHATWG knows no label for these, and UTF-7 must never be read: it hides markup from every check. */
const REFUSED = /^(utf-?7|unicode-1-1-utf-7|csunicode11utf7|replacement|x-user-defined)$/i;

/**
 * Turns the bytes of a feed into text. In the order of trust: byte order mark, valid UTF-8, the HTTP `charset`,
 * the XML declaration, and at last windows-1252, which can read any byte.
 */
export function decode(bytes: Uint8Array, contentType: string | undefined, repairs: Repairs): string {
  const wide = wideEncodingOf(bytes);
  if (wide) return wide.decode(bytes);

  const declared = declaredCharset(bytes);
  const candidates = [headerCharset(contentType), declared];

  // ISO-2022 is written in seven bits, so it would pass as valid UTF-8 although it is not.
  const shifted = bytes.includes(0x1b) ? candidates.find((name) => /^iso-2022/i.test(name ?? '')) : undefined;
  const text = (shifted && decodeAs(shifted, bytes)) ?? decodeStrictly(bytes);
  if (text !== undefined) {
    const wrong = candidates.find(
      (name) => name !== undefined && !/^(?:utf-?8|us-ascii|iso-2022)/i.test(name),
    );
    // Text of seven bits is the same in nearly every charset, so nothing is wrong with it under another name.
    if (wrong !== undefined && text.length !== bytes.length) {
      repairs.add('charset', `Your feed is UTF-8 but is called ${wrong}; call it utf-8.`);
    }
    return text;
  }

  for (const name of candidates) {
    if (name === undefined || /^utf-?8$/i.test(name)) continue;
    const decoded = decodeAs(name, bytes);
    if (decoded !== undefined) return decoded;
  }
  return decodeBroken(bytes, repairs);
}

interface WideEncoding {
  readonly decode: (bytes: Uint8Array) => string;
}

/** UTF-16 and UTF-32 show themselves by a byte order mark, or by the zeros around the first `<` (XML 1.0, appendix F). */
function wideEncodingOf(bytes: Uint8Array): WideEncoding | undefined {
  const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (start === 'fffe0000' || start === '3c000000') return { decode: (all) => decodeUtf32(all, true) };
  if (start === '0000feff' || start === '0000003c') return { decode: (all) => decodeUtf32(all, false) };
  if (start.startsWith('fffe') || /^3c00..00/.test(start)) return new TextDecoder('utf-16le');
  if (start.startsWith('feff') || /^003c00../.test(start)) return new TextDecoder('utf-16be');
  if (start.startsWith('efbbbf')) return new TextDecoder('utf-8');
  return undefined;
}

/** `TextDecoder` knows no UTF-32, but XML 1.0 allows it and old generators wrote it. */
function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const code = view.getUint32(at, isLittleEndian);
    if (code === 0xfeff) continue;
    parts.push(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
  }
  return parts.join('');
}

function headerCharset(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*["']?\s*([\w.:+-]+)/i.exec(contentType ?? '')?.[1];
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  return /<\?xml[^>]*?\bencoding\s*=\s*["']\s*([\w.:+-]+)/i.exec(start)?.[1];
}

/** By way of UTF-16, which is a third faster than the decoder: a string that is more than seven bits mostly holds that. */
function decodeStrictly(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined;
  return isAscii(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    : transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
}

function decodeAs(name: string, bytes: Uint8Array): string | undefined {
  if (REFUSED.test(name)) return undefined;
  try {
    const decoder = new TextDecoder(name);
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? asWindows1252(text) : text;
  } catch {
    // A charset that nobody knows is as good as none.
    return undefined;
  }
}

/**
 * Says it is UTF-8, or says nothing, and is not valid UTF-8. A feed cut in the middle of a letter, or one with a few
 * pasted bytes, is still UTF-8; one whose every letter with an accent is broken is windows-1252.
 */
function decodeBroken(bytes: Uint8Array, repairs: Repairs): string {
  const asUtf8 = new TextDecoder('utf-8').decode(bytes);
  const broken = countOf(asUtf8, /\ufffd/g);
  const whole = countOf(asUtf8, /[^\p{ASCII}\ufffd]/gu);
  if (whole > broken) {
    repairs.add(
      'charset',
      `Your feed has ${broken} broken ${broken === 1 ? 'letter' : 'letters'}; save it as UTF-8.`,
    );
    return asUtf8;
  }
  repairs.add('charset', 'Your feed is not UTF-8 and does not say what else it is; save it as UTF-8.');
  return asWindows1252(new TextDecoder('windows-1252').decode(bytes));
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
