/**
 * Feeds changed at random, for a bounded time: whatever comes, the reader neither fails, nor hangs, nor lets anything
 * through that acts. `KITH_FUZZ_SECONDS` makes it longer, `KITH_FUZZ_SEED` repeats a run.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import type { Feed } from '../../src/model.ts';
import { readFeed } from '../../src/read/read-feed.ts';
import { atom, entry, rss } from '../helpers/feed-text.ts';
import { ROOT } from '../helpers/sample-hub.ts';
import { seeded } from '../helpers/seeded.ts';

const SECONDS = Number(process.env.KITH_FUZZ_SECONDS ?? 5);
const SEED = Number(process.env.KITH_FUZZ_SEED ?? 1 + (Date.now() % 1_000_000));

/** Longest that one feed of a few kilobytes may take, in milliseconds, on a machine that does something else as well. */
const LONGEST = 3000;

type Random = (limit: number) => number;

/** What breaks readers: pieces of markup, entities, encodings and addresses that mean something to somebody. */
const PIECES = [
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
  ],
  ...[
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<!DOCTYPE x [<!ENTITY y "z">]>',
    '&y;',
  ],
  ...[
    '<?xml version="1.0" encoding="utf-7"?>',
    '<?xml version="1.0" encoding="utf-16"?>',
    '<item>',
    '</item>',
    '</channel>',
  ],
  ...[
    '<entry>',
    '<content type="xhtml">',
    '<title type="html">',
    ' xml:base="javascript:"',
    ' xmlns="urn:x"',
    '<link href="//x"/>',
  ],
  ...[
    '&#0;',
    '&#xD800;',
    '&#x110000;',
    '&nbsp;',
    '&',
    '<',
    '>',
    '"',
    "'",
    '=',
    '\u0000',
    '\ufffe',
    '\u202e',
    '\ud83d',
    '{',
    '}',
    '[',
    ']',
    ',',
  ],
  ...[
    '<pubDate>',
    'data:text/html,x',
    'mailto:a@b.example',
    'http://[::1]/',
    '<style>*{}</style>',
    '<iframe srcdoc=x>',
    '<plaintext>',
  ],
  ...[
    '<math><mtext><table><mglyph><style>',
    '<form id=x>',
    '<base href=//x>',
    '<p style=position:fixed class=card id=main>',
  ],
];

function sources(): readonly Buffer[] {
  const samples = join(ROOT, 'examples', 'community');
  const files = readdirSync(samples, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(xml|json|rss|atom)$/.test(file.name))
    .map((file) => readFileSync(join(file.parentPath, file.name)))
    .filter((bytes) => bytes.length < 20_000);
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'x',
    items: [{ id: '1', content_html: '<p>x</p>' }],
  };
  return [
    ...files,
    Buffer.from(rss([entry('one'), entry('two')])),
    Buffer.from(
      atom(
        '<entry><id>1</id><title>x</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x</p></div></content></entry>',
      ),
    ),
    Buffer.from(JSON.stringify(json)),
  ];
}

/** One to eight changes: cut, repeat, swap, flip, insert. */
function mutate(source: Buffer, random: Random): Buffer {
  let bytes = source;
  for (let change = random(8); change >= 0; change -= 1) {
    const at = random(bytes.length + 1);
    const until = Math.min(bytes.length, at + random(200));
    const [head, middle, tail] = [bytes.subarray(0, at), bytes.subarray(at, until), bytes.subarray(until)];
    const piece = Buffer.from(PIECES[random(PIECES.length)] ?? '');
    switch (random(6)) {
      case 0:
        bytes = Buffer.concat([head, tail]);
        break;
      case 1:
        bytes = Buffer.concat([head, ...Array(1 + random(20)).fill(middle), tail]);
        break;
      case 2:
        bytes = Buffer.concat([middle, head, tail]);
        break;
      case 3:
        bytes = Buffer.concat([head, Buffer.from(middle.map((byte) => byte ^ (1 << random(8)))), tail]);
        break;
      case 4:
        bytes = Buffer.concat([head, ...Array(1 + random(50)).fill(piece), middle, tail]);
        break;
      default:
        bytes = Buffer.concat([head, piece, tail]);
    }
  }
  return bytes;
}

/** What must never come out of the reader, in words; nothing when all is well. */
function unsafeIn(feed: Feed): readonly string[] {
  const faults: string[] = [];
  const addresses = [feed.link, feed.license, ...feed.authors.map(({ url }) => url)];
  for (const one of feed.entries) {
    addresses.push(one.url, one.license, one.comments, one.source?.url);
    addresses.push(...one.links.map(({ href }) => href), ...one.authors.map(({ url }) => url));
    if (one.id === '') faults.push('an entry without an id');
    const walk = (node: DefaultTreeAdapterTypes.ParentNode): void => {
      for (const child of node.childNodes) {
        if (!defaultTreeAdapter.isElementNode(child)) continue;
        if (
          /^(script|style|iframe|object|embed|base|form|svg|math|link|meta|plaintext|template)$/.test(
            child.tagName,
          )
        )
          faults.push(`<${child.tagName}>`);
        for (const { name, value } of child.attrs) {
          if (/^on|^(style|class|id|name|srcdoc|ping)$/.test(name)) faults.push(`${child.tagName} ${name}`);
          if (/^(href|src|cite)$/.test(name)) addresses.push(value);
        }
        walk(child);
      }
    };
    walk(parseFragment(one.contentHtml));
  }
  for (const address of addresses)
    if (address !== undefined && !/^https?:\/\//.test(address)) faults.push(`the address ${address}`);
  return faults;
}

test(
  `feeds changed at random for ${SECONDS} s are read safely or refused in words (seed ${SEED})`,
  async () => {
    const random = seeded(SEED);
    const seeds = sources();
    const until = performance.now() + SECONDS * 1000;
    let count = 0;
    let read = 0;
    while (performance.now() < until) {
      const bytes = mutate(seeds[random(seeds.length)] ?? Buffer.alloc(0), random);
      const startedAt = performance.now();
      const outcome = await readFeed(bytes, {
        address: 'https://harbor.example/feed',
        contentType: 'text/xml',
      });
      const milliseconds = performance.now() - startedAt;
      count += 1;

      const text = bytes.toString('base64');
      expect(milliseconds, `seed ${SEED}, feed ${count} took too long: ${text}`).toBeLessThan(LONGEST);
      if (outcome.kind === 'unreadable') {
        expect(outcome.reason, `seed ${SEED}, feed ${count}: ${text}`).toMatch(/\w+ \w+ \w+/);
        continue;
      }
      read += 1;
      expect(unsafeIn(outcome.feed), `seed ${SEED}, feed ${count}: ${text}`).toEqual([]);
    }
    // Else the changes would be so coarse that nothing behind the first check was tried.
    expect(read).toBeGreaterThan(count / 4);
  },
  SECONDS * 1000 + 30_000,
);
