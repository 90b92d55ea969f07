import { Parser } from 'htmlparser2';
import { readString } from './read-json.ts';
import { linesOf, type Segment } from './segment.ts';

/** Elements of feeds whose address a reader's program fetches: their text, or this attribute of theirs. */
const LOADING: ReadonlyMap<string, string> = new Map([
  ['enclosure', 'url'],
  ['media:content', 'url'],
  ['media:thumbnail', 'url'],
  ['itunes:image', 'href'],
  ['img', 'src'],
  ['image', 'href'],
  ['icon', ''],
  ['logo', ''],
  ['url', ''],
]);

/** Reads everything that an XML file says: Atom, RSS, OPML, a sitemap, an SVG drawing. */
export function readXml(xml: string): readonly Segment[] {
  const placeAt = linesOf(xml);
  const segments: Segment[] = [];
  const open: string[] = [];
  let text = '';
  let place = '';
  const flush = () => {
    // RSS names its picture in `image/url`.
    const isLoaded =
      LOADING.get(open.at(-1) ?? '') === '' && (open.at(-1) !== 'url' || open.at(-2) === 'image');
    segments.push(...readString(text, place, isLoaded));
    text = '';
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        flush();
        open.push(name);
        const where = placeAt(parser.startIndex);
        const isEnclosure = name === 'link' && attributes.rel === 'enclosure';
        for (const [key, value] of Object.entries(attributes)) {
          const isLoaded = LOADING.get(name) === key || (isEnclosure && key === 'href');
          const own = readString(value, where, isLoaded);
          segments.push(
            ...own.map((each) => (each.kind === 'flow' ? ({ ...each, kind: 'aside' } as const) : each)),
          );
        }
      },
      ontext: (more) => {
        if (text === '') place = placeAt(parser.startIndex);
        text += more;
      },
      onclosetag: () => {
        flush();
        open.pop();
      },
      oncomment: (comment) => {
        segments.push({ text: comment, place: placeAt(parser.startIndex), kind: 'aside' });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  flush();
  return segments;
}
