import { Parser } from 'htmlparser2';
import { apart, type PlaceAt, type Segment } from './segment.ts';

/** Elements inside of which a word goes on: `Ja<b>ne</b>` reads as one. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Elements over whose ends a phrase may go on, though they stand side by side or one below the other: `Ja` and `ne` in two cells. */
const GOING_ON = new Set('br div hr table tbody td tfoot th thead tr'.split(' '));

/** Attributes that lead somewhere when a person chooses so. */
const LEADING = new Set(['href', 'cite', 'action', 'formaction', 'ping', 'longdesc', 'xlink:href']);

/** Attributes whose target is fetched without anybody choosing it. */
const LOADING = new Set(['src', 'srcset', 'poster', 'background', 'data']);

/** What a `link` element fetches by itself. */
const LOADED_LINKS =
  /\b(?:stylesheet|icon|apple-touch-icon|preload|prefetch|modulepreload|manifest|preconnect|dns-prefetch)\b/iu;

/** What is fetched from within a style. */
const STYLE_ADDRESS = /url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/giu;

/** Reads structured data that stands in a page, `before` standing before each place. */
export type DataReader = (json: string, before: string) => readonly Segment[];

/**
 * Reads everything that HTML says: text as it is shown, attributes, comments, styles and scripts, and the structured data of a
 * page by `readData`.
 */
export function readHtml(html: string, placeAt: PlaceAt, readData?: DataReader): readonly Segment[] {
  const segments: Segment[] = [];
  let text = '';
  let place = '';
  // Somebody else may have written what stands in another element.
  let isApart = true;
  const part = (name: string) => {
    if (INLINE.has(name)) return;
    flush();
    if (!GOING_ON.has(name)) isApart = true;
  };
  let raw: { readonly name: string; readonly type: string } | undefined;
  const flush = () => {
    if (text.trim() !== '') {
      const read = readText(text, place, raw, readData);
      segments.push(...(isApart ? apart(read) : read));
      if (read.some(({ kind }) => kind === 'flow')) isApart = false;
    }
    text = '';
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        part(name);
        const where = placeAt(parser.startIndex);
        for (const [key, value] of Object.entries(attributes)) {
          segments.push(...readAttribute(name, key, value, attributes, where));
        }
        if (name === 'script' || name === 'style') raw = { name, type: attributes.type ?? '' };
      },
      ontext: (more) => {
        if (text === '') place = placeAt(parser.startIndex);
        text += more;
      },
      onclosetag: (name) => {
        part(name);
        raw = undefined;
      },
      oncomment: (comment) => {
        segments.push({ text: comment, place: placeAt(parser.startIndex), kind: 'aside' });
      },
      onprocessinginstruction: (_, instruction) => {
        segments.push({ text: instruction, place: placeAt(parser.startIndex), kind: 'aside' });
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  flush();
  return segments;
}

function readText(
  text: string,
  place: string,
  raw: { readonly name: string; readonly type: string } | undefined,
  readData: DataReader | undefined,
): readonly Segment[] {
  if (readData && raw?.name === 'script' && /json/iu.test(raw.type)) return readData(text, `${place}, `);
  if (raw?.name === 'style') return readStyle(text, place);
  return [{ text, place, kind: raw ? 'aside' : 'flow' }];
}

/** A style, of an element or of a file. */
export function readStyle(style: string, place: string): readonly Segment[] {
  const loaded = [...style.matchAll(STYLE_ADDRESS)].map(([, one, other]) => one ?? other ?? '');
  return [
    { text: style, place, kind: 'aside' },
    ...loaded.map((text) => ({ text, place, kind: 'load' }) as const),
  ];
}

function readAttribute(
  element: string,
  name: string,
  value: string,
  all: Readonly<Record<string, string>>,
  place: string,
): readonly Segment[] {
  if (value.trim() === '') return [];
  if (name === 'style') return readStyle(value, place);
  if (name === 'srcset' || name === 'imagesrcset') {
    return value.split(',').map((one) => ({ text: one.trim().split(/\s/u)[0] ?? '', place, kind: 'load' }));
  }
  if (name === 'data' ? element === 'object' : LOADING.has(name))
    return [{ text: value, place, kind: 'load' }];
  if (name === 'href' && element === 'link' && LOADED_LINKS.test(all.rel ?? '')) {
    return [{ text: value, place, kind: 'load' }];
  }
  return [{ text: value, place, kind: LEADING.has(name) ? 'address' : 'aside' }];
}
