/** Puts words into files of a built site, one for each kind of file that says something. */
import { gunzipSync, gzipSync } from 'node:zlib';

const PREFIX = 'pagefind_dcd';

/** A kind of file: where the sample has one, and how words get into it without breaking it. */
export interface Bed {
  readonly kind: string;
  readonly file: RegExp;
  readonly plant: (bytes: Buffer, words: string) => string | Uint8Array;
}

/** Replaces one piece of a text, and fails where it is not there. */
function put(bytes: Buffer, mark: string | RegExp, planted: string): string {
  const text = bytes.toString('utf8');
  if (text.search(mark) === -1) throw new Error(`There is no ${mark} in this file.`);
  return text.replace(mark, () => planted);
}

export function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

function inJson(bytes: Buffer, change: (value: Record<string, unknown>) => void): string {
  const value = JSON.parse(bytes.toString('utf8'));
  change(value);
  return JSON.stringify(value, null, 1);
}

export const BEDS: readonly Bed[] = [
  {
    kind: 'the text of a page',
    file: /^members\/provisional\/index\.html$/,
    plant: (bytes, words) => put(bytes, '</main>', `<p>${escaped(words)}</p></main>`),
  },
  {
    kind: 'an attribute',
    file: /^index\.html$/,
    plant: (bytes, words) => put(bytes, '</main>', `<i title="${escaped(words)}"></i></main>`),
  },
  {
    kind: 'a comment',
    file: /^about\/index\.html$/,
    plant: (bytes, words) => put(bytes, '</main>', `<!-- ${words} --></main>`),
  },
  {
    kind: 'structured data',
    file: /^conversations\/2026-08-20-[^/]+\/index\.html$/,
    plant: (bytes, words) =>
      put(
        bytes,
        '</head>',
        `<script type="application/ld+json">${JSON.stringify({ a: { text: words } })}</script></head>`,
      ),
  },
  {
    kind: 'Atom',
    file: /^atom\.xml$/,
    plant: (bytes, words) => put(bytes, '</entry>', `<summary>${escaped(words)}</summary></entry>`),
  },
  {
    kind: 'HTML in Atom',
    file: /^members\/provisional\/atom\.xml$/,
    plant: (bytes, words) => put(bytes, '</content>', `${escaped(`<p>${escaped(words)}</p>`)}</content>`),
  },
  {
    kind: 'RSS',
    file: /^rss\.xml$/,
    plant: (bytes, words) =>
      put(bytes, '</item>', `<description><![CDATA[<p>${escaped(words)}</p>]]></description></item>`),
  },
  {
    kind: 'JSON Feed',
    file: /^feed\.json$/,
    plant: (bytes, words) =>
      inJson(bytes, ({ items }) => {
        if (Array.isArray(items)) items[3].content_html += `<p>${escaped(words)}</p>`;
      }),
  },
  {
    kind: 'hub.json',
    file: /^data\/hub\.json$/,
    plant: (bytes, words) =>
      inJson(bytes, ({ entries }) => {
        if (Array.isArray(entries)) entries[5].text += ` ${words}`;
      }),
  },
  {
    kind: 'OPML',
    file: /^members\.opml$/,
    plant: (bytes, words) => put(bytes, '</body>', `<outline text="${escaped(words)}"/></body>`),
  },
  {
    kind: 'the sitemap',
    file: /^sitemap\.xml$/,
    plant: (bytes, words) =>
      put(bytes, '</urlset>', `<url><loc>http://localhost:8080/${encodeURI(words)}/</loc></url></urlset>`),
  },
  {
    kind: 'a search fragment',
    file: /\.pf_fragment$/,
    plant: (bytes, words) => {
      const content = gunzipSync(bytes).subarray(PREFIX.length);
      const json = inJson(content, (record) => {
        record.content = `${record.content}\n${words}`;
      });
      return gzipSync(PREFIX + json);
    },
  },
  {
    kind: 'a mail as text',
    file: /^digest\/2026-W46\/mail\.txt$/,
    plant: (bytes, words) => `${bytes.toString('utf8')}\n\n${words.replace(/(.{1,60}) /g, '$1\n')}\n`,
  },
  {
    kind: 'a mail as HTML',
    file: /^digest\/2026-W46\/mail\.html$/,
    plant: (bytes, words) => put(bytes, '</body>', `<p>${escaped(words)}</p></body>`),
  },
];

/** A line of a text file, or a path in a JSON file. */
export const PLACE = /^(?:line \d+(?:, \$\..+)?|\$[.[].+)$/;
