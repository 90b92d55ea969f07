import { expect, test } from 'vitest';
import type { RelatedEntry } from '../../src/model.ts';
import { frontPlaces } from '../../src/relate/front-places.ts';

/** Entries by the ids of their members, newest first: `a a b` is two of a's and an older one of b's. */
function written(ids: string): readonly RelatedEntry[] {
  return ids
    .split(' ')
    .map((id, index) => ({ entry: { key: `${id}${index}` }, member: { id } }) as RelatedEntry);
}

function placed(ids: string, places: number): string {
  return frontPlaces(written(ids), places)
    .map(({ entry }) => entry.key)
    .join(' ');
}

test('nobody gets a second place before everybody had one', () => {
  expect(placed('loud loud loud quiet loud other', 3)).toBe('loud0 quiet3 other5');
});

test('places left over go round again, newest first', () => {
  expect(placed('loud loud loud quiet quiet', 4)).toBe('loud0 quiet3 loud1 quiet4');
});

test('a hub without entries has an empty front page', () => {
  expect(frontPlaces([], 12)).toEqual([]);
});

test('what came as a flood takes nobody’s place', () => {
  const [first, ...rest] = written('loud quiet loud');
  if (!first) throw new Error('Nothing was written.');
  const flooded = { ...first, entry: { ...first.entry, isFlood: true } };

  expect(frontPlaces([flooded, ...rest], 2).map(({ entry }) => entry.key)).toEqual(['quiet1', 'loud2']);
});
