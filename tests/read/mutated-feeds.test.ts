import { expect, it } from 'vitest';
import { readFeed } from '../../src/read/read-feed.ts';
import { sanitise } from '../../src/read/sanitise.ts';
import { inventFeeds } from '../conformance/invent-feeds.ts';
import { seeded } from '../helpers/seeded.ts';

const ROUNDS = 600;

/** What tends to be where feeds break. */
const PIECES = [
  '<',
  '>',
  '&',
  ']]>',
  '<![CDATA[',
  '</',
  '"',
  '\0',
  '<item>',
  '</entry>',
  '<!--',
  '<?',
  '\ufffe',
  '&#x0;',
];

/** Copies a feed with a few of its bytes changed, cut out, doubled or replaced by something worse. */
function mutated(feed: Buffer, next: (limit: number) => number): Buffer {
  let bytes = feed;
  for (let change = next(6); change >= 0; change--) {
    const at = next(bytes.length);
    const to = at + next(200);
    const middle = [
      Buffer.from([next(256)]),
      Buffer.alloc(0),
      Buffer.concat([bytes.subarray(at, to), bytes.subarray(at, to)]),
      Buffer.from(PIECES[next(PIECES.length)] ?? ''),
    ][next(4)];
    bytes = Buffer.concat([bytes.subarray(0, at), middle ?? Buffer.alloc(0), bytes.subarray(to)]);
  }
  return bytes;
}

it('reads any damaged feed to an end, and what it reads is clean', async () => {
  const next = seeded(5);
  const feeds = inventFeeds(5, 3).map((text) => Buffer.from(text));

  for (let round = 0; round < ROUNDS; round++) {
    const feed = mutated(feeds[round % feeds.length] ?? Buffer.alloc(0), next);
    const outcome = await readFeed(feed, { address: 'https://blog.example/feed' });

    if (outcome.kind === 'unreadable') {
      // A feed is unreadable for what stands there, never because a step of ours failed.
      expect(outcome.reason, feed.toString('base64')).not.toMatch(/could not be read/);
      continue;
    }
    for (const { contentHtml, url, title } of outcome.feed.entries) {
      expect(sanitise(contentHtml)).toBe(contentHtml);
      expect(url ?? 'https:').toMatch(/^https?:/);
      expect(title).not.toMatch(/[\0\n]/);
    }
  }
});
