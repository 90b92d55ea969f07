/** A feed gives away in a dozen places who writes it; of a member with a pseudonym nothing of it is in any byte that a hub writes. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { kithHere } from '../helpers/kith-here.ts';
import type { Run } from '../helpers/run-kith.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

const HASH = '0bc83cb571cd1c50ba6f3e8a78ef1346';
const HOME = 'https://harbor.example/';

/** Everything of it tells who writes, and none of it is what the author says. */
function telling(name: string): string {
  return [
    `<img class="avatar" alt="a portrait" src="https://secure.gravatar.com/avatar/${HASH}?s=80">`,
    `<img alt="a face" src="https://i0.wp.com/secure.gravatar.com/avatar/${HASH}">`,
    `<img alt="another face" src="https://harbor.example/avatars/${HASH}.png">`,
    `<img class="photo avatar" alt="one more" src="https://harbor.example/zqface.jpg">`,
    `<a href="https://gravatar.com/${HASH}">${name}</a>`,
    '<a href="mailto:zqmail@zqhost.example">write</a>',
    '<!-- zqcomment -->',
  ].join('\n');
}

function atomEntry(name: string, date: string, text: string): string {
  const html = `<p>${text}</p>${telling(name)}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<entry><id>tag:zqid@zqhost.example,2026:${name}</id><title>${name}</title><link href="${HOME}${name}"/><published>${date}</published><updated>${date}</updated>
<author><name>zqfirst zqlast</name><email>zqmail@zqhost.example</email><uri>https://social.example/@zquri</uri></author><contributor><name>zqcontributor</name></contributor>
<media:credit xmlns:media="http://search.yahoo.com/mrss/">zqcredit</media:credit><media:thumbnail xmlns:media="http://search.yahoo.com/mrss/" url="https://secure.gravatar.com/avatar/${HASH}"/>
<source><id>urn:zqsource</id><title>zqsource</title><link href="https://zqsource.example/"/></source><content type="html">${html}</content></entry>`;
}

const ATOM = `<?xml version="1.0"?><?xml-stylesheet href="zqstyle.xsl"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Notes of zqfeedtitle</title><subtitle>by zqsubtitle</subtitle><id>urn:zqfeed</id><link href="${HOME}"/><generator uri="https://zqgenerator.example/">zqgenerator</generator><icon>https://secure.gravatar.com/avatar/${HASH}</icon><rights>© zqrights</rights><updated>2026-10-31T09:00:00Z</updated>
<author><name>zqfeedauthor zqlast</name><email>zqmail@zqhost.example</email></author>
${atomEntry('shown', '2026-10-30T09:00:00Z', 'A lantern by the water, told slowly.')}
${atomEntry('held', '2026-10-30T10:00:00Z', 'Call her on 226-555-0119 before the weekend.')}
${atomEntry('cooling', '2026-11-01T11:00:00Z', 'What came of it today.')}</feed>`;

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>zqrsstitle</title><link>${HOME}</link><description>zqdescription</description><managingEditor>zqmail@zqhost.example (zqeditor)</managingEditor><webMaster>zqmail@zqhost.example (zqmaster)</webMaster><generator>zqgenerator</generator><itunes:owner><itunes:name>zqowner</itunes:name></itunes:owner><copyright>zqcopyright</copyright><image><url>https://secure.gravatar.com/avatar/${HASH}</url><title>zqimage</title><link>${HOME}</link></image>
<item><title>second feed</title><link>${HOME}second</link><guid isPermaLink="false">zqid@zqhost.example/second</guid><pubDate>Fri, 30 Oct 2026 09:00:00 GMT</pubDate><author>zqmail@zqhost.example (zqfirst zqlast)</author><dc:creator>zqcreator</dc:creator><itunes:author>zqitunes</itunes:author><description><![CDATA[<p>Words of the other feed.</p>${telling('second')}]]></description></item></channel></rss>`;

async function everyByte(root: string): Promise<readonly (readonly [file: string, text: string])[]> {
  const folders = ['_site', '_data', '.kith'].map((name) => join(root, name));
  const found = await Promise.all(
    folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
  );
  const files = found.flat().filter((file) => file.isFile());
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = join(parentPath, name);
      const bytes = await readFile(file);
      const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
      return [
        relative(root, file),
        `${name} ${(isPacked ? gunzipSync(bytes) : bytes).toString('latin1')}`,
      ] as const;
    }),
  );
}

test.each(['text: full, images: true', 'text: full', 'text: excerpt, images: true', 'text: link'])(
  'with %s, no name, address, portrait or trace of the feed is kept or shown, whether its entries wait, cool off or are there',
  async (consent) => {
    const root = await temporaryHub({
      'feeds.yaml': `defaults: { coolingOff: 12h }\nmembers:\n  - { id: harbor, name: Harbor, pseudonym: true, site: "${HOME}", feeds: [{ url: atom.xml }, { url: rss.xml }], consent: { granted: 2026-01-01, ${consent} } }\n`,
      '_data/hub.yaml': 'name: Hub\nurl: https://hub.example/\nclock: 2026-11-01T12:00:00Z\n',
      'atom.xml': ATOM,
      'rss.xml': RSS,
    });
    const build = (): Promise<Run> => kithHere(['build', '--root', root, '--offline']);

    const runs = [await build(), await build()];

    expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, expect.any(String)],
      [0, expect.any(String)],
    ]);
    const files = await everyByte(root);
    const traces = files.flatMap(([file, text]) =>
      [...new Set(text.match(new RegExp(`zq[a-z]{2,}|${HASH}`, 'g')) ?? [])].map(
        (trace) => `${file} ${trace}`,
      ),
    );
    const holds = (folder: string, name: string) =>
      files.some(([file, text]) => file.startsWith(folder) && text.includes(name));
    expect(traces).toEqual([]);
    expect(runs.map(({ stdout, stderr }) => stdout + stderr).join('')).not.toMatch(/zq/);
    expect(holds('_site', `${HOME}shown`) && holds('_data/archive', `${HOME}second`)).toBe(true);
    expect(holds('.kith/held', `${HOME}held`) && holds('.kith/cooling', `${HOME}cooling`)).toBe(true);
  },
);
