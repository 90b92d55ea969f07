import { expect, test } from 'vitest';
import { stem } from '../../src/relate/suggest/stem.ts';

test.each([
  ['siblings', 'sibling'],
  ['families', 'family'],
  ['fostering', 'foster'],
  ['planned', 'planning'],
  ['courts', 'court'],
  ['visited', 'visits'],
])('%s and %s are one word in English', (one, other) => {
  expect(stem(one, 'en')).toBe(stem(other, 'en'));
});

test.each([
  ['cartas', 'carta'],
  ['hermanas', 'hermano'],
  ['cuidadora', 'cuidar'],
  ['interpretes', 'interprete'],
  ['evaluaciones', 'evaluacion'],
  ['prisiones', 'prision'],
])('%s and %s are one word in Spanish', (one, other) => {
  expect(stem(one, 'es')).toBe(stem(other, 'es'));
});

test.each([
  ['place', 'placement'],
  ['police', 'policy'],
  ['bus', 'business'],
])('%s and %s stay apart', (one, other) => {
  expect(stem(one, 'en')).not.toBe(stem(other, 'en'));
});
