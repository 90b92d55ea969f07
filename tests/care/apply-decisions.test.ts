import { expect, test } from 'vitest';
import { applyDecisions } from '../../src/care/apply-decisions.ts';
import type { ArchivedEntry, Decision } from '../../src/model.ts';

const entry = {
  key: 'k',
  id: 'urn:1',
  url: 'https://harbor.example/tide',
  title: 'Tide',
  excerpt: 'Some words.',
  links: [{ href: 'https://quiet.example/', text: 'quiet', sentence: 'They were quiet.' }],
} as unknown as ArchivedEntry;

function ruled(...rulings: readonly Decision['ruling'][]) {
  const decisions = rulings.map((ruling) => ({
    about: entry.url ?? '',
    ruling,
    on: '2026-11-01',
    by: 'wren',
  }));
  return applyDecisions([entry], decisions);
}

test('what a curator keeps out, or asks its author about, is not shown', () => {
  expect(ruled('keep-out')).toEqual([]);
  expect(ruled('ask')).toEqual([]);
});

test('title only takes every word away but the title', () => {
  expect(JSON.stringify(ruled('title-only'))).not.toMatch(/Some words|quiet\b.*They were/);
  expect(ruled('title-only')[0]).toMatchObject({ title: 'Tide', url: entry.url });
});

test('the last ruling counts, and an entry may be named by its id', () => {
  expect(ruled('keep-out', 'release')).toEqual([entry]);
  expect(
    applyDecisions([entry], [{ about: 'urn:1', ruling: 'keep-out', on: '2026-11-01', by: 'wren' }]),
  ).toEqual([]);
});
