import { expect, test } from 'vitest';
import { finderOf } from '../../../src/care/holds/find-patterns.ts';
import { INSTITUTIONS } from '../../../src/care/holds/institutions.ts';
import { SIGNALS } from '../../../src/care/holds/signals.ts';
import { TURNS_ENGLISH } from '../../../src/care/holds/turns-english.ts';
import { TURNS_SPANISH } from '../../../src/care/holds/turns-spanish.ts';
import { readHeldOut, readTuned } from '../../holds/passages.ts';
import { dice } from '../invent.ts';

const TURNS = [...TURNS_ENGLISH, ...TURNS_SPANISH].map(({ pattern }) => pattern);
const PATTERNS = [...INSTITUTIONS, ...SIGNALS.flatMap(({ patterns }) => patterns), ...TURNS];

/** What the language itself finds. */
function asMatchAll(patterns: readonly RegExp[], text: string) {
  return patterns.map((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  );
}

function found(patterns: readonly RegExp[], text: string) {
  const places = finderOf(patterns)(text);
  return patterns.map((_, index) => places.get(index) ?? []);
}

const passages = [...(await readTuned()), ...(await readHeldOut())].map(({ text }) => text);

test('finds what each pattern of the signals finds by itself, in every passage', () => {
  const find = finderOf(PATTERNS);
  let count = 0;
  for (const text of passages) {
    const places = find(text);
    const together = PATTERNS.map((_, index) => places.get(index) ?? []);
    expect(together, text).toEqual(asMatchAll(PATTERNS, text));
    count += together.flat().length;
  }
  expect(count).toBeGreaterThan(passages.length);
});

test('and in passages cut anywhere and put together anew, with signs that no language has', () => {
  const find = finderOf(PATTERNS);
  const roll = dice(8);
  const piece = () => {
    const text = passages[Math.floor(roll() * passages.length)] ?? '';
    const start = Math.floor(roll() * text.length);
    return text.slice(start, start + Math.floor(roll() * 40));
  };
  const glue = ['', ' ', '\n', '🧡', '\u{10400}', '\ud83e', '\udde1', '\u212a', 'ſ', '\0', '’', '1', 'Ж'];
  for (let round = 0; round < 400; round += 1) {
    const text = Array.from({ length: 12 }, () => piece() + glue[Math.floor(roll() * glue.length)]).join('');
    const places = find(text);
    expect(
      PATTERNS.map((_, index) => places.get(index) ?? []),
      JSON.stringify(text),
    ).toEqual(asMatchAll(PATTERNS, text));
  }
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
