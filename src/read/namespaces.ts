/**
 * The namespaces that feeds are written in, by their address without scheme, `www.`, case and end mark, because feeds
 * write all of these loosely. RSS's own are `rss`, Atom's own are `atom`, whatever prefix the feed chose.
 */
const PREFIX_BY_NAMESPACE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'purl.org/rss/1.0': 'rss',
    'purl.org/net/rss1.1': 'rss',
    'my.netscape.com/rdf/simple/0.9': 'rss',
    'channel.netscape.com/rdf/simple/0.9': 'rss',
    'my.netscape.com/publish/formats/rss-0.91.dtd': 'rss',
    'backend.userland.com/rss': 'rss',
    'backend.userland.com/rss2': 'rss',
    'backend.userland.com/rss2.1': 'rss',
    'backend.userland.com/rss091': 'rss',
    'blogs.law.harvard.edu/tech/rss': 'rss',
    'w3.org/2005/atom': 'atom',
    'purl.org/atom/ns': 'atom',
    'purl.org/atom/app': 'app',
    'purl.org/dc/elements/1.0': 'dc',
    'purl.org/dc/elements/1.1': 'dc',
    'purl.org/metadata/dublin_core': 'dc',
    'purl.org/dc/terms': 'dcterms',
    'purl.org/rss/1.0/modules/content': 'content',
    'search.yahoo.com/mrss': 'media',
    'video.search.yahoo.com/mrss': 'media',
    'itunes.com/dtds/podcast-1.0.dtd': 'itunes',
    'example.com/dtds/podcast-1.0.dtd': 'itunes',
    'wellformedweb.org/commentapi': 'wfw',
    'purl.org/syndication/thread/1.0': 'thr',
    'purl.org/rss/1.0/modules/slash': 'slash',
    'purl.org/rss/1.0/modules/syndication': 'sy',
    'backend.userland.com/creativecommonsrssmodule': 'cc',
    'cyber.law.harvard.edu/rss/creativecommonsrssmodule.html': 'cc',
    'web.resource.org/cc': 'cc',
    'creativecommons.org/ns': 'cc',
    'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
    'w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
    'w3.org/1999/xhtml': 'xhtml',
    'w3.org/xml/1998/namespace': 'xml',
  }),
);

/** What a prefix means when the feed forgot to declare it. */
const USUAL_PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    atom: 'atom',
    atom10: 'atom',
    a10: 'atom',
    dc: 'dc',
    dcterms: 'dcterms',
    content: 'content',
    media: 'media',
    itunes: 'itunes',
    wfw: 'wfw',
    thr: 'thr',
    slash: 'slash',
    sy: 'sy',
    cc: 'cc',
    creativecommons: 'cc',
    feedburner: 'feedburner',
    rdf: 'rdf',
    rss: 'rss',
    xhtml: 'xhtml',
    xml: 'xml',
  }),
);

/** The namespaces in force at one element: prefix (lower case, `''` for the default) to ours, `?` when unknown to us. */
export interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  /** Names already resolved in this scope. */
  readonly names: Map<string, string>;
}

/** The scope outside the first element. */
export function outerScope(): Scope {
  return { prefixes: new Map(), names: new Map() };
}

/** The scope inside an element with these attributes; the same object when it declares nothing. */
export function innerScope(
  scope: Scope,
  attributes: Readonly<Record<string, string>>,
  isRoot: boolean,
): Scope {
  let prefixes: Map<string, string> | undefined;
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    prefixes ??= new Map(scope.prefixes);
    const prefix = name === 'xmlns' ? '' : name.slice(6).toLowerCase();
    const known =
      attributes[name] === '' ? 'rss' : PREFIX_BY_NAMESPACE.get(looseNamespace(attributes[name] ?? ''));
    // Whatever the feed's own first element is in, is the feed's language: Atom's drafts had a dozen addresses.
    prefixes.set(prefix, known ?? (isRoot && prefix === '' ? 'own' : '?'));
  }
  return prefixes ? { prefixes, names: new Map() } : scope;
}

/**
 * Gives an element's name as ours: `title` in the feed's own language, else `dc:title`, always in lower case.
 * `undeclared` is told a prefix that the feed uses without declaring it.
 */
export function nameIn(
  scope: Scope,
  written: string,
  isAtom: boolean,
  undeclared: (prefix: string) => void,
): string {
  const known = scope.names.get(written);
  if (known !== undefined) return known;

  const colon = written.indexOf(':');
  const prefix = colon === -1 ? '' : written.slice(0, colon).toLowerCase();
  const local = written.slice(colon + 1).toLowerCase();
  const declared = scope.prefixes.get(prefix) ?? (prefix === '' ? 'own' : undefined);
  if (declared === undefined) undeclared(prefix);

  const ours = declared ?? USUAL_PREFIXES.get(prefix) ?? '?';
  const isOwn = ours === 'own' || ours === 'rss' || (isAtom && ours === 'atom');
  const name = isOwn ? local : `${ours}:${local}`;
  scope.names.set(written, name);
  return name;
}

function looseNamespace(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[#/]+$/, '');
}
