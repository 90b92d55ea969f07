/** What is wrong with the lists of a site: OPML, sitemap and robots.txt. */
import { childrenOf, isAddress, parseXml, rootOf, textsOf, xmlFaults } from './xml.ts';

const OUTLINE = ['type', 'text', 'title', 'xmlUrl', 'htmlUrl', 'language', 'description', 'category'];

/** By the rules of OPML 2.0 for subscription lists. */
export function opmlFaults(text: string): readonly string[] {
  const broken = xmlFaults(text);
  if (broken.length > 0) return broken;
  const opml = rootOf(parseXml(text));
  const [head, body, ...more] = childrenOf(opml);
  if (
    opml.name !== 'opml' ||
    opml.attribs.version !== '2.0' ||
    head?.name !== 'head' ||
    body?.name !== 'body' ||
    more.length > 0
  )
    return ['It is no `opml` of version 2.0 with a `head` and a `body`.'];
  const outlines = childrenOf(body);
  const feeds = outlines.map(({ attribs }) => attribs.xmlUrl);
  return [
    ...(textsOf(head, 'title').join() === '' ? ['The head has no title.'] : []),
    ...(outlines.length === 0 ? ['The body has no outline.'] : []),
    ...(new Set(feeds).size === feeds.length ? [] : ['One feed is listed twice.']),
    ...outlines.flatMap(({ name, attribs }) => [
      ...(name === 'outline' ? [] : [`${name} is no outline.`]),
      ...Object.keys(attribs)
        .filter((key) => !OUTLINE.includes(key))
        .map((key) => `${key} is not allowed.`),
      ...(attribs.type === 'rss' && attribs.text && attribs.title
        ? []
        : ['An outline has no type, text or title.']),
      ...(isAddress(attribs.xmlUrl) && isAddress(attribs.htmlUrl)
        ? []
        : ['xmlUrl or htmlUrl is no address.']),
      // Slash-delimited, comma-separated, with nothing around the commas.
      ...(attribs.category === undefined || /^\/[^,/]+(?:,\/[^,/]+)*$/.test(attribs.category)
        ? []
        : [`category: ${attribs.category}`]),
    ]),
  ];
}

/** A date of the W3C's profile of ISO 8601. */
const W3C_DATE = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/;

/** By the sitemap protocol; `isIndexed` says of an address whether its page is there and lets search engines keep it. */
export function sitemapFaults(
  text: string,
  hub: string,
  isIndexed: (address: string) => boolean,
): readonly string[] {
  const broken = xmlFaults(text);
  if (broken.length > 0) return broken;
  const urlset = rootOf(parseXml(text));
  if (urlset.name !== 'urlset' || urlset.attribs.xmlns !== 'http://www.sitemaps.org/schemas/sitemap/0.9')
    return ['It is no `urlset`.'];
  const urls = childrenOf(urlset);
  const places = urls.flatMap((url) => textsOf(url, 'loc'));
  return [
    ...(urls.length > 50_000 ? ['More than 50,000 addresses.'] : []),
    ...(Buffer.byteLength(text) > 50 * 1024 * 1024 ? ['More than 50 MB.'] : []),
    ...(places.length === urls.length && new Set(places).size === places.length
      ? []
      : ['Not one `loc` each, or one twice.']),
    ...places
      .filter((place) => !place.startsWith(hub) || place.length > 2048)
      .map((place) => `${place} is not the hub’s.`),
    ...places
      .filter((place) => !isIndexed(place))
      .map((place) => `${place} is not there, or asks not to be indexed.`),
    ...urls
      .flatMap((url) => textsOf(url, 'lastmod'))
      .filter((date) => !W3C_DATE.test(date))
      .map((date) => `lastmod: ${date}`),
    ...urls
      .flatMap((url) => childrenOf(url))
      .filter(({ name }) => !['loc', 'lastmod'].includes(name))
      .map(({ name }) => `${name} is not allowed.`),
  ];
}

/** By RFC 9309, and its extension by AI preferences. */
export function robotsFaults(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.replace(/#.*/, '').trim());
  const rules = lines.filter((line) => line !== '').map((line) => /^([A-Za-z-]+):\s*(\S.*)$/.exec(line));
  const names = rules.map((rule) => rule?.[1]?.toLowerCase() ?? '');
  const group = names.indexOf('user-agent');
  return [
    ...(rules.includes(null) ? ['A line is no rule.'] : []),
    ...names
      .filter((name) => !['user-agent', 'allow', 'disallow', 'content-usage', 'sitemap', ''].includes(name))
      .map((name) => `${name} is no rule.`),
    ...names.flatMap((name, place) =>
      ['allow', 'disallow', 'content-usage'].includes(name) && (group === -1 || place < group)
        ? [`${name} stands before any user-agent.`]
        : [],
    ),
    ...rules
      .filter((rule) => rule?.[1]?.toLowerCase() === 'sitemap' && !isAddress(rule[2]))
      .map(() => 'The sitemap’s address is not absolute.'),
    ...(names.includes('sitemap') ? [] : ['No sitemap is named.']),
    ...(rules.some((rule) => rule?.[1] === 'Content-Usage' && rule[2] === 'train-ai=n')
      ? []
      : ['Training is not reserved.']),
  ];
}
