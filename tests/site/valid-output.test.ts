/** Every file that programs read is valid by the rules of its format, checked without a network; and each rule is seen to bite. */
import { describe, expect, inject, test } from 'vitest';
import { readSiteFile, siteFiles } from '../helpers/site-files.ts';
import { atomFaults } from '../helpers/valid/atom-faults.ts';
import { jsonFeedFaults } from '../helpers/valid/json-feed-faults.ts';
import { opmlFaults, robotsFaults, sitemapFaults } from '../helpers/valid/list-faults.ts';
import { rssFaults } from '../helpers/valid/rss-faults.ts';

const site = inject('site');
const files = siteFiles(site);
const HUB = 'http://localhost:8080/';

function isIndexed(address: string): boolean {
  const path = address.slice(HUB.length - 1);
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return files.includes(file) && !readSiteFile(site, file).includes('content="noindex');
}

interface Format {
  readonly name: string;
  readonly files: RegExp;
  readonly faults: (text: string) => readonly string[];
  /** A file that has something of everything. */
  readonly sample: string;
  /** Ways to break it: a text in it, and what takes its place. */
  readonly slips: readonly (readonly [what: string, text: string | RegExp, by: string])[];
}

const FORMATS: readonly Format[] = [
  {
    name: 'an Atom feed',
    files: /\/atom\.xml$/,
    faults: atomFaults,
    sample: '/reshares/atom.xml',
    slips: [
      ['no id', /<id>[^<]*<\/id>\n/, ''],
      ['a relative id', /(<entry[^>]*>\n<id>)[^<]*/, '$1/tide'],
      ['a second title', /<title>/, '<title>One</title>\n<title>'],
      ['an empty title', /(<entry[^>]*>\n<id>[^<]*<\/id>\n<title>)[^<]*/, '$1'],
      ['a date without a zone', /(<updated>[^<]*)Z/, '$1'],
      ['a day instead of a date', /(<updated>\d{4}-\d\d-\d\d)[^<]*/, '$1'],
      ['an entry without an author', /<author>.*?<\/author>\n(?=[\s\S]*?<\/source>)/, ''],
      ['a person without a name', /<name>[^<]*<\/name>/, ''],
      ['a relative link', /(rel="alternate" type="text\/html" href=")[^"]*/, '$1/tide'],
      ['a link that says nothing of where it leads', /(<link rel="related"[^>]*) href="[^"]*"/, '$1'],
      ['an unknown kind of link', 'rel="related"', 'rel="somehow"'],
      ['a source that does not come last', /(<source[\s\S]*?<\/source>)\n/, '$1\n<rights>late</rights>\n'],
      ['no source', /<source[\s\S]*?<\/source>\n/, ''],
      ['content of no known type', 'content type="html"', 'content type="markdown"'],
      ['an element of nobody’s', '<content', '<blink/><content'],
      ['an entry twice', /(<entry[\s\S]*?<\/entry>\n)/, '$1$1'],
      ['no link to itself', /<link rel="self" type="application[^>]*>\n/, ''],
      [
        'two originals',
        /(<link rel="alternate" type="text\/html" href="[^"]*"\/>\n)(?=<link rel="related")/,
        '$1$1',
      ],
      [
        'archives of what is complete',
        '<fh:complete/>',
        '<fh:complete/><link rel="prev-archive" href="https://hub.example/a"/>',
      ],
      ['an archive that leads nowhere', '<fh:complete/>', '<fh:archive/>'],
      ['a tag that is not closed', '</source>', ''],
    ],
  },
  {
    name: 'an RSS feed',
    files: /\/rss\.xml$/,
    faults: rssFaults,
    sample: '/reshares/rss.xml',
    slips: [
      ['another version', 'version="2.0"', 'version="0.92"'],
      ['no channel link', /<link>[^<]*<\/link>\n/, ''],
      ['an item without description', /(<item>[\s\S]*?)<description>[^<]*<\/description>\n/, '$1'],
      ['a date of Atom', /<pubDate>[^<]*/, '<pubDate>2026-11-15T22:40:00.000Z'],
      ['a weekday that it was not', /<pubDate>\w{3}/, '<pubDate>Xyz'],
      ['two guids', /(<guid[^>]*>[^<]*<\/guid>\n)/, '$1$1'],
      ['a permalink that is none', /<guid isPermaLink="true">[^<]*/, '<guid isPermaLink="true">tag:x,2026:1'],
      ['a relative link', /(<item>\n<title>[^<]*<\/title>\n<link>)[^<]*/, '$1/tide'],
      [
        'two enclosures',
        '<description>&lt;',
        '<enclosure url="https://x.example/a" length="1" type="a/b"/><enclosure url="https://x.example/a" length="1" type="a/b"/><description>&lt;',
      ],
      [
        'an enclosure without a length',
        '<description>&lt;',
        '<enclosure url="https://x.example/a" type="a/b"/><description>&lt;',
      ],
      ['no link to itself', /<atom:link rel="self"[^>]*>\n/, ''],
      ['another namespace', 'http://purl.org/dc/elements/1.1/', 'http://purl.org/dc/terms/'],
      ['an undeclared namespace', ' xmlns:source="http://source.scripting.com/"', ''],
      ['nobody’s element', '<category>', '<tag>x</tag><category>'],
      ['nobody as its creator', /<dc:creator>[^<]*<\/dc:creator>\n/, ''],
      ['a source without an address', /<source url="[^"]*"/, '<source'],
      ['a relative address in the text', /href=&quot;https:/, 'src=&quot;a.png&quot; href=&quot;https:'],
    ],
  },
  {
    name: 'a JSON Feed',
    files: /\/feed\.json$/,
    faults: jsonFeedFaults,
    sample: '/reshares/feed.json',
    slips: [
      ['another version', 'version/1.1', 'version/1'],
      ['a misspelt key', '"date_modified"', '"date_changed"'],
      ['an item without an id', /\n {3}"id": "[^"]*",/, ''],
      ['a date in words', /("date_modified": ")[^"]*/, '$1yesterday'],
      ['no authors', /"authors": \[[\s\S]*?\],/, '"authors": [],'],
      ['a relative address', /("url": ")https:\/\/[^"]*/, '$1/tide'],
      ['an empty title', /(\n {3}"title": ")[^"]*/, '$1'],
    ],
  },
  {
    name: 'a list of feeds',
    files: /\.opml$/,
    faults: opmlFaults,
    sample: '/members.opml',
    slips: [
      ['another version', 'version="2.0"', 'version="1.0"'],
      ['no title', /<title>[^<]*<\/title>/, ''],
      ['an outline without a feed', /xmlUrl="[^"]*"/, ''],
      ['an outline without text', / text="[^"]*"/, ''],
      ['a feed twice', /(<outline[^>]*>\n)/, '$1$1'],
      ['a category with a space', /category="\//, 'category="one, /'],
      ['an unknown attribute', '<outline ', '<outline followers="many" '],
    ],
  },
  {
    name: 'the sitemap',
    files: /\/sitemap\.xml$/,
    faults: (text) => sitemapFaults(text, HUB, isIndexed),
    sample: '/sitemap.xml',
    slips: [
      ['a page of another site', '<url><loc>http://localhost:8080/', '<url><loc>https://else.example/'],
      [
        'a page that is not there',
        '<loc>http://localhost:8080/topics/',
        '<loc>http://localhost:8080/tropics/',
      ],
      [
        'a page that asks to be left out',
        '<loc>http://localhost:8080/topics/',
        '<loc>http://localhost:8080/404.html',
      ],
      ['a page twice', /(<url>.*<\/url>\n)/, '$1$1'],
      ['a date that is none', '</loc>', '</loc><lastmod>15 November 2026</lastmod>'],
      ['another namespace', 'sitemap/0.9', 'sitemap/0.84'],
    ],
  },
  {
    name: 'robots.txt',
    files: /^\/robots\.txt$/,
    faults: robotsFaults,
    sample: '/robots.txt',
    slips: [
      ['a rule for nobody', 'User-Agent: *\n', ''],
      ['a line that is no rule', 'Allow: /', 'Welcome!'],
      ['a rule that nobody knows', 'Allow: /', 'Crawl-Nicely: yes'],
      ['a relative sitemap', /Sitemap: \S+/, 'Sitemap: /sitemap.xml'],
      ['no word about training', /Content-Usage.*\n/, ''],
    ],
  },
];

describe.each(FORMATS)('$name', ({ files: wanted, faults, sample, slips }) => {
  const paths = files.filter((path) => wanted.test(path));

  test('is valid, each one of the site', () => {
    const faulty = paths.flatMap((path) =>
      faults(readSiteFile(site, path)).map((fault) => `${path}: ${fault}`),
    );

    expect(paths).toContain(sample);
    expect(faulty).toEqual([]);
  });

  test.each(slips)('is not with %s', (_, text, by) => {
    const right = readSiteFile(site, sample);
    const broken = right.replace(text, by);

    expect(broken).not.toBe(right);
    expect(faults(broken)).not.toEqual([]);
  });
});

test('what reserves training says so in the words of each protocol', () => {
  expect(JSON.parse(readSiteFile(site, '/.well-known/tdmrep.json'))).toEqual([
    { location: '/*', 'tdm-reservation': 1 },
  ]);
  expect(readSiteFile(site, '/_headers')).toContain('/*\n  Content-Security-Policy:');
  expect(readSiteFile(site, '/_headers')).toContain('  Content-Usage: train-ai=n\n  TDM-Reservation: 1\n');
});

test('what has a hash in its name is kept for a year, and nothing else', () => {
  const rules = readSiteFile(site, '/_headers').split(/^(?=\/)/m);
  const forever = rules.filter((rule) => rule.includes('immutable')).map((rule) => rule.split('\n')[0] ?? '');

  expect(forever).toEqual([
    '/assets/*',
    '/pagefind/fragment/*',
    '/pagefind/index/*',
    '/pagefind/filter/*',
    '/pagefind/older/*',
  ]);
  const places = forever.map((rule) => rule.replace('*', ''));
  const named = files.filter((path) => places.some((place) => path.startsWith(place)));
  expect(named.filter((path) => !/[._][0-9a-f]{7,}\./.test(path))).toEqual([]);
});

test('a cache on the way gives nobody words that were taken back hours ago', () => {
  const rules = readSiteFile(site, '/_headers').split(/^(?=\/)/m);
  const ofWords = rules.filter((rule) => /^\/(pagefind\/.*\*|pictures|og)/.test(rule));

  expect(ofWords).toHaveLength(6);
  for (const rule of ofWords) expect(rule).toMatch(/s-maxage=3600|max-age=3600\n/);
});

test('no file has two rules for how long it is kept, which hosts would join, and what names others has one for every time', () => {
  const rules = readSiteFile(site, '/_headers')
    .split(/^(?=\/)/m)
    .filter((rule) => rule.includes('Cache-Control'));
  const ruleOf = (path: string) =>
    rules.filter((rule) => {
      const [pattern = ''] = rule.split('\n');
      return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    });

  expect(files.filter((path) => ruleOf(path).length > 1)).toEqual([]);
  expect(ruleOf('/pagefind/pagefind-entry.json').join()).toContain('max-age=0, must-revalidate');
  expect(files.filter((path) => path.endsWith('.html') && ruleOf(path).length > 0)).toEqual([]);
});

describe('the archived feeds', () => {
  test('lead from the hub’s feed through every finished month and back, and hold each entry of it once', () => {
    const atom = (address: string | undefined) => readSiteFile(site, (address ?? '').slice(HUB.length - 1));
    const link = (text: string, rel: string) =>
      new RegExp(`<link rel="${rel}" href="([^"]+)"`).exec(text)?.[1];
    const row: string[] = [];
    for (
      let next = link(atom(`${HUB}atom.xml`), 'prev-archive');
      next;
      next = link(atom(next), 'prev-archive')
    )
      row.push(next);

    const months = files.filter((path) => /^\/archive\/\d{4}\/\d\d\/index\.html$/.test(path));
    const finished = months
      .map((path) => `${HUB}${path.slice(1).replace('index.html', 'atom.xml')}`)
      .filter((path) => !path.includes('/2026/11/'));
    expect(row).toEqual(finished.toReversed());
    expect(row.map((one) => link(atom(one), 'next-archive'))).toEqual([undefined, ...row.slice(0, -1)]);
    expect(row.map((one) => link(atom(one), 'current'))).toEqual(row.map(() => `${HUB}atom.xml`));
    const ids = row.flatMap((one) =>
      [...atom(one).matchAll(/<entry[^>]*>\n<id>([^<]+)/g)].map(([, id]) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
  });
});
