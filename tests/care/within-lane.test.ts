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
  {
    says: 'takes any kind of space, wide letters, letters nobody sees and a leading sign for the same tag',
    tags: ['#Día\u00a0a  día', 'ｗｏｒｋ', 'super\u00advision'],
    only: ['día a día'],
    not: [],
    expected: true,
  },
  {
    says: 'keeps out what was tagged without its accents',
    tags: ['DIA A DIA'],
    only: [],
    not: ['día a día'],
    expected: false,
  },
  {
    says: 'does not let in what was tagged without its accents',
    tags: ['practica'],
    only: ['práctica'],
    not: [],
    expected: false,
  },
  {
    says: 'keeps out a tag that was written into a list',
    tags: ['work, Personal'],
    only: [],
    not: ['personal'],
    expected: false,
  },
  {
    says: 'keeps out a part of a category',
    tags: ['Life/Personal'],
    only: [],
    not: ['personal'],
    expected: false,
  },
  {
    says: 'lets in no part of a list',
    tags: ['practice, personal'],
    only: ['practice'],
    not: [],
    expected: false,
  },
  {
    says: 'keeps out in wide letters, and with letters nobody sees',
    tags: ['ｐｅｒ\u200bｓｏｎａｌ'],
    only: [],
    not: ['personal'],
    expected: false,
  },
])('$says', ({ tags, only, not, expected }) => {
  expect(withinLane({ tags }, { only, not })).toBe(expected);
});
