import { expect, test } from 'vitest';
import { nameEntries } from '../../src/relate/name-entries.ts';
import { inventArchived, inventMember } from '../care/invent.ts';

const harbor = inventMember();
const other = inventMember({ id: 'other', site: 'https://other.example/' });
const url = 'https://harbor.example/1';
const mine = inventArchived({ key: 'a', url });
const theirs = inventArchived({ key: 'b', member: 'other', url: 'https://other.example/1' });

function names(id: string, otherId = id) {
  return Object.fromEntries(
    nameEntries(
      [
        { ...theirs, id: otherId },
        { ...mine, id },
      ],
      [other, harbor],
    ),
  );
}

test('an entry goes by its id where that is the same everywhere, else by its address', () => {
  expect(names('urn:1', '17')).toEqual({ a: 'urn:1', b: 'https://other.example/1' });
});

test.each([url, 'tag:harbor.example,2026:1'])(
  'the name %s stays with the member on whose site it lies',
  (id) => {
    expect(names(id)).toEqual({ a: id });
  },
);

test('a name that two entries share, and that is neither’s, is nobody’s', () => {
  expect(names('urn:uuid:1')).toEqual({});
  expect(names('https://stranger.example/1')).toEqual({});
});

test('an entry with neither a name nor an address has none', () => {
  const { url: _, ...nameless } = { ...mine, id: '17' };

  expect(nameEntries([nameless], [harbor]).size).toBe(0);
});
