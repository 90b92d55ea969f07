import { expect, test } from 'vitest';
import { cutSentences } from '../../../src/care/holds/cut-sentences.ts';
import { finderOf } from '../../../src/care/holds/find-patterns.ts';
import { PATTERNS } from '../../../src/care/holds/read-passage.ts';
import { readHeldOut, readTuned } from '../../holds/passages.ts';
import { dice } from '../invent.ts';

/** What the language itself finds. */
function asMatchAll(patterns: readonly RegExp[], text: string, from = 0) {
  return patterns.map((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      start: from + index,
      end: from + index + found.length,
    })),
  );
}

function found(patterns: readonly RegExp[], text: string) {
  return patterns.map(finderOf(patterns)(text).of);
}

const passages = [...(await readTuned()), ...(await readHeldOut())].map(({ text }) => text);

/** Pieces of passages one behind the other, cut anywhere, with signs between them that no language has. */
function* mixtures(seed: number, count: number): Generator<string> {
  const roll = dice(seed);
  const piece = () => {
    const text = passages[Math.floor(roll() * passages.length)] ?? '';
    const start = Math.floor(roll() * text.length);
    return text.slice(start, start + Math.floor(roll() * 40));
  };
  const glue = [
    '',
    ' ',
    '\n',
    '🧡',
    '\u{10400}',
    '\ud83e',
    '\udde1',
    '\u212a',
    'ſ',
    '\0',
    '’',
    '1',
    'Ж',
    'ĸ',
    '%',
  ];
  for (let round = 0; round < count; round += 1)
    yield Array.from({ length: 12 }, () => piece() + glue[Math.floor(roll() * glue.length)]).join('');
}

test('finds what each pattern of the signals finds by itself, in every passage', () => {
  const find = finderOf(PATTERNS);
  let count = 0;
  for (const text of passages) {
    const places = PATTERNS.map(find(text).of);
    expect(places, text).toEqual(asMatchAll(PATTERNS, text));
    count += places.flat().length;
  }
  expect(count).toBeGreaterThan(passages.length);
});

test('and in passages cut anywhere and put together anew, with signs that no language has', () => {
  const find = finderOf(PATTERNS);
  for (const text of mixtures(8, 400))
    expect(PATTERNS.map(find(text).of), JSON.stringify(text)).toEqual(asMatchAll(PATTERNS, text));
});

test('finds in each sentence what the sentence by itself holds', () => {
  const find = finderOf(PATTERNS);
  for (const text of passages) {
    const { within } = find(text);
    for (const { start, end } of cutSentences(text))
      expect(
        PATTERNS.map((pattern) => within(pattern, { start, end })),
        text.slice(start, end),
      ).toEqual(asMatchAll(PATTERNS, text.slice(start, end), start));
  }
});

test('and in any part of a text, as if nothing stood around it', () => {
  const find = finderOf(PATTERNS);
  const roll = dice(9);
  for (const text of mixtures(9, 300)) {
    const { within } = find(text);
    for (let round = 0; round < 5; round += 1) {
      const start = Math.floor(roll() * text.length);
      // Behind the end of the text there is nothing more.
      const end = start + Math.floor(roll() * (text.length + 20 - start));
      expect(
        PATTERNS.map((pattern) => within(pattern, { start, end })),
        JSON.stringify(text.slice(start, end)),
      ).toEqual(asMatchAll(PATTERNS, text.slice(start, end), start));
    }
  }
});

test.each([0, 20, 500])('finds the same when no more than %i sets of steps may be known', (mostStates) => {
  const find = finderOf(PATTERNS, mostStates);
  for (const text of [...passages.slice(0, 200), ...mixtures(10, 50)]) {
    const { of, within } = find(text);
    expect(PATTERNS.map(of), text).toEqual(asMatchAll(PATTERNS, text));
    const part = { start: Math.floor(text.length / 3), end: Math.floor(text.length / 2) };
    expect(
      PATTERNS.map((pattern) => within(pattern, part)),
      text.slice(part.start, part.end),
    ).toEqual(asMatchAll(PATTERNS, text.slice(part.start, part.end), part.start));
  }
});

test('finds what begins behind a character that was first seen when no more sets of steps could be kept', () => {
  const patterns = [/(?<!\d)[a-c]{6}d/gu, /(?<=\d)abc/gu];
  const find = finderOf(patterns, 5);

  find('abccbaabcbabccabcabacbabcd');

  expect(patterns.map(find('x 1abc').of)).toEqual([[], [{ start: 3, end: 6 }]]);
});

test('finds nothing of a pattern that it was not told of', () => {
  const places = finderOf([/a/gu])('ab');

  expect([places.of(/b/gu), places.within(/b/gu, { start: 0, end: 2 })]).toEqual([[], []]);
});

test.each([
  [/a|ab|abc/gu, 'abcab'],
  [/(?:aa)+/gu, 'aaaaa'],
  [/x?y?z?q/gu, 'xyzq yq q zq'],
  [/(?:one|two){2,3} end/gu, 'onetwoone end twotwo end one end'],
  [/(?<=ab)c|(?<!\p{L})d/gu, 'abc dd c'],
  [/a(?=b)(?!bc)./gu, 'abc abd'],
  [/(a|b)\1c/gu, 'aac abc bbc'],
  [/kilo|ſh/giu, '\u212aILO ſh SH sh'],
  [/(?<!\p{L})suicide/giu, 'ö é ſuicide Suicide ſUICIDE \u017fuicide'],
  [/(?<!\p{L})kith/giu, 'å \u212aith kith'],
  [/\p{L}{2}/gu, '\u{10400}\u{10428}a'],
  [/./gu, 'a🧡b\ud83e'],
  [/^a|b$/gmu, 'a\nab\nb'],
  [/[a-c]{40}d/gu, `${'abc'.repeat(20)}d`],
  [/(?:ab?){0,30}c/gu, `${'ab'.repeat(40)}c aaac`],
  [/(?:(?:a|b){2}){3,}c|ba?/gu, 'abababc ba'],
  [/\p{Lu}x/giu, 'ĸx Жx жx ax'],
  [/[\s\S]b*/gu, '🧡bb\nb'],
  [/\bkey\b|^no$/gmu, 'key keys\nno\nnot'],
  [/(?<=\n)a|(?<!\n)b/gmu, 'a\na b\nb'],
])('finds %s as the language does in %s', (pattern, text) => {
  expect(found([pattern], text)).toEqual(asMatchAll([pattern], text));
});

test('knows a text in more signs than a language has', () => {
  const signs = Array.from({ length: 400 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
  const text = `${signs} case 24-JV-00871 ${signs}`;
  const patterns = [/\d{2}-JV/gu, new RegExp(`${signs.slice(-3)} case`, 'gu')];

  expect(found(patterns, text)).toEqual(asMatchAll(patterns, text));
  expect(found(patterns, text).map(({ length }) => length)).toEqual([1, 1]);
});
