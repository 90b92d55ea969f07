import { Parser } from 'htmlparser2';
import type { Address, FeedFormat } from '../model.ts';
import {
  addText,
  beginField,
  closeChild,
  element,
  endsField,
  type Field,
  finishField,
  hasStrayMarkup,
  openChild,
} from './field.ts';
import { type Entities, mendText } from './mend.ts';
import { innerScope, nameIn, outerScope, type Scope } from './namespaces.ts';
import type { Repairs } from './repairs.ts';
import { resolveAddress } from './resolve-address.ts';
import { tellCut, tellMarkup, tellQuotes, tellRoot, tellUnclosed } from './tell-repairs.ts';
import { ENTRY_PLACES, FEED_PLACES, type Place, TRANSPARENT } from './vocabulary.ts';

/** A feed rewritten as one clean RSS 2.0 document of the elements in `vocabulary.ts`, whatever it was before. */
export interface Canonical {
  readonly xml: string;
  readonly format: FeedFormat;
}

/** No feed nests deeper; beyond it the parser's own bookkeeping grows with the square of the depth. */
const DEEPEST = 256;

/** No blog's feed holds more; one with fifty thousand would cost a build most of its time and memory. */
export const MOST_ENTRIES = 5_000;

/** An element that is open. */
interface Frame {
  readonly name: string;
  readonly scope: Scope;
  readonly base: Address | undefined;
  readonly language: string | undefined;
  isEntry: boolean;
}

/**
 * Reads any RSS, RDF or Atom text, broken or not, and writes the canonical feed. `base` is the feed's own address, for
 * relative `xml:base`. Everything in the result is well-formed; what is not in the vocabulary is left out.
 */
