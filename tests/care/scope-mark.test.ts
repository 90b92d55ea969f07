import { expect, test } from 'vitest';
import { scopeMark } from '../../src/care/scope-mark.ts';
import type { FeedListing } from '../../src/model.ts';
import { inventMember } from './invent.ts';

const listing: FeedListing = { url: 'https://harbor.example/feed', lane: { only: [], not: [] } };

test('changes with everything that decides what is kept', () => {
  const marks = [
    scopeMark(inventMember(), listing),
    scopeMark(inventMember({}, { text: 'full' }), listing),
    scopeMark(inventMember({}, { images: true }), listing),
    scopeMark(inventMember({}, { conversations: false }), listing),
    scopeMark(inventMember({ excerptWords: 20 }), listing),
    scopeMark(inventMember({ pseudonym: true }), listing),
    scopeMark(inventMember({ bylines: false }), listing),
    scopeMark(inventMember(), { ...listing, lane: { only: ['practice'], not: [] } }),
    scopeMark(inventMember(), { ...listing, lane: { only: [], not: ['practice'] } }),
  ];

  expect(new Set(marks).size).toBe(marks.length);
});

test('stays with what does not, so that no feed is read again for nothing', () => {
  const changed = inventMember({ name: 'Another Name', about: 'Words' }, { search: false, reshares: false });

  expect(scopeMark(changed, listing)).toBe(scopeMark(inventMember(), listing));
});
