import type { Element } from 'domhandler';
import { childrenOf, isAddress, parseXml, rootOf, textsOf, xmlFaults } from './xml.ts';

/** What RSS 2.0 and the namespaces of our feeds allow in a channel and an item, and how often: none to as many as told. */
const CHANNEL: Readonly<Record<string, readonly [least: number, most: number]>> = {
  title: [1, 1],
  link: [1, 1],
  description: [1, 1],
  language: [0, 1],
  lastBuildDate: [0, 1],
  generator: [0, 1],
  'atom:link': [1, 2],
  'source:blogroll': [0, 1],
  item: [0, Number.POSITIVE_INFINITY],
};
const ITEM: typeof CHANNEL = {
  title: [1, 1],
  link: [1, 1],
  guid: [1, 1],
  pubDate: [0, 1],
  'dc:creator': [1, Number.POSITIVE_INFINITY],
  category: [0, Number.POSITIVE_INFINITY],
  'dc:language': [0, 1],
  'creativeCommons:license': [0, 1],
  'dc:rights': [0, 1],
  comments: [0, 1],
  description: [1, 1],
  source: [1, 1],
  enclosure: [0, 1],
};
const NAMESPACES: Readonly<Record<string, string>> = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:creativeCommons': 'http://backend.userland.com/creativeCommonsRssModule',
  'xmlns:source': 'http://source.scripting.com/',
};
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const RFC_822 =
  /^(?:(\w{3}), )?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) \d\d:\d\d(?::\d\d)? (?:GMT|UT|Z|[+-]\d{4})$/;

/** What is wrong with an RSS 2.0 feed, by its specification and the RSS Advisory Board's best practices. */
export function rssFaults(text: string): readonly string[] {
  const broken = xmlFaults(text);
  if (broken.length > 0) return broken;
  const rss = rootOf(parseXml(text));
  const [channel, ...more] = childrenOf(rss, 'channel');
  if (rss.name !== 'rss' || rss.attribs.version !== '2.0' || !channel || more.length > 0)
    return ['It is no `rss` of version 2.0 with one `channel`.'];
  const items = childrenOf(channel, 'item');
  const guids = items.flatMap((item) => textsOf(item, 'guid'));
  return [
    ...Object.entries(NAMESPACES).flatMap(([prefix, name]) =>
      rss.attribs[prefix] === name ? [] : [`${prefix} is not ${name}.`],
    ),
    ...setFaults(channel, CHANNEL),
    ...selfFaults(channel),
    ...addressFaults(channel, ['link', 'source:blogroll']),
    ...dateFaults(channel, 'lastBuildDate'),
    ...items.flatMap((item) => [...setFaults(item, ITEM), ...itemFaults(item)]),
    ...(new Set(guids).size === guids.length ? [] : ['Two items have one guid.']),
  ];
}

/** Elements that are not allowed, missing, too many or empty. */
function setFaults(element: Element, allowed: typeof CHANNEL): readonly string[] {
  const names = childrenOf(element).map(({ name }) => name);
  const foreign = names.filter((name) => allowed[name] === undefined);
  const counts = Object.entries(allowed).flatMap(([name, [least, most]]) => {
    const count = names.filter((each) => each === name).length;
    return count < least || count > most ? [`${element.name} has ${count} ${name}.`] : [];
  });
  const empty = names.filter(
    (name) => !['atom:link', 'enclosure', 'item'].includes(name) && textsOf(element, name).includes(''),
  );
  return [
    ...foreign.map((name) => `${name} is not allowed in ${element.name}.`),
    ...counts,
    ...empty.map((name) => `${name} of ${element.name} is empty.`),
  ];
}

function selfFaults(channel: Element): readonly string[] {
  const links = childrenOf(channel, 'atom:link').map(({ attribs }) => attribs);
  const selves = links.filter(
    ({ rel, type, href }) => rel === 'self' && type === 'application/rss+xml' && isAddress(href),
  );
  const others = links.filter(({ rel, href }) => rel !== 'self' && !(rel === 'hub' && isAddress(href)));
  return selves.length === 1 && others.length === 0 ? [] : ['The channel has not one `atom:link` to itself.'];
}

function itemFaults(item: Element): readonly string[] {
  const [guid] = childrenOf(item, 'guid');
  const [source] = childrenOf(item, 'source');
  const enclosures = childrenOf(item, 'enclosure').map(({ attribs }) => attribs);
  const [permalink] = guid?.attribs.isPermaLink === 'true' ? textsOf(item, 'guid') : [];
  return [
    ...addressFaults(item, ['link', 'comments', 'creativeCommons:license']),
    ...dateFaults(item, 'pubDate'),
    ...(permalink !== undefined && !isAddress(permalink)
      ? ['A guid that is a permalink is no address.']
      : []),
    ...(source && !isAddress(source.attribs.url) ? ['source has no absolute url.'] : []),
    ...(enclosures.every(({ url, length, type }) => isAddress(url) && /^\d+$/.test(length ?? '') && type)
      ? []
      : ['enclosure has no url, length or type.']),
    ...(/\s(?:src|href)="(?!https?:|mailto:|\/\/)/.test(textsOf(item, 'description').join())
      ? ['description has a relative address.']
      : []),
  ];
}

function addressFaults(element: Element, names: readonly string[]): readonly string[] {
  return names.flatMap((name) =>
    textsOf(element, name).every(isAddress) ? [] : [`${name} of ${element.name} is no absolute address.`],
  );
}

function dateFaults(element: Element, name: string): readonly string[] {
  return textsOf(element, name).flatMap((text) => {
    const [, weekday] = RFC_822.exec(text) ?? [];
    const isRight =
      RFC_822.test(text) && (weekday === undefined || DAYS[new Date(text).getUTCDay()] === weekday);
    return isRight ? [] : [`${name} is no date of RFC 822: ${text}.`];
  });
}
