import { describe, expect, it } from 'vitest';
import type { Feed } from '../../src/model.ts';
import { type ReadContext, readFeed } from '../../src/read/read-feed.ts';
import { workTimer } from '../helpers/work-timer.ts';

const ADDRESS = 'https://blog.example/feed.xml';

async function read(text: string | Uint8Array, context: ReadContext = { address: ADDRESS }): Promise<Feed> {
  const outcome = await readFeed(Buffer.from(text), context);
  if (outcome.kind === 'unreadable') throw new Error(outcome.reason);
  return outcome.feed;
}

const rss = (channel: string, attributes = 'version="2.0"'): string =>
  `<rss ${attributes}><channel>${channel}</channel></rss>`;
const item = (inside: string): string => rss(`<item>${inside}</item>`);
const atom = (inside: string, attributes = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>${inside}</feed>`;

describe('readFeed, by format', () => {
  it('reads RSS 2.0 with everything that the model holds', async () => {
    const feed = await read(`<?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
           xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule">
        <channel>
          <title>Harbor &amp; Notes</title><link>https://blog.example/</link><description>&lt;b&gt;Notes&lt;/b&gt; on care</description>
          <language>en-us</language><managingEditor>ann@blog.example (Ann Lee)</managingEditor>
          <image><title>Wrong</title><link>https://wrong.example/</link></image>
          <item>
            <title>On listening</title><link>https://blog.example/listening</link><guid isPermaLink="false">n-1</guid>
            <pubDate>Tue, 03 Nov 2026 09:00:00 -0500</pubDate><dc:creator>Ann Lee</dc:creator><author>ann@blog.example</author>
            <category>practice</category><category>Practice &amp; policy</category><category>practice</category>
            <description>In short.</description>
            <content:encoded><![CDATA[<p>We <em>listened</em>. See <a href="/two">the second part</a>.</p>]]></content:encoded>
            <creativeCommons:license>https://creativecommons.org/licenses/by/4.0/</creativeCommons:license>
            <source url="https://other.example/feed">Other blog</source>
            <comments>https://blog.example/listening#comments</comments>
          </item>
        </channel>
      </rss>`);

    expect(feed).toEqual({
      format: 'rss2.0',
      title: 'Harbor & Notes',
      link: 'https://blog.example/',
      description: 'Notes on care',
      language: 'en-US',
      authors: [{ name: 'Ann Lee' }],
      repairs: [],
      mendable: [],
      entries: [
        {
          id: 'n-1',
          url: 'https://blog.example/listening',
          title: 'On listening',
          published: '2026-11-03T14:00:00.000Z',
          authors: [{ name: 'Ann Lee' }],
          contentHtml:
            '<p>We <em>listened</em>. See <a href="https://blog.example/two">the second part</a>.</p>',
          contentText: 'We listened. See the second part.',
          summary: 'In short.',
          tags: ['practice', 'Practice & policy'],
          language: 'en-US',
          license: 'https://creativecommons.org/licenses/by/4.0/',
          source: { title: 'Other blog', url: 'https://other.example/feed' },
          comments: 'https://blog.example/listening#comments',
          links: [
            { href: 'https://blog.example/two', text: 'the second part', sentence: 'See the second part.' },
          ],
        },
      ],
    });
  });

  it('reads Atom with XHTML in its order, xml:base, xml:lang and inherited authors', async () => {
    const feed = await read(
      atom(
        `<title type="html">Notes &amp;amp; &lt;i&gt;more&lt;/i&gt;</title><id>urn:feed</id><link rel="self" href="/feed.xml"/><link href="/"/>
         <author><name>Ann Lee</name><uri>/ann</uri><email>ann@blog.example</email></author>
         <entry xml:base="/2026/"><id>urn:1</id><title>One &lt;b&gt;</title><link rel="enclosure" href="a.mp3"/><link href="one"/>
           <published>2026-11-03T09:00:00Z</published><updated>2026-11-04T09:00:00Z</updated>
           <category term="p" label="Practice"/><category scheme="http://schemas.google.com/g/2005#kind" term="post"/>
           <link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/><link rel="replies" type="text/html" href="one#c"/>
           <source><title>Other</title><link href="https://other.example/"/><updated>2020-01-01T00:00:00Z</updated></source>
           <summary>Short &lt; long</summary>
           <content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml">a <x:em>b</x:em> c <x:br/><x:a href="two">d</x:a> &amp; e</x:div></content>
         </entry>`,
        'xml:lang="es-MX"',
      ),
    );

    expect(feed).toMatchObject({
      format: 'atom',
      title: 'Notes & more',
      id: 'urn:feed',
      link: 'https://blog.example/',
      language: 'es-MX',
    });
    expect(feed.entries[0]).toMatchObject({
      id: 'urn:1',
      title: 'One <b>',
      url: 'https://blog.example/2026/one',
      published: '2026-11-03T09:00:00.000Z',
      updated: '2026-11-04T09:00:00.000Z',
      authors: [{ name: 'Ann Lee', url: 'https://blog.example/ann' }],
      tags: ['Practice', 'p'],
      language: 'es-MX',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      comments: 'https://blog.example/2026/one#c',
      source: { title: 'Other', url: 'https://other.example/' },
      summary: 'Short < long',
      contentText: 'a b c\nd & e',
      contentHtml: 'a <em>b</em> c <br /><a href="https://blog.example/2026/two">d</a> &amp; e',
    });
  });

  it('reads Atom 0.3', async () => {
    const feed = await read(
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><tagline mode="escaped">Old &lt;b&gt;words&lt;/b&gt;</tagline>
        <entry><id>1</id><title mode="base64">T25lIDxiPnR3bzwvYj4=</title><issued>2003-12-31T10:14:55Z</issued><modified>2004-01-02T00:00:00Z</modified>
        <content type="text/html" mode="escaped">&lt;p&gt;Hi&lt;/p&gt;</content></entry></feed>`,
    );

    expect(feed.description).toBe('Old words');
    expect(feed.entries[0]).toMatchObject({
      title: 'One two',
      published: '2003-12-31T10:14:55.000Z',
      updated: '2004-01-02T00:00:00.000Z',
      contentHtml: '<p>Hi</p>',
    });
  });

  it('reads RSS 1.0, whose items stand beside the channel, under any prefix', async () => {
    const feed =
      await read(`<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
      <s:channel r:about="https://blog.example/"><s:title>Old</s:title><s:items><r:Seq><r:li resource="x"/></r:Seq></s:items></s:channel>
      <s:item r:about="https://blog.example/1"><s:title>One</s:title><d:date>2026-11-03</d:date><d:creator>Ann</d:creator><d:subject>care</d:subject></s:item></r:RDF>`);

    expect(feed).toMatchObject({ format: 'rss1.0', title: 'Old', id: 'https://blog.example/' });
    expect(feed.entries[0]).toMatchObject({
      id: 'https://blog.example/1',
      url: 'https://blog.example/1',
      title: 'One',
      published: '2026-11-03T00:00:00.000Z',
      authors: [{ name: 'Ann' }],
      tags: ['care'],
    });
  });

  it.each([
    [
      '0.90',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>T</title></channel><item><title>One</title></item></rdf:RDF>',
    ],
    ['0.91', rss('<title>T</title><item><title>One</title></item>', 'version="0.91"')],
    ['0.92', rss('<title>T</title><item><title>One</title></item>', 'version="0.92"')],
  ])('reads RSS %s', async (_version, text) => {
    expect(await read(text)).toMatchObject({ format: 'rss0.9', title: 'T', entries: [{ title: 'One' }] });
  });

  it('reads JSON Feed 1.1', async () => {
    const feed = await read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Notes',
        home_page_url: 'https://blog.example/',
        language: 'en',
        authors: [{ name: 'Ann Lee', url: 'mailto:ann@blog.example' }],
        items: [
          {
            id: 7,
            url: '/one',
            title: 'One',
            content_html: '<p onclick="x">Hi ann@blog.example</p>',
            date_published: '2026-11-03T09:00:00Z',
            tags: ['care', 3],
          },
          {
            id: 'b',
            content_text: 'A < B\n\nC',
            external_url: 'https://other.example/x',
            authors: [{ name: 'Bo' }],
            date_published: 'soon',
          },
          null,
        ],
      }),
    );

    expect(feed).toMatchObject({
      format: 'jsonfeed',
      title: 'Notes',
      link: 'https://blog.example/',
      authors: [{ name: 'Ann Lee' }],
    });
    expect(feed.entries[0]).toMatchObject({
      id: '7',
      url: 'https://blog.example/one',
      contentHtml: '<p>Hi </p>',
      tags: ['care'],
      authors: [{ name: 'Ann Lee' }],
    });
    expect(feed.entries[1]).toMatchObject({
      contentHtml: '<p>A &lt; B</p><p>C</p>',
      source: { url: 'https://other.example/x' },
      authors: [{ name: 'Bo' }],
    });
    expect(feed.entries[1]?.published).toBeUndefined();
    expect(feed.repairs).toContain(
      'The date “soon” of Entry 2 cannot be read or cannot be right; write it like 2026-11-03T09:00:00Z.',
    );
  });
});

