import { describe, expect, it } from 'vitest';
import { checkLine } from '../../src/cli/check-line.ts';
import { readFeed } from '../../src/read/read-feed.ts';

const WRITTEN = { isWrittenWanted: true };

describe('checkLine', () => {
  it('writes one line with every field of the feed and its entries', async () => {
    const text =
      '<rss version="2.0"><channel><title>T</title><link>https://blog.example/</link><language>en</language><item><title>One\nline</title><link>https://blog.example/1</link><author>Ann</author><pubDate>3 Nov 2026</pubDate><description>Hi</description></item></channel></rss>';

    const line = checkLine('feeds/t.xml', await readFeed(Buffer.from(text), WRITTEN));

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
          link: 'https://blog.example/1',
          url: 'https://blog.example/1',
          title: 'One line',
          published: '2026-11-03T00:00:00.000Z',
          authors: [{ name: 'Ann' }],
          content: 'Hi',
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

    const line = JSON.parse(checkLine('feed.xml', await readFeed(Buffer.from(atom), WRITTEN)));

    expect(line).toMatchObject({
      title: 'On <i>care</i>',
      titleText: 'On care',
      entries: [{ title: 'Why <em>listen</em>?', titleText: 'Why listen?' }, { title: '1 < 2' }],
    });
    expect(line.entries[1]).not.toHaveProperty('titleText');
    expect(line).not.toHaveProperty('descriptionText');
  });

  it('gives text and link as they stand in the feed, and beside them what a hub would keep', async () => {
    const html =
      '<p style="color: red" onclick="x()">Hi <img src="/a.png"> <a href="two?utm_source=feed">two</a></p>';
    const rss = `<rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><link>https://blog.example/</link><item><link>https://counting.example/~3/1</link><feedburner:origLink>https://blog.example/1</feedburner:origLink><description>In <b>short</b></description><content:encoded><![CDATA[${html}]]></content:encoded></item></channel></rss>`;
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ url: 'https://blog.example/1', content_html: html }],
    });
    const kept = {
      url: 'https://blog.example/1',
      content: html,
      contentHtml: '<p>Hi  <a href="https://blog.example/two">two</a></p>',
      contentText: 'Hi two',
    };

    const [fromRss] = JSON.parse(checkLine('a', await readFeed(Buffer.from(rss), WRITTEN))).entries;
    const [fromJson] = JSON.parse(checkLine('b', await readFeed(Buffer.from(json), WRITTEN))).entries;

    expect(fromRss).toMatchObject({
      ...kept,
      link: 'https://counting.example/~3/1',
      summary: 'In <b>short</b>',
      summaryText: 'In short',
    });
    expect(fromJson).toMatchObject({ ...kept, link: 'https://blog.example/1' });
  });

  it('gives the div around XHTML as it was written, which is no part of what a hub keeps', async () => {
    const div = '<div xmlns="http://www.w3.org/1999/xhtml" class="a"><p class="b">Hi</p></div>';
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml">${div}</content></entry></feed>`;

    const [entry] = JSON.parse(checkLine('a', await readFeed(Buffer.from(atom), WRITTEN))).entries;

    expect(entry).toMatchObject({ content: div, contentHtml: '<p>Hi</p>' });
  });
});