export function canonicalise(
  source: string,
  entities: Entities,
  base: Address | undefined,
  repairs: Repairs,
): Canonical {
  // The attributes keep rss-parser from taking an empty element for a string, whose `link` and `sub` are methods.
  const output = ['<rss version="2.0"><channel n="0">'];
  const frames: Frame[] = [];
  let field: Field | undefined;
  let format: FeedFormat | undefined;
  let entries = 0;
  /** How long the output was when the current entry began. */
  let beforeEntry = 0;
  let isInEntry = false;
  let isInCdata = false;
  let isAtEnd = false;
  let skipped = 0;

  const place = (): string => {
    const name = `<${field?.name ?? frames.at(-1)?.name ?? 'rss'}>`;
    return isInEntry ? `${name} of entry ${entries}` : `${name} at its beginning`;
  };
  const mend = (raw: string): string => {
    const text = mendText(raw, entities, place, repairs);
    return text.includes('<') ? text.replaceAll('<', '&lt;') : text;
  };
  const close = (): void => {
    if (field) output.push(finishField(field));
    field = undefined;
  };
  const closeEntry = (): void => {
    close();
    if (isInEntry) output.push('</item>');
    isInEntry = false;
  };

  /** An entry that was cut off on its way is taken when the feed comes whole; half of it would be shown as all of it. */
  const dropEntry = (): void => {
    field = undefined;
    output.length = beforeEntry;
    isInEntry = false;
  };

  const open = (written: string, attributes: Record<string, string>): void => {
    for (const name of Object.keys(attributes)) {
      const value = mend(attributes[name] ?? '');
      attributes[name] = value;
      // RDF's two attributes, under whatever prefix the feed gave to it.
      const inRdf = /^[\w.-]+:(about|resource)$/.exec(name)?.[1];
      if (inRdf) attributes[`rdf:${inRdf}`] = value;
    }
    const frame = frameOf(written, attributes);
    frames.push(frame);
    if (frames.length > DEEPEST) throw new TooDeep();
    if (skipped > 0) {
      skipped += 1;
      return;
    }
    if (frame.name === 'item' || frame.name === 'entry') {
      openEntry(frame, attributes);
      return;
    }
    const found = (isInEntry ? ENTRY_PLACES : FEED_PLACES).get(frame.name);
    if (field && !(found && endsField(field, frame.name))) {
      if (hasStrayMarkup(field)) tellMarkup(place(), repairs);
      openChild(field, written, attributes, frame.base);
      return;
    }
    // A field that its author forgot to close ends where the next one begins.
    if (field) tellUnclosed(place(), repairs);
    close();
    if (found) field = openField(found, frame, attributes);
    else if (!TRANSPARENT.has(frame.name)) skipped = 1;
    else if (!isInEntry) describeFeed(attributes);
  };

  const describeFeed = (attributes: Record<string, string>): void => {
    const about = attributes['rdf:about'];
    const language = attributes['xml:lang'];
    if (about) output.push(element('guid', 2, about));
    if (language) output.push(element('language', 3, language));
  };

  const frameOf = (written: string, attributes: Record<string, string>): Frame => {
    const parent = frames.at(-1);
    const scope = innerScope(parent?.scope ?? outerScope(), attributes, parent === undefined);
    if (format === undefined) {
      format = formatOf(written, attributes, scope);
      tellRoot(written, attributes, format, repairs);
    }
    const name = nameIn(scope, written, format === 'atom', (prefix) => {
      repairs.add(
        `prefix ${prefix}`,
        `Your feed uses ${prefix}: without declaring it; add xmlns:${prefix}="…" to its first tag.`,
      );
    });
    const inherited = parent ? parent.base : base;
    const ownBase = attributes['xml:base']?.replaceAll('&amp;', '&');
    return {
      name,
      scope,
      base: ownBase === undefined ? inherited : (resolveAddress(ownBase, inherited) ?? inherited),
      language: attributes['xml:lang'] ?? parent?.language,
      isEntry: false,
    };
  };

  const openEntry = (frame: Frame, attributes: Record<string, string>): void => {
    if (isInEntry) tellUnclosed(`entry ${entries}`, repairs);
    closeEntry();
    if (entries === MOST_ENTRIES) throw new TooLong();
    entries += 1;
    beforeEntry = output.length;
    isInEntry = true;
    frame.isEntry = true;
    for (const other of frames) if (other !== frame) other.isEntry = false;
    output.push(`<item n="${entries}">`);
    const about = attributes['rdf:about'];
    if (about) output.push(element('guid', 2, about), element('link', 9, about));
    if (frame.language) output.push(element('language', 3, frame.language));
  };

  const openField = (found: Place, frame: Frame, attributes: Record<string, string>): Field => {
    if (isInEntry && attributes['xml:lang'] && found.shape === 'construct') {
      output.push(element('language', 2, attributes['xml:lang']));
    }
    const ownBase = frame.base === base ? undefined : frame.base;
    return beginField(
      { place: found, name: frame.name, attributes, frame, base: frame.base, ownBase },
      format === 'atom',
    );
  };

  const parser = new Parser(
    {
      onopentag: open,
      onattribute: (name, _value, quote) => {
        if (!quote) tellQuotes(name, repairs);
      },
      ontext: (text) => {
        if (skipped === 0 && field) addText(field, isInCdata ? text : mend(text), isInCdata);
      },
      oncdatastart: () => {
        isInCdata = true;
      },
      oncdataend: () => {
        isInCdata = false;
      },
      onclosetag: (written, isImplied) => {
        const frame = frames.pop();
        if (isAtEnd && isImplied && frame?.isEntry && isInEntry) dropEntry();
        if (isAtEnd && isImplied && frames.length === 0) tellCut(repairs);
        if (skipped > 0) skipped -= 1;
        else if (field && field.frame === frame) {
          if (isImplied && !isAtEnd && field.parts.length > 0) tellUnclosed(place(), repairs);
          close();
        } else if (field) closeChild(field, written);
        else if (frame?.isEntry) closeEntry();
      },
    },
    { xmlMode: true, decodeEntities: false },
  );

  try {
    parser.write(source);
    isAtEnd = true;
    parser.end();
  } catch (fault) {
    if (fault instanceof TooDeep)
      repairs.add(
        'deep',
        `Your feed nests its tags more than ${DEEPEST} deep in ${place()}; what follows was not read.`,
      );
    else if (fault instanceof TooLong) repairs.add('long', TOO_LONG);
    else throw fault;
  }
  closeEntry();
  output.push('</channel></rss>');
  return { xml: output.join(''), format: format ?? 'rss2.0' };
}

/** Which format the first element begins. */
function formatOf(written: string, attributes: Readonly<Record<string, string>>, scope: Scope): FeedFormat {
  const local = written.slice(written.indexOf(':') + 1).toLowerCase();
  if (local === 'feed' || local === 'entry') return 'atom';
  const namespaces = Object.values(attributes).join(' ').toLowerCase();
  if (local === 'rdf') return namespaces.includes('rdf/simple/0.9') ? 'rss0.9' : 'rss1.0';
  if (local === 'channel' && scope.prefixes.get('') === 'rss') return 'rss1.0';
  return attributes.version?.trim().startsWith('0.9') ? 'rss0.9' : 'rss2.0';
}

/** What is told of a feed with too many entries, in whatever format. */
export const TOO_LONG = `Your feed holds more than ${MOST_ENTRIES} entries, of which only the first ${MOST_ENTRIES} were read; a feed needs no more than the latest.`;

/** Leaves the parser, which has no other way out. */
class TooDeep extends Error {}

class TooLong extends Error {}
