import { describe, expect, it } from 'vitest';
import { checkLine } from '../../src/cli/check-line.ts';
import { readFeed } from '../../src/read/read-feed.ts';

describe('checkLine', () => {
  it('writes one line with every field of the feed and its entries', async () => {
    const text =
      '<rss version="2.0"><channel><title>T</title><link>https://blog.example/</link><language>en</language><item><title>One\nline</title><link>https://blog.example/1</link><author>Ann</author><pubDate>3 Nov 2026</pubDate><description>Hi</description></item></channel></rss>';

    const line = checkLine('feeds/t.xml', await readFeed(Buffer.from(text), {}));

    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toEqual({
      source: 'feeds/t.xml',
      format: 'rss2.0',
      title: 'T',
      link: 'https://blog.example/',
      description: '',
      language: 'en',
      repairs: [],
      entries: [
        {
          id: 'https://blog.example/1',
          url: 'https://blog.example/1',
          title: 'One line',
          published: '2026-11-03T00:00:00.000Z',
          authors: [{ name: 'Ann' }],
          contentHtml: 'Hi',
          contentText: 'Hi',
          summary: '',
          tags: [],
          language: 'en',
        },
      ],
    });
  });

  it('says why a feed could not be read', async () => {
    const line = checkLine('x', await readFeed(Buffer.from(''), {}));

    expect(JSON.parse(line)).toEqual({
      source: 'x',
      repairs: [],
      error: expect.stringMatching(/empty/),
      entries: [],
    });
  });

  it('gives a title as its author wrote it, and beside it the plain text that a hub prints', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">On &lt;i&gt;care&lt;/i&gt;</title>
      <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Why <em onclick="x()">listen</em>?</div></title></entry>
      <entry><title>1 &lt; 2</title></entry></feed>`;

    const line = JSON.parse(checkLine('feed.xml', await readFeed(Buffer.from(atom), {})));

    expect(line).toMatchObject({
      title: 'On <i>care</i>',
      titleText: 'On care',
      entries: [{ title: 'Why <em>listen</em>?', titleText: 'Why listen?' }, { title: '1 < 2' }],
    });
    expect(line.entries[1]).not.toHaveProperty('titleText');
    expect(line).not.toHaveProperty('descriptionText');
  });
});
