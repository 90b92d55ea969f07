import { expect, test } from 'vitest';
import { holdOnce } from '../../src/archive/hold-once.ts';
import type { ArchivedEntry } from '../../src/model.ts';
import { inventArchived } from '../care/invent.ts';

/** As a line of the archive gives it: no part of it is part of anything else. */
function asRead(changes: Partial<ArchivedEntry> = {}): ArchivedEntry {
  return JSON.parse(JSON.stringify(inventArchived(changes)));
}

const wordless = (href: string) => ({ href, text: '', sentence: '' });

test('gives an entry that is equal to the one it was given, whatever that holds or lacks', () => {
  const alike = holdOnce();
  const full = {
    id: 'https://blog.example/1',
    url: 'https://blog.example/1',
    date: '2026-11-01T09:00:00.000Z',
    firstSeen: '2026-11-01T09:00:00.000Z',
    authors: [{ name: 'Ada “A” \ud800' }, { name: 'Ben', url: 'https://ben.example/' }],
    tags: ['grief', 'grief', ''],
    links: [
      wordless('https://elsewhere.example/'),
      { href: 'https://a.example/', text: 'so', sentence: 'So.' },
    ],
  };
  const { url, ...placeless } = asRead();
  const given = [
    asRead(),
    asRead(full),
    asRead({ ...full, id: 'urn:1', firstSeen: '2026-11-02T09:00:00.000Z' }),
    placeless,
  ];

  const copies = given.map((entry) => structuredClone(entry));

  expect(url).toBeDefined();
  for (const [at, entry] of given.entries()) {
    expect(alike(entry)).toStrictEqual(copies[at]);
    expect(entry).toStrictEqual(copies[at]);
  }
});

test('of many entries that lead to one address without words, or have the same authors, these are held once', () => {
  const alike = holdOnce();
  const said = { authors: [{ name: 'Ada' }], links: [wordless('https://elsewhere.example/')] };

  const [one, other] = [alike(asRead(said)), alike(asRead({ ...said, key: 'b'.repeat(16) }))];

  expect(other.links[0]).toBe(one.links[0]);
  expect(other.authors).toBe(one.authors);
});
