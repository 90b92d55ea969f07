/** How a field's text is taken from its element. */
export type Shape = 'text' | 'construct' | 'link' | 'person' | 'category' | 'source' | 'license';

/** Where an element of a feed goes: to which canonical element, and how much it is to be preferred (1 before 2). */
export interface Place {
  readonly to: CanonicalName;
  readonly rank: number;
  readonly shape: Shape;
}

/**
 * The elements of a canonical feed; those of RSS keep their names there. Its `description` is `abstract`, because
 * rss-parser would make a second, plain copy of each description.
 */
export const CANONICAL_NAMES = [
  'title',
  'link',
  'guid',
  'content',
  'abstract',
  'summary',
  'pubDate',
  'updated',
  'author',
  'email',
  'category',
  'language',
  'license',
  'source',
  'comments',
] as const;

/** Those that only a feed has, not its entries: how often it changes. */
export const FEED_NAMES = ['ttl', 'hour', 'day', 'updatePeriod', 'updateFrequency'] as const;

export type CanonicalName = (typeof CANONICAL_NAMES)[number] | (typeof FEED_NAMES)[number];

/** What the elements of an entry mean, in every format. */
export const ENTRY_PLACES: ReadonlyMap<string, Place> = places(
  ['title', 'title', 1, 'construct'],
  ['atom:title', 'title', 2, 'construct'],
  ['dc:title', 'title', 2, 'construct'],
  ['media:title', 'title', 3, 'construct'],
  ['itunes:title', 'title', 4, 'text'],
  // Feed services put their own counting address into link and keep the author's here.
  ['feedburner:origlink', 'link', 0, 'link'],
  ['link', 'link', 1, 'link'],
  ['atom:link', 'link', 2, 'link'],
  ['guid', 'guid', 1, 'text'],
  ['id', 'guid', 1, 'text'],
  ['atom:id', 'guid', 2, 'text'],
  ['dc:identifier', 'guid', 3, 'text'],
  ['content:encoded', 'content', 1, 'construct'],
  ['content', 'content', 1, 'construct'],
  ['atom:content', 'content', 2, 'construct'],
  ['body', 'content', 2, 'construct'],
  ['xhtml:body', 'content', 2, 'construct'],
  ['xhtml:div', 'content', 2, 'construct'],
  ['fullitem', 'content', 2, 'construct'],
  ['description', 'abstract', 1, 'construct'],
  ['dc:description', 'abstract', 2, 'construct'],
  ['summary', 'summary', 1, 'construct'],
  ['atom:summary', 'summary', 2, 'construct'],
  ['dcterms:abstract', 'summary', 2, 'construct'],
  ['itunes:summary', 'summary', 3, 'construct'],
  ['media:description', 'summary', 4, 'construct'],
  ['published', 'pubDate', 1, 'text'],
  ['pubdate', 'pubDate', 1, 'text'],
  ['atom:published', 'pubDate', 2, 'text'],
  ['issued', 'pubDate', 2, 'text'],
  ['dcterms:issued', 'pubDate', 3, 'text'],
  ['dc:date', 'pubDate', 3, 'text'],
  ['created', 'pubDate', 4, 'text'],
  ['dcterms:created', 'pubDate', 4, 'text'],
  ['updated', 'updated', 1, 'text'],
  ['modified', 'updated', 2, 'text'],
  ['atom:updated', 'updated', 2, 'text'],
  ['dcterms:modified', 'updated', 2, 'text'],
  ['dc:creator', 'author', 1, 'person'],
  ['author', 'author', 2, 'person'],
  ['atom:author', 'author', 2, 'person'],
  ['dc:author', 'author', 2, 'person'],
  ['itunes:author', 'author', 3, 'person'],
  ['category', 'category', 1, 'category'],
  ['atom:category', 'category', 1, 'category'],
  ['dc:subject', 'category', 1, 'category'],
  // Podcast and video software writes an entry's tags here; a lane that keeps one out has to see it.
  ['media:category', 'category', 1, 'category'],
  ['media:keywords', 'category', 1, 'category'],
  ['itunes:keywords', 'category', 1, 'category'],
  ['language', 'language', 1, 'text'],
  ['dc:language', 'language', 1, 'text'],
  ['license', 'license', 1, 'license'],
  ['cc:license', 'license', 1, 'license'],
  ['dcterms:license', 'license', 1, 'license'],
  ['media:license', 'license', 2, 'license'],
  ['dc:rights', 'license', 3, 'license'],
  ['rights', 'license', 3, 'license'],
  ['source', 'source', 1, 'source'],
  ['atom:source', 'source', 2, 'source'],
  ['dc:source', 'source', 3, 'source'],
  ['comments', 'comments', 1, 'text'],
);

/** What the elements of the feed itself mean. */
export const FEED_PLACES: ReadonlyMap<string, Place> = places(
  ['title', 'title', 1, 'construct'],
  ['dc:title', 'title', 2, 'construct'],
  ['atom:title', 'title', 2, 'construct'],
  ['media:title', 'title', 3, 'construct'],
  ['link', 'link', 1, 'link'],
  ['atom:link', 'link', 2, 'link'],
  ['id', 'guid', 1, 'text'],
  ['atom:id', 'guid', 2, 'text'],
  ['description', 'summary', 1, 'construct'],
  ['subtitle', 'summary', 1, 'construct'],
  ['tagline', 'summary', 1, 'construct'],
  ['dc:description', 'summary', 2, 'construct'],
  ['atom:subtitle', 'summary', 2, 'construct'],
  ['itunes:summary', 'summary', 3, 'construct'],
  ['itunes:subtitle', 'summary', 4, 'construct'],
  ['author', 'author', 1, 'person'],
  ['atom:author', 'author', 1, 'person'],
  ['dc:creator', 'author', 2, 'person'],
  ['managingeditor', 'author', 3, 'person'],
  ['itunes:author', 'author', 4, 'person'],
  ['webmaster', 'email', 1, 'text'],
  ['itunes:email', 'email', 1, 'text'],
  ['language', 'language', 1, 'text'],
  ['dc:language', 'language', 1, 'text'],
  ['license', 'license', 1, 'license'],
  ['cc:license', 'license', 1, 'license'],
  ['dcterms:license', 'license', 1, 'license'],
  ['rights', 'license', 3, 'license'],
  ['dc:rights', 'license', 3, 'license'],
  ['copyright', 'license', 3, 'license'],
  ['ttl', 'ttl', 1, 'text'],
  ['hour', 'hour', 1, 'text'],
  ['day', 'day', 1, 'text'],
  ['sy:updateperiod', 'updatePeriod', 1, 'text'],
  ['sy:updatefrequency', 'updateFrequency', 1, 'text'],
);

/** Elements that hold no value of their own, whose children count as their parent's. */
export const TRANSPARENT: ReadonlySet<string> = new Set([
  'rss',
  'rdf:rdf',
  'channel',
  'feed',
  'items',
  'media:group',
  'itunes:owner',
  'skiphours',
  'skipdays',
]);

function places(
  ...rows: readonly (readonly [string, CanonicalName, number, Shape])[]
): ReadonlyMap<string, Place> {
  return new Map(rows.map(([name, to, rank, shape]) => [name, { to, rank, shape }]));
}