it.each([
  ['one string', 'practice, personal', ['practice', 'personal']],
  [
    'objects',
    [{ name: 'personal' }, 'practice', { label: 'Field work' }, {}, null, 7],
    ['personal', 'practice', 'Field work'],
  ],
  ['nothing of the kind', { name: 'x' }, []],
])(
  'reads the tags of a JSON Feed that are %s, because a lane has to see them',
  async (_form, tags, expected) => {
    const feed = await read(
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', tags }] }),
    );

    expect(feed.entries[0]?.tags).toEqual(expected);
  },
);

it('reads a category by its term and by its label, because a lane may name either', async () => {
  const feed = await read(
    atom(
      '<entry><category scheme="https://blog.example/c" term="personal" label="My life"/><category term="Work" label="work"/></entry>',
    ),
  );

  expect(feed.entries[0]?.tags).toEqual(['My life', 'personal', 'work']);
});

it('reads the tags of podcasts and videos, because a lane that keeps one out has to see it', async () => {
  const feed = await read(
    `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title><item><guid>1</guid><title>One</title><dc:subject>care</dc:subject><itunes:keywords>practice, personal</itunes:keywords><media:group><media:category label="Film">arts/film</media:category><media:keywords>family,
 kettle</media:keywords></media:group></item></channel></rss>`,
  );

  expect(feed.entries[0]?.tags).toEqual([
    'care',
    'practice',
    'personal',
    'Film',
    'arts/film',
    'family',
    'kettle',
  ]);
});

