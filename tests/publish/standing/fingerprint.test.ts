import { expect, test } from 'vitest';
import { fingerprints } from '../../../src/publish/standing/fingerprint.ts';

const of = (value: unknown) => fingerprints()(value);
const person = { name: 'Ada', site: 'a', kind: 'blogger', topics: ['care'], joined: '2026-01-01' };

test.each([
  ['properties in another order', { a: 1, b: 'x' }, { b: 'x', a: 1 }],
  ['a property without a value', { a: 1, b: undefined }, { a: 1 }],
  ['a copy', [person, person], [{ ...person }, structuredClone(person)]],
  ['maps and sets', new Map([['a', new Set([1])]]), new Map([['a', new Set([1])]])],
  ['bytes', Uint8Array.of(1, 2), Buffer.from([1, 2])],
])('is the same for %s', (_, one, other) => {
  expect(of(one)).toBe(of(other));
});

test.each([
  ['another text', { a: 'x' }, { a: 'y' }],
  ['a text and a number', ['1'], [1]],
  ['texts that are parted elsewhere', ['ab', 'c'], ['a', 'bc']],
  ['a text that looks like two', ['a"1:b'], ['a', 'b']],
  ['another order of a list', [1, 2], [2, 1]],
  [
    'another order of a map',
    new Map([
      [1, 2],
      [3, 4],
    ]),
    new Map([
      [3, 4],
      [1, 2],
    ]),
  ],
  ['nothing and no property', { a: null }, {}],
  ['a list in a list', [[1], 2], [1, [2]]],
  ['what is large and far within', [{ more: [person] }], [{ more: [{ ...person, site: 'b' }] }]],
])('differs by %s', (_, one, other) => {
  expect(of(one)).not.toBe(of(other));
});

test('takes what stands at many places once, and what leads back to itself', () => {
  const marks = fingerprints();
  const circle: Record<string, unknown> = { a: 1, b: 2, c: 3, d: 4, e: 5 };
  circle.itself = circle;

  expect(marks([circle, circle])).toBe(of([circle, circle]));
  expect(marks([circle])).not.toBe(marks([circle, circle]));
});
