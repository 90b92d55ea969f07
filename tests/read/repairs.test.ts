import { describe, expect, it } from 'vitest';
import type { Feed } from '../../src/model.ts';
import { readFeed } from '../../src/read/read-feed.ts';

async function read(feed: string | Uint8Array): Promise<Feed> {
  const outcome = await readFeed(Buffer.from(feed), { address: 'https://blog.example/feed.xml' });
  if (outcome.kind === 'unreadable') throw new Error(outcome.reason);
  return outcome.feed;
}

const rss = (entry: string, attributes = 'version="2.0"'): string =>
  `<rss ${attributes}><channel><title>Notes</title><link>https://blog.example/</link>${entry}</channel></rss>`;
const LINK = '<link>https://blog.example/1</link>';
const TEXT =
  '<description>&lt;p&gt;We &lt;em&gt;listened&lt;/em&gt; &amp;amp; wrote.&lt;/p&gt;</description>';
const ITEM = `<item><title>One</title>${LINK}${TEXT}</item>`;
const SECOND = ITEM.replaceAll('One', 'Two').replaceAll('/1', '/2');
const KEPT = {
  title: 'One',
  url: 'https://blog.example/1',
  contentHtml: '<p>We <em>listened</em> &amp; wrote.</p>',
};

/** Each kind of repair: a feed that needs it and no other, and what its author is told. */
const REPAIRS: readonly (readonly [what: string, feed: string | Uint8Array, sentence: string])[] = [
  [
    'a prefix that is not declared',
    rss(`<item>${LINK}<dc:title>One</dc:title>${TEXT}</item>`),
    'Your feed uses dc: without declaring it; add xmlns:dc="…" to its first tag.',
  ],
  [
    'RSS without a version',
    rss(ITEM, ''),
    'Your feed does not say which RSS it is; begin it with <rss version="2.0"> and end it with </rss>.',
  ],
  [
    'tags in capitals',
    rss(ITEM).replace(
      /<(\/?)(rss|channel|item|title|link|description)/g,
      (_, end, name) => `<${end}${name.toUpperCase()}`,
    ),
    'Your feed writes its tags in capitals; write <rss>, <title> and so on.',
  ],
  [
    'Atom 0.3',
    `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>One</title><link rel="alternate" type="text/html" href="https://blog.example/1"/><content type="text/html" mode="escaped">&lt;p&gt;We &lt;em&gt;listened&lt;/em&gt; &amp;amp; wrote.&lt;/p&gt;</content></entry></feed>`,
    'Your feed is Atom 0.3, which was replaced by Atom 1.0 in 2005; update the software that makes it.',
  ],
  [
    'an entity that XML does not know',
    rss(ITEM.replace('</item>', '<category>caf&eacute;</category></item>')),
    'Your feed writes &eacute; in <category> of entry 1, which XML does not know; write &#233;.',
  ],
  [
    'an entity that nobody knows',
    rss(ITEM.replace('</item>', '<category>&nothing;</category></item>')),
    'Your feed writes &nothing; in <category> of entry 1, which means nothing; write &amp;nothing;.',
  ],
  [
    'a bare &',
    rss(ITEM.replace('</item>', '<category>R&D</category></item>')),
    'Your feed has a bare & in <category> of entry 1; write &amp;.',
  ],
  [
    'a bare <',
    rss(ITEM.replace('</item>', '<category>1 < 2</category></item>')),
    'Your feed has a bare < in its text; write &lt;.',
  ],
  [
    'something before the beginning',
    `\n<b>Warning</b>: in plugin.php\n<?xml version="1.0"?>${rss(ITEM)}`,
    'Something stands before the beginning of your feed (a blank line, or a warning of a plugin); remove it, so that the file begins with <?xml.',
  ],
  [
    'control characters',
    rss(ITEM.replace('</item>', '<category>a\u0008b</category></item>')),
    'Your feed has control characters, which XML forbids; type those passages again.',
  ],
  [
    'control characters by their numbers',
    rss(ITEM.replace('</item>', '<category>a&#8;b</category></item>')),
    'Your feed has control characters, which XML forbids; type those passages again.',
  ],
  [
    'letters by numbers that are none',
    rss(ITEM.replace('</item>', '<category>it&#146;s</category></item>')),
    'Your feed writes &#146; in <category> of entry 1, which is no letter; write &#8217;.',
  ],
  [
    'a date that cannot be read',
    rss(ITEM.replace('</item>', '<pubDate>the day after</pubDate></item>')),
    'The date “the day after” of “One” cannot be read or cannot be right; write it like Tue, 03 Nov 2026 09:00:00 GMT.',
  ],
  [
    'a relative address in RSS',
    rss(ITEM.replace('https://blog.example/1', '/1')),
    'The link “/1” of “One” is relative; write it in full: https://blog.example/1',
  ],
  [
    'tags that are not escaped',
    rss(
      `<item><title>One</title>${LINK}<description><p>We <em>listened</em> &amp; wrote.</p></description></item>`,
    ),
    'Your feed has tags in <description> of entry 1 that are not escaped; put that text into <![CDATA[ and ]]>.',
  ],
  [
    'a field that is not closed',
    rss(`<item><title>One${LINK}${TEXT}</item>`),
    'Your feed does not close <title> of entry 1; close it.',
  ],
  [
    'a last field that is not closed',
    rss(ITEM.replace('</description>', '')),
    'Your feed does not close <description> of entry 1; close it.',
  ],
  [
    'an entry that is not closed',
    rss(`${ITEM.replace('</item>', '')}${SECOND}`),
    'Your feed does not close entry 1; close it.',
  ],
  [
    'attributes without quotes',
    rss(ITEM.replace('</item>', '<category domain=x>care</category></item>')),
    'Your feed writes domain= without quotes; write domain="…".',
  ],
  [
    'an end that is missing',
    rss(ITEM).replace('</channel></rss>', ''),
    'Your feed ends before its last tag is closed; it may have been cut off on its way.',
  ],
  [
    'a few broken letters',
    Buffer.concat([Buffer.from(rss(ITEM).replace('Notes', 'Señora Müller')), Buffer.from([0xff])]),
    'Your feed has 1 broken letter; save it as UTF-8.',
  ],
  [
    'letters of another charset that is not named',
    Buffer.from(rss(ITEM).replace('Notes', 'Se\u00f1ora'), 'latin1'),
    'Your feed is not UTF-8 and does not say what else it is; save it as UTF-8.',
  ],
  [
    'a charset that is named wrong',
    Buffer.from(`<?xml version="1.0" encoding="iso-8859-2"?>${rss(ITEM).replace('Notes', 'Señora')}`),
    'Your feed is UTF-8 but is called iso-8859-2; call it utf-8.',
  ],
  [
    'tags that nest too deep',
    `${rss(ITEM).replace('</channel></rss>', '')}${'<x>'.repeat(400)}`,
    'Your feed nests its tags more than 256 deep in <x> at its beginning; what follows was not read.',
  ],
];