describe('readFeed, mending', () => {
  it.each([
    [
      'a bare &',
      item('<title>Salt & pepper</title><link>https://blog.example/?a=1&b=2</link>'),
      'Salt & pepper',
      /^Your feed has a bare & in <title> of entry 1; write &amp;\. \(The same in 1 more place\.\)$/,
    ],
    ['a bare <', item('<title>1 < 2 and <3</title>'), '1 < 2 and <3', /bare </],
    [
      'an entity of HTML',
      item('<title>Caf&eacute;</title>'),
      'Café',
      /&eacute; in <title> of entry 1, which XML does not know; write &#233;/,
    ],
    ['an entity of nobody', item('<title>&nothing; here</title>'), '&nothing; here', /&amp;nothing;/],
    ['control characters', item('<title>bell\u0007 rings</title>'), 'bell rings', /control characters/],
    [
      'text before the feed',
      `<br />\n<b>Warning</b>: x in y\n${item('<title>One</title>')}`,
      'One',
      /stands before the beginning/,
    ],
    [
      'a blank line before the declaration',
      `\n<?xml version="1.0"?>${item('<title>One</title>')}`,
      'One',
      /stands before the beginning/,
    ],
    [
      'a prefix that nobody declared',
      item('<dc:title>One</dc:title>'),
      'One',
      /uses dc: without declaring it/,
    ],
    [
      'a tag that is not closed',
      item('<title>One<link>https://blog.example/1</link>'),
      'One',
      /does not close <title>/,
    ],
    [
      'a feed that was cut',
      '<rss version="2.0"><channel><item><title>One</title></item><item><title>Tw',
      'One',
      /ends before its last tag/,
    ],
    [
      'entities of its own that would become a book',
      `<!DOCTYPE rss [<!ENTITY much "${'much '.repeat(400)}">]>${item(`<title>One</title><description>${'&much;'.repeat(600)}</description>`)}`,
      'One',
      /more than a million letters by entities of its own/,
    ],
  ])('reads on past %s and says so', async (_what, text, title, sentence) => {
    const feed = await read(text);

    expect(feed.entries.map((entry) => entry.title)).toEqual([title]);
    expect(feed.repairs.filter((repair) => sentence.test(repair))).toHaveLength(1);
  });

  it.each([
    ['no version', rss('<item><title>One</title></item>', '')],
    ['items outside the channel', '<rss version="2.0"><channel/><item><title>One</title></item></rss>'],
    ['tags in capitals', '<RSS version="2.0"><CHANNEL><ITEM><TITLE>One</TITLE></ITEM></CHANNEL></RSS>'],
    ['an entity of its own', `<!DOCTYPE rss [<!ENTITY one "On">]>${item('<title>&one;e</title>')}`],
    [
      'a doctype of something else',
      `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x">${item('<title>One</title>')}`,
    ],
    [
      'an item that is not closed',
      '<rss version="2.0"><channel><item><title>One</title><item><title>Two</title></item></channel></rss>',
    ],
    ['a lone Atom entry', '<entry xmlns="http://www.w3.org/2005/Atom"><title>One</title></entry>'],
  ])('reads a feed with %s', async (_what, text) => {
    expect((await read(text)).entries[0]?.title).toBe('One');
  });

  it('ignores elements of other languages that share a name', async () => {
    const feed = await read(
      '<rss version="2.0" xmlns:shop="https://shop.example/ns"><channel><item><shop:title>Wrong</shop:title><title>Right</title><shop:description>Wrong</shop:description></item></channel></rss>',
    );

    expect(feed.entries[0]).toMatchObject({ title: 'Right', contentText: '' });
  });

  it('keeps markup that was not escaped, in its order', async () => {
    const feed = await read(item('<description>One <b>two</b> three<br/><i>four</i> &lt;five</description>'));

    expect(feed.entries[0]?.contentHtml).toBe('One <b>two</b> three<br /><i>four</i> &lt;five');
  });

  it.each([
    ['a clock that was never set', 'Thu, 01 Jan 1970 00:00:00 GMT'],
    ['the same in another zone', 'Wed, 31 Dec 1969 19:00:00 -0500'],
    ['a field that was left empty', 'Mon, 01 Jan 0001 00:00:00 GMT'],
  ])('takes the date of %s for unknown, and says so', async (_what, date) => {
    const rssFeed = await read(
      item(`<title>One</title><link>https://blog.example/1</link><pubDate>${date}</pubDate>`),
    );
    const jsonFeed = await read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: [{ id: '1', url: 'https://blog.example/1', title: 'One', date_published: date }],
      }),
    );

    for (const { entries, repairs } of [rssFeed, jsonFeed]) {
      expect(entries).toHaveLength(1);
      expect(entries[0]?.published).toBeUndefined();
      expect(repairs).toEqual([
        expect.stringContaining(
          `The date “${date}” of “One” cannot be read or cannot be right; write it like`,
        ),
      ]);
    }
  });

  it('takes a date that is meant where one is a zero, and believes old ones', async () => {
    const feed = await read(
      item(
        '<link>https://blog.example/1</link><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate><dc:date>1994-05-01</dc:date>',
      ),
    );

    expect(feed.entries[0]?.published).toBe('1994-05-01T00:00:00.000Z');
  });

  it.each([
    [
      'a title alone',
      atom('<entry><source><title>Other blog</title></source></entry>'),
      { title: 'Other blog' },
    ],
    [
      'a title and an id that is no address',
      atom('<entry><source><id>n-1</id><title>Other blog</title></source></entry>'),
      { title: 'Other blog' },
    ],
    [
      'a title and an id that is an address',
      atom('<entry><source><id>https://other.example/</id><title>Other blog</title></source></entry>'),
      { title: 'Other blog', url: 'https://other.example/' },
    ],
    [
      'a relative link',
      atom('<entry><source><title>Other blog</title><link href="/other"/></source></entry>'),
      { title: 'Other blog', url: 'https://blog.example/other' },
    ],
    ['words in RSS', item('<source>Other blog</source>'), { title: 'Other blog' }],
    [
      'an address in RSS',
      item('<dc:source>https://other.example/1</dc:source>'),
      { url: 'https://other.example/1' },
    ],
  ])('invents nothing for a source with %s', async (_what, text, source) => {
    const { entries } = await read(text);

    expect(entries[0]?.source).toEqual(source);
  });

  it('lets an unreadable date cost no more than the date', async () => {
    const text = atom(
      '<entry><id>1</id><title>One</title><link href="/1"/><published>next week</published></entry><entry><id>2</id><title>Two</title><link href="/2"/><published>2026-11-03T09:00:00Z</published></entry>',
    );

    const feed = await read(text);

    expect(feed.entries.map(({ published }) => published)).toEqual([undefined, '2026-11-03T09:00:00.000Z']);
    expect(feed.repairs).toEqual([
      'The date “next week” of “One” cannot be read or cannot be right; write it like Tue, 03 Nov 2026 09:00:00 GMT.',
    ]);
  });

  it('keeps an entry without an address and says so', async () => {
    const feed = await read(item('<title>Nowhere</title><guid isPermaLink="false">x</guid>'));

    expect(feed.entries[0]).toMatchObject({ id: 'x', title: 'Nowhere' });
    expect(feed.entries[0]?.url).toBeUndefined();
    expect(feed.repairs[0]).toMatch(/^“Nowhere” has no address of its own/);
  });

  it('keeps an entry that says nothing at all', async () => {
    expect((await read(item(''))).entries).toHaveLength(1);
  });

  it('gives an entry without id and address the same id at every reading', async () => {
    const [one, two] = await Promise.all([read(item('<title>A</title>')), read(item('<title>A</title>'))]);

    expect(one.entries[0]?.id).toMatch(/^urn:sha256:[0-9a-f]{32}$/);
    expect(one.entries[0]?.id).toBe(two.entries[0]?.id);
  });

  it('prefers the author’s own address to that of a counting service', async () => {
    const feed = await read(
      '<rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><item><link>https://counter.example/~r/1</link><feedburner:origLink>https://blog.example/1</feedburner:origLink></item></channel></rss>',
    );

    expect(feed.entries[0]?.url).toBe('https://blog.example/1');
  });

  it('reads a windows-1252 feed', async () => {
    const bytes = Buffer.from(item('<title>Ma\u00f1ana \u0093s\u00ed\u0094</title>'), 'latin1');

    expect((await read(bytes)).entries[0]?.title).toBe('Mañana “sí”');
  });

  it('resolves addresses in a file against the address that the feed gives for itself', async () => {
    const feed = await read(
      atom('<link rel="self" href="https://blog.example/f/feed.xml"/><entry><link href="one"/></entry>'),
      {},
    );

    expect(feed.entries[0]?.url).toBe('https://blog.example/f/one');
  });

  it('lets no e-mail address of the feed’s people out', async () => {
    const feed = await read(
      rss(
        `<title>Ann (ann@blog.example)</title><description>By ann@blog.example</description><managingEditor>ann@blog.example (Ann)</managingEditor><webMaster>web@blog.example</webMaster>
         <item><title>Mail ann@blog.example</title><author>ANN@blog.example</author><guid>tag:ann@blog.example,2026:1</guid><category>ann@blog.example</category>
         <description>&lt;a href="mailto:bo@blog.example"&gt;bo@blog.example&lt;/a&gt; web@blog.example ann@blog.example</description></item>`,
      ),
    );

    expect(JSON.stringify(feed)).not.toContain('@blog.example');
  });
});

