import { seeded } from '../helpers/seeded.ts';

const WORDS =
  'care listen school family visit Tuesday supervision team question answer child week story policy practice street letter coffee rest begin'.split(
    ' ',
  );

/** Feeds as weblogs write them: full text in CDATA, full text escaped, and Atom with XHTML. The same for the same seed. */
export function inventFeeds(seed: number, entries: number): readonly string[] {
  const next = seeded(seed);
  const words = (count: number): string =>
    Array.from({ length: count }, () => WORDS[next(WORDS.length)]).join(' ');
  const paragraph = (): string =>
    `<p>${words(20 + next(40))}, <em>${words(3)}</em> &amp; <a href="https://blog.example/${next(9999)}?a=1&amp;b=2">${words(2)}</a>: “${words(12)}”.</p>\n`;
  const html = (): string => Array.from({ length: 3 + next(9) }, paragraph).join('');
  const numbers = Array.from({ length: entries }, (_, index) => index + 1);

  const rss = (body: (html: string) => string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">\n<channel>\n<title>Harbor Notes</title>\n<link>https://blog.example/</link>\n<description>${words(8)}</description>\n<atom:link href="https://blog.example/feed" rel="self"/>\n${numbers
      .map(
        (number) =>
          `<item>\n<title>${words(5)}</title>\n<link>https://blog.example/${number}/</link>\n<guid isPermaLink="false">https://blog.example/?p=${number}</guid>\n<pubDate>Tue, 03 Nov 2026 09:00:00 +0000</pubDate>\n<dc:creator><![CDATA[Ann Lee]]></dc:creator>\n<category><![CDATA[practice]]></category>\n<description><![CDATA[${words(40)}]]></description>\n${body(html())}\n</item>\n`,
      )
      .join('')}</channel></rss>`;
  const atom = `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbor Notes</title><id>urn:harbor</id><updated>2026-11-03T09:00:00Z</updated><link href="https://blog.example/"/>\n${numbers
    .map(
      (number) =>
        `<entry><id>urn:harbor:${number}</id><title>${words(5)}</title><link href="https://blog.example/${number}/"/><updated>2026-11-03T09:00:00Z</updated><author><name>Ann Lee</name></author><category term="practice"/><summary>${words(40)}</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html()}</div></content></entry>\n`,
    )
    .join('')}</feed>`;

  return [
    rss((text) => `<content:encoded><![CDATA[${text}]]></content:encoded>`),
    rss((text) => `<content:encoded>${escaped(text)}</content:encoded>`),
    atom,
  ];
}

function escaped(html: string): string {
  return html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
