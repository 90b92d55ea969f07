import { expect, test } from 'vitest';
import { foldLetters } from '../../src/care/fold-letters.ts';

test.each([
  ['JOSÉ', 'jose'],
  ['Jose\u0301', 'jose'],
  ['Straße', 'strasse'],
  ['ﬁnn', 'finn'],
  ['Ｊａｎｅ', 'jane'],
  ['Ø Łukasz Æther', 'o lukasz aether'],
  ['İstanbul ılık', 'istanbul ilik'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['Ja\u00adne', 'jane'],
  ['שָׁלוֹם', 'שלום'],
  ['ਪੰਜਾਬੀ', 'ਪੰਜਾਬੀ'],
])('%s is compared as %s', (text, folded) => {
  expect(foldLetters(text)).toBe(folded);
});

test('what is folded stays as it is', () => {
  for (const text of ['JOSÉ', 'Straße', 'ΟΔΟΣ', 'İ', '한국어', 'ਪੰਜਾਬੀ']) {
    expect(foldLetters(foldLetters(text))).toBe(foldLetters(text));
  }
});