describe('readFeed, bad input', () => {
  it.each([
    ['nothing', '', /^This file is empty/],
    ['white space', ' \n\t ', /^This file is empty/],
    [
      'a web page',
      '<!DOCTYPE html><html><head><title>T</title></head><body><p>Hi</p></body></html>',
      /^This is a web page, not a feed; look/,
    ],
    [
      'a web page that shows a feed',
      '<html><body><pre><rss></rss></pre></body></html>',
      /^This is a web page/,
    ],
    ['plain text', 'Not found', /^This is neither RSS, Atom nor JSON Feed; it begins with “Not found”/],
    [
      'another XML',
      '<?xml version="1.0"?><opml version="2.0"><body/></opml>',
      /^This is (?:neither|a web page)/,
    ],
    ['broken JSON', '{"version": ', /^This is JSON that is broken/],
    ['other JSON', '{"a": 1}', /^This is JSON, but not a JSON Feed/],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000', /^This is neither/],
  ])('says what %s is', async (_what, text, reason) => {
    const outcome = await readFeed(Buffer.from(text), {});

    expect(outcome).toMatchObject({ kind: 'unreadable', reason: expect.stringMatching(reason) });
  });

  it.each([
    [
      'tags nested without end',
      `<rss version="2.0"><channel><item><title>One</title><a>${'<a>'.repeat(300_000)}`,
    ],
    [
      'entities that multiply',
      `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(300)}">]>${item('<title>One</title><description>&b;&b;</description>')}`,
    ],
    [
      'a million brackets',
      `${rss(`<item><title>One</title><description><![CDATA[${'<'.repeat(300_000)}]]></description></item>`)}`,
    ],
    [
      'thousands of namespaces',
      `<rss ${Array.from({ length: 5000 }, (_, at) => `xmlns:n${at}="u"`).join(' ')}><channel><item><title>One</title></item></channel></rss>`,
    ],
  ])('reads %s in time', async (_what, text) => {
    const worked = workTimer();

    const feed = await read(text);

    expect(feed.entries[0]?.title).toBe('One');
    expect(worked()).toBeLessThan(5000);
  });

  it('reads what is left of a feed cut at any place', async () => {
    const whole = rss(
      '<title>T &amp; U</title><item><title><![CDATA[One]]></title><link href="x"/><description>&lt;p>Hi</description></item>',
    );

    for (let length = 12; length <= whole.length; length += 1) {
      const outcome = await readFeed(Buffer.from(whole.slice(0, length)), { address: ADDRESS });

      expect(outcome.kind).toBe('read');
    }
  });
});

it.each([
  [
    'RSS',
    (count: number) =>
      `<rss version="2.0"><channel>${'<item><title>x</title></item>'.repeat(count)}</channel></rss>`,
  ],
  ['JSON Feed', (count: number) => JSON.stringify({ items: Array(count).fill({ title: 'x' }) })],
])('reads no more than the first five thousand entries of %s, and says so', async (_format, feedOf) => {
  const most = await read(feedOf(5000));
  const more = await read(feedOf(5001));

  expect([most.entries.length, more.entries.length]).toEqual([5000, 5000]);
  expect(most.repairs.join()).not.toContain('more than 5000 entries');
  expect(more.repairs.join()).toContain('more than 5000 entries');
});
