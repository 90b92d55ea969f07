import type { Address } from '../model.ts';
import { constructOf, type Encoding, encodingOf, type Part, textOf, usualKind } from './construct.ts';
import { endTag, localName, startTag } from './markup.ts';
import { escapeXml } from './mend.ts';
import type { CanonicalName, Place } from './vocabulary.ts';

type Attributes = Readonly<Record<string, string>>;

/** What is known of a field when its start tag has been read. `frame` is only compared. */
interface Beginning {
  readonly place: Place;
  readonly name: string;
  readonly attributes: Attributes;
  readonly frame: object;
  /** The address that relative ones in it are resolved against, and the same when it comes from an `xml:base`. */
  readonly base: Address | undefined;
  readonly ownBase: Address | undefined;
}

/** A field of the feed while it is being read. */
export interface Field extends Beginning {
  readonly encoding: Encoding;
  readonly parts: Part[];
  /** The parts of a person or a source, as XML text. */
  readonly slots: Map<string, string>;
  hasMarkup: boolean;
  depth: number;
  slot: string | undefined;
}

/** For the fields that have no parts; never written to. */
const NO_SLOTS = new Map<string, string>();

/** Begins to collect a field. */
export function beginField(beginning: Beginning, isAtomFeed: boolean): Field {
  const isAtom = beginning.name.startsWith('atom:') || (isAtomFeed && !beginning.name.includes(':'));
  const encoding =
    beginning.place.shape === 'construct'
      ? encodingOf(beginning.place.to, beginning.name, beginning.attributes, isAtom)
      : 'text';
  // Written out: spreading the object costs half the time of the whole pass.
  const { place, name, attributes, frame, base, ownBase } = beginning;
  return {
    place,
    name,
    attributes,
    frame,
    base,
    ownBase,
    encoding,
    parts: [],
    slots: place.shape === 'person' || place.shape === 'source' ? new Map() : NO_SLOTS,
    hasMarkup: false,
    depth: 0,
    slot: undefined,
  };
}

/** Adds XML text, or the inside of a CDATA section. */
export function addText(field: Field, text: string, isCdata: boolean): void {
  if (field.depth > 0 && hasSlots(field)) {
    if (field.slot === undefined || field.depth > 1) return;
    field.slots.set(field.slot, (field.slots.get(field.slot) ?? '') + (isCdata ? escapeXml(text) : text));
    return;
  }
  field.parts.push({ is: isCdata ? 'cdata' : 'text', value: text });
}

/** Takes up an element inside a field: markup that was not escaped, or a part of a person or a source. */
export function openChild(
  field: Field,
  written: string,
  attributes: Attributes,
  base: Address | undefined,
): void {
  field.depth += 1;
  if (hasSlots(field)) {
    if (field.depth === 1) openSlot(field, localName(written).toLowerCase(), attributes);
    return;
  }
  if (field.place.shape !== 'construct') return;
  field.hasMarkup = true;
  const changedBase = base === field.base ? undefined : base;
  field.parts.push({ is: 'tag', value: startTag(written, attributes, changedBase) });
}

/** Ends an element inside a field. */
export function closeChild(field: Field, written: string): void {
  field.depth -= 1;
  if (field.depth === 0) field.slot = undefined;
  if (field.hasMarkup) field.parts.push({ is: 'tag', value: endTag(written) });
}

/**
 * Whether an element called `name` (one of the vocabulary) shows that the open field was never closed. Inside longer
 * text only names that HTML does not have show it.
 */
export function endsField(field: Field, name: string): boolean {
  if (name.startsWith('xhtml:') || field.encoding === 'xhtml' || field.place.shape === 'source') return false;
  const isLong = /^(?:content|abstract|summary)$/.test(field.place.to);
  return !(
    isLong && /^(?:title|link|summary|source|body|content|fullitem|license|created|issued)$/.test(name)
  );
}

/** Whether the first tag inside a text shows that its author did not escape it. XHTML bodies of RSS are meant so. */
export function hasStrayMarkup({ place, encoding, hasMarkup, name }: Field): boolean {
  if (place.shape !== 'construct' || encoding === 'xhtml' || hasMarkup) return false;
  return !/^(?:xhtml:|body$|fullitem$)/.test(name);
}

