import { describe, expect, test } from 'vitest';
import type { Hub, Reshare } from '../../../src/model.ts';
import {
  cardPaths,
  hashOfCard,
  hubCardWords,
  reshareCardWords,
} from '../../../src/publish/cards/card-words.ts';
import { drawCard } from '../../../src/publish/cards/draw-card.ts';
import { cardChecker } from '../../../src/publish/verify/check-cards.ts';
import { drawPicture } from '../../../src/read/draw-picture.ts';

const hub = {
  name: 'Harbor Room',
  url: 'https://hub.example/',
  language: 'en',
  colors: {},
  description: 'Notes from the harbor.',
} as Hub;

function reshareOf(title: string, quote?: string, author = 'Wren Adeyo'): Reshare {
  return {
    slug: 'one',
    original: { url: 'https://wren.example/one', title, author: { name: author }, publication: 'Wren' },
    by: { id: 'c', name: 'C' },
    on: '2026-11-01',
    why: 'Because.',
    ...(quote !== undefined && { quote }),
  };
}

function wordsOn(title: string, quote?: string): string | undefined {
  return drawCard(reshareCardWords(hub, reshareOf(title, quote)))?.words;
}

describe('a card says whose words they are and where they lie', () => {
  test('with the quote that the page shows', () => {
    expect(wordsOn('The gate', 'We sat by the gate.')).toBe(
      '“We sat by the gate.” · Wren Adeyo · original at wren.example · Harbor Room',
    );
  });

  test('with the title alone where there is no quote, so never more than an author who allows links only', () => {
    expect(wordsOn('The gate')).toBe('The gate · Wren Adeyo · original at wren.example · Harbor Room');
  });

  test('with the title where a quote has no room: a quotation is never cut', () => {
    expect(wordsOn('The gate', 'We sat by the gate. '.repeat(60))).toMatch(/^The gate ·/);
  });

  test('with the beginning of a title of 600 characters', () => {
    expect(wordsOn('evening after evening '.repeat(30))).toMatch(/^evening after [a-z ]+ … · Wren/);
  });

  test('in Latin letters with accents, in Greek and Cyrillic', () => {
    expect(wordsOn('Đường về nhà, Дорога домой, Ο δρόμος, niña, Ærø')).toMatch(/^Đường/);
  });
});

test.each([
  ['Arabic', 'مرحبا'],
  ['Chinese', '你好'],
  ['an emoji', '🎈 a day'],
  ['piled accents', 'z̷a̶l̵g̸o̶'],
  ['one endless word', 'x'.repeat(600)],
])('%s gets no card of its own, rather than one with boxes', (_, title) => {
  expect(wordsOn(title)).toBeUndefined();
});

test('the same card is the same bytes, and every number of its outlines is one', async () => {
  const words = hubCardWords(hub);
  const svg = drawCard(words)?.svg() ?? '';

  expect(svg).toMatch(/^<svg [^<>]*>(?:<(?:rect|circle|path) [-\w=" .#,]*\/>)+<\/svg>$/);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  expect(drawCard(words)?.svg()).toBe(svg);
  expect(await drawPicture(svg)).toEqual(await drawPicture(svg));
});

describe('a card that is not of today is found', () => {
  const current = reshareOf('The gate', 'We sat by the gate.');
  const cards = cardPaths({ hub, reshares: [current] });
  const check = cardChecker({ cards });
  const path = (reshare: Reshare) => `og/${hashOfCard(reshareCardWords(hub, reshare))}.png`;
  const drawn = async () => drawPicture(drawCard(reshareCardWords(hub, current))?.svg() ?? '');

  test('and one of today passes', async () => {
    const card = (await drawn()) ?? new Uint8Array();

    expect(check({ path: path(current), segments: [], card })).toEqual([]);
  });

  test.each([
    ['with a quote that was taken out since', reshareOf('The gate', 'Other words.')],
    ['of an author who is named otherwise now', reshareOf('The gate', 'We sat by the gate.', 'W. Adeyo')],
    ['of what is no longer passed on', reshareOf('Another')],
  ])('one %s', async (_, reshare) => {
    const card = (await drawn()) ?? new Uint8Array();
    const text = `https://hub.example/${path(reshare)}`;

    expect(check({ path: path(reshare), segments: [], card })).toMatchObject([{ rule: 'card' }]);
    expect(check({ path: 'index.html', segments: [{ text, place: 'line 1', kind: 'load' }] })).toMatchObject([
      { rule: 'card', place: 'line 1' },
    ]);
  });

  test('and one that holds a text beside its pixels', async () => {
    const card = Buffer.from((await drawn()) ?? []);
    const extra = Buffer.concat([
      card.subarray(0, 33),
      Buffer.from('\0\0\0\x02tEXtzq\0\0\0\0', 'latin1'),
      card.subarray(33),
    ]);

    expect(check({ path: path(current), segments: [], card: extra })).toMatchObject([{ place: 'its bytes' }]);
  });
});
