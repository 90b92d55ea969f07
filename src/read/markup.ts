import type { Address } from '../model.ts';
import { escapeXml } from './mend.ts';
import { resolveAddress } from './resolve-address.ts';

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Attributes that hold an address, to be made absolute where `xml:base` says so. */
const ADDRESSES = new Set(['href', 'src', 'cite', 'longdesc', 'poster']);

/**
 * Writes the start tag of an element that stands unescaped inside a feed's text (XHTML) as HTML. Prefixes and their
 * declarations go, since HTML has none; `attributes` are still XML text. With `base`, addresses inside are resolved against it.
 */
export function startTag(
  name: string,
  attributes: Readonly<Record<string, string>>,
  base: Address | undefined,
): string {
  const local = localName(name);
  let tag = `<${local}`;
  for (const written in attributes) {
    if (written.startsWith('xmlns:') || written === 'xml:base') continue;
    const attribute = written === 'xml:lang' ? 'lang' : written;
    const value = attributes[written] ?? '';
    const isResolved = base !== undefined && ADDRESSES.has(attribute);
    tag += ` ${attribute}="${isResolved ? resolved(value, base) : value.replaceAll('"', '&quot;')}"`;
  }
  return `${tag}>`;
}

/** Writes the end tag; nothing for the elements that have none in HTML. */
export function endTag(name: string): string {
  const local = localName(name);
  return VOID.has(local) ? '' : `</${local}>`;
}

/** The name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function resolved(value: string, base: Address): string {
  const address = resolveAddress(value.replaceAll('&amp;', '&'), base);
  return address === undefined ? value.replaceAll('"', '&quot;') : escapeXml(address);
}