/** Writes the field as an element of the canonical feed; `''` when it says nothing. */
export function finishField(field: Field): string {
  const { place, attributes, slots } = field;
  switch (place.shape) {
    case 'construct':
      return finishConstruct(field);
    case 'link':
      return element(place.to, place.rank, textOf(field.parts), {
        href: attributes.href ?? attributes['rdf:resource'],
        rel: attributes.rel,
        type: attributes.type,
        base: field.ownBase,
      });
    case 'person':
      return element(place.to, place.rank, slots.get('name') ?? textOf(field.parts), {
        uri: slots.get('uri') ?? slots.get('url') ?? slots.get('homepage'),
        email: slots.get('email'),
        base: field.ownBase,
      });
    case 'category': {
      // Blogger marks every entry as an entry by a category that no reader should see.
      if (attributes.scheme?.endsWith('#kind')) return '';
      return namesOf(field)
        .map((name) => element(place.to, place.rank, name))
        .join('');
    }
    case 'source':
      return element(place.to, place.rank, slots.get('title') ?? textOf(field.parts), {
        url: slots.get('link') ?? attributes.url ?? attributes.href ?? addressIn(slots.get('id')),
        base: field.ownBase,
      });
    case 'license':
      return element(
        place.to,
        place.rank,
        attributes['rdf:resource'] || attributes.href || textOf(field.parts),
      );
    case 'text':
      return element(place.to, place.rank, textOf(field.parts), {
        permalink: attributes.isPermaLink ?? attributes.ispermalink,
        base: field.ownBase,
      });
  }
}

/**
 * RFC 4287, clause 4.2.2: `term` is the category, `label` how it is shown; RSS writes it as text. A lane may name any of them, so none
 * is left out. Keywords are a list in one (Media RSS 1.5.1, `media:keywords`).
 */
function namesOf({ name, attributes, parts }: Field): readonly string[] {
  const text = textOf(parts);
  if (name.endsWith(':keywords')) return text.split(',');
  const { label = '', term = '' } = attributes;
  const names = [label, term, text].filter((each) => each.trim() !== '');
  // The same word in other capitals is said once.
  return [...new Map(names.toReversed().map((each) => [each.toLowerCase(), each])).values()].toReversed();
}

/** Writes one canonical element; text and attributes are XML text already. */
export function element(
  name: CanonicalName,
  rank: number,
  text: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
): string {
  let tag = rank === 1 ? `<${name}` : `<${name} rank="${rank}"`;
  for (const attribute in attributes) {
    const value = attributes[attribute];
    if (value !== undefined) tag += ` ${attribute}="${value.replaceAll('"', '&quot;')}"`;
  }
  return `${tag}>${text}</${name}>`;
}

function hasSlots(field: Field): boolean {
  return field.place.shape === 'person' || field.place.shape === 'source';
}

/** An id is an address only when it is a whole one (RFC 4287, clause 4.2.6). */
function addressIn(id: string | undefined): string | undefined {
  return id !== undefined && /^\s*https?:/i.test(id) ? id : undefined;
}

function openSlot(field: Field, slot: string, attributes: Attributes): void {
  field.slot = field.slots.has(slot) ? undefined : slot;
  const isHome = attributes.rel === undefined || attributes.rel === 'alternate';
  if (slot === 'link' && attributes.href && isHome) field.slots.set('link', attributes.href);
}

function finishConstruct(field: Field): string {
  if (field.encoding === 'none') return '';
  const { place } = field;
  const { parts, encoding, hasMarkup, attributes } = field;
  const { kind, text, wrapper } = constructOf(parts, encoding, hasMarkup, attributes.type);
  const usual = usualKind(place.to);
  return element(place.to, place.rank, text, {
    kind: kind === usual ? undefined : kind,
    base: field.ownBase,
    wrapper: wrapper === undefined ? undefined : escapeXml(wrapper),
  });
}
