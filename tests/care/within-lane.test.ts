import { expect, test } from 'vitest';
import { withinLane } from '../../src/care/within-lane.ts';

test.each([
  { says: 'lets everything in without a lane', tags: [], only: [], not: [], expected: true },
  {
    says: 'lets in an entry with one of the tags',
    tags: ['diary', 'practice'],
    only: ['practice'],
    not: [],
    expected: true,
  },
  {
    says: 'compares without case and outer space',
    tags: [' PRACTICE '],
    only: ['Practice'],
    not: [],
    expected: true,
  },
  {
    says: 'compares both spellings of an accent as equal',
    tags: ['nin\u0303ez'],
    only: ['ni\u00f1ez'],
    not: [],
    expected: true,
  },
  {
    says: 'keeps out an untagged entry when tags are asked for',
    tags: [],
    only: ['practice'],
    not: [],
    expected: false,
  },
  {
    says: 'keeps out a tag that is not welcome',
    tags: ['Personal'],
    only: [],
    not: ['personal'],
    expected: false,
  },
  {
    says: 'lets `not` outrank `only`',
    tags: ['practice', 'personal'],
    only: ['practice'],
    not: ['personal'],
    expected: false,
  },
  {
    says: 'does not take a part of a tag for the tag',
    tags: ['practices'],
    only: ['practice'],
    not: [],
    expected: false,
  },
])('$says', ({ tags, only, not, expected }) => {
  expect(withinLane({ tags }, { only, not })).toBe(expected);
});
