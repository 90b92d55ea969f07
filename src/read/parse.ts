import RssParser from 'rss-parser';
import { type Kind, usualKind } from './construct.ts';
import { CANONICAL_NAMES, type CanonicalName, FEED_NAMES } from './vocabulary.ts';

/** One element of a canonical feed: its text and its attributes (`base`, `href`, `rel`, …). */
export interface ParsedField {
  readonly text: string;
  readonly kind: Kind;
  readonly rank: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The fields of a feed or of one entry, in the order of the file. */
export type ParsedPart = (name: CanonicalName) => readonly ParsedField[];

export interface ParsedFeed {
  readonly feed: ParsedPart;
  readonly entries: readonly ParsedPart[];
}

/** What `xml2js` gives for an element: its text alone, or with attributes. */
type ParsedElement = string | { readonly _?: string; readonly $?: Readonly<Record<string, string>> };

type Parsed = { readonly [Name in `all-${CanonicalName}`]?: readonly ParsedElement[] };

type FieldRequest = (string | { keepArray: boolean })[];

const FIELDS: FieldRequest[] = CANONICAL_NAMES.map(requestOf);
const FEED_FIELDS: FieldRequest[] = [...FIELDS, ...FEED_NAMES.map(requestOf)];

/**
 * Parses a canonical feed with rss-parser, of which no other file knows. Every field is asked for as a list, since
 * rss-parser otherwise keeps the first of each name and loses its attributes.
 */
export async function parse(canonical: string): Promise<ParsedFeed> {
  // Its types allow lists for the fields of entries only, but it reads those of the feed by the same function.
  const feedFields = FEED_FIELDS as unknown as (keyof Parsed)[];
  const parser = new RssParser<Parsed, Parsed>({ customFields: { feed: feedFields, item: FIELDS } });
  const feed = await parser.parseString(canonical);
  return { feed: partOf(feed), entries: feed.items.map(partOf) };
}

function requestOf(name: CanonicalName): FieldRequest {
  return [name, `all-${name}`, { keepArray: true }];
}

function partOf(parsed: Parsed): ParsedPart {
  return (name) => (parsed[`all-${name}`] ?? []).map((element) => fieldOf(element, usualKind(name)));
}

function fieldOf(element: ParsedElement, kind: Kind): ParsedField {
  if (typeof element === 'string') return { text: element, kind, rank: 1, attributes: {} };
  const attributes = element.$ ?? {};
  return {
    text: element._ ?? '',
    kind:
      attributes.kind === 'text' || attributes.kind === 'html' || attributes.kind === 'guess'
        ? attributes.kind
        : kind,
    rank: Number(attributes.rank ?? 1),
    attributes,
  };
}