describe('a repair', () => {
  it.each(REPAIRS)('tells the author of %s, and leaves the entry whole', async (_what, feed, sentence) => {
    const { entries, repairs } = await read(feed);

    expect(entries[0]).toMatchObject(KEPT);
    expect(repairs).toEqual([sentence]);
  });

  it('is told once for each kind, with how often it was needed', async () => {
    const { repairs } = await read(rss(ITEM + ITEM.replace('One', 'R&D') + ITEM.replace('One', 'Q&A')));

    expect(repairs).toEqual([
      'Your feed has a bare & in <title> of entry 2; write &amp;. (The same in 1 more place.)',
    ]);
  });

  it('is told of an entry without an address, which is kept', async () => {
    const { entries, repairs } = await read(rss(ITEM.replace(LINK, '')));

    expect(entries[0]).toMatchObject({ title: 'One', contentHtml: KEPT.contentHtml });
    expect(repairs).toEqual([
      '“One” has no address of its own; give it a <link>, else the hub can only link to your site.',
    ]);
  });

  it.each([
    [
      'RSS',
      (text: string) => rss(`<item>${LINK}<title>One</title><description>${text}</description></item>`),
    ],
    [
      'JSON Feed',
      (text: string) =>
        JSON.stringify({ items: [{ url: 'https://blog.example/1', title: 'One', content_html: text }] }),
    ],
  ])('is told of a text in %s that is cut', async (_format, feedOf) => {
    const { entries, repairs } = await read(feedOf('word '.repeat(250_000)));

    expect(entries[0]?.contentText.length).toBeGreaterThan(900_000);
    expect(repairs).toEqual([
      'The text of “One” is too long, or its tags nest too deep, to be shown as it is; make it shorter or simpler.',
    ]);
  });

  it.each([
    ['RSS 2.0', `<?xml version="1.0"?>${rss(ITEM)}`],
    ['RSS 2.0 of no entries at all', '<rss version="2.0"/>'],
    ['an empty field', rss(ITEM.replace('</item>', '<category/><author></author></item>'))],
    [
      'RSS 1.0',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>T</title></channel><item rdf:about="https://blog.example/1"><title>One</title></item></rdf:RDF>',
    ],
    [
      'Atom with XHTML and relative addresses',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://blog.example/"><entry><link href="1"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a<br/>b</p></div></content></entry></feed>',
    ],
    [
      'Latin-1 that says so',
      Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${rss(ITEM)}ñ`.replace('ñ', ''), 'latin1'),
    ],
  ])('is not told of %s, which needs none', async (_what, feed) => {
    expect((await read(feed)).repairs).toEqual([]);
  });
});
