import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { mergeFeed } from '../src/archive/merge-feed.ts';
import { hideWords } from '../src/care/hidden/hide-words.ts';
import { readPassage } from '../src/care/holds/read-passage.ts';
import { wordMarker } from '../src/care/passages/mark-passages.ts';
import type { ArchivedEntry, HubConfig } from '../src/model.ts';
import { ownCopy } from '../src/own-copy.ts';
import { hiddenChecker } from '../src/publish/verify/check-hidden.ts';
import { remembered } from '../src/publish/verify/remembered.ts';
import { inventEntry, inventMember, NOW } from './care/invent.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapInKilobytes(): number {
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024;
}

const TEXTS = 60;
const KILOBYTES = 100;

/** A text of 100 KB whose first word no other has. */
function textWithOwnWord(number: number): string {
  const letters = [...String(number)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('');
  const text = `unheard${letters}offed it all. ${'Some plain words that come again. '.repeat(40 * KILOBYTES)}`;
  // Through bytes, so that the text is one piece.
  return Buffer.from(text.slice(0, KILOBYTES * 1024)).toString();
}

/** How much more memory is taken when these texts were seen and let go. */
function kilobytesHeld(see: (text: string) => unknown): number {
  for (let number = 100; number < 110; number += 1) see(textWithOwnWord(number));
  const before = heapInKilobytes();
  for (let number = 0; number < TEXTS; number += 1) see(textWithOwnWord(1000 + number));
  const held = heapInKilobytes() - before;
  // Still there while it was measured.
  see(textWithOwnWord(100));
  return held;
}

const KEY = 'a key for tests that nobody else has';

function checkHidden() {
  const hidden = hideWords('Jane Doe', KEY);
  const config = { members: [], reshares: [] } as unknown as HubConfig;
  return hiddenChecker({
    config,
    key: KEY,
    texts: [],
    bylines: new Map(),
    given: [],
    own: () => [],
    cards: new Set(),
    wasTakenBack: () => false,
    people: 'mark' in hidden ? [hidden.mark] : [],
  });
}

const marker = wordMarker(KEY);
const check = checkHidden();
const isLong = remembered((text) => text.length > 10, 1000);
const lineOf = (text: string) => text.slice(0, text.indexOf('.'));

test.each<[string, (text: string) => unknown]>([
  ['numbers words', marker.wordsOf],
  ['reads passages', readPassage],
  [
    'looks for hidden words',
    (text) => check({ path: 'a.html', segments: [{ text: lineOf(text), place: 'line 1', kind: 'aside' }] }),
  ],
  ['remembers answers about lines', (text) => isLong(lineOf(text))],
])('what %s remembers the words, and not the texts in which they stood', (_, see) => {
  expect(kilobytesHeld(see)).toBeLessThan((TEXTS * KILOBYTES) / 4);
});

test('what is kept of an entry is the little that its member allows, and not the text it was taken from', () => {
  const listing = { url: 'https://harbor.example/feed', lane: { only: [], not: [] } };
  const context = { member: inventMember(), listing, now: NOW, isWhole: true, flood: 20, keys: new Set('') };
  const kept: (readonly ArchivedEntry[])[] = [];
  const see = (contentText: string) => {
    const [id = ''] = contentText.split(' ', 1);
    kept.push(mergeFeed([], [inventEntry({ id, contentText })], context).entries);
  };

  expect(kilobytesHeld(see)).toBeLessThan((TEXTS * KILOBYTES) / 4);
  expect(kept.flat().every(({ excerpt = '' }) => excerpt.length > 100)).toBe(true);
});

test.each(['', 'a', 'Élodie’s', '🧡 \u{10400}', 'half \ud83e', '\udde1 half', '\0'])(
  'a copy of %j is the same text',
  (text) => {
    expect(ownCopy(text)).toBe(text);
  },
);
