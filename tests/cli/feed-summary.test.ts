import { expect, test } from 'vitest';
import { feedSummary } from '../../src/cli/feed-summary.ts';
import type { FeedOutcome, FeedVisit } from '../../src/model.ts';

const about = (asked: NonNullable<FeedVisit['asked']>) => {
  const named = { member: 'ada', feed: 'https://ada.example/feed' };
  return { ...named, visit: { ...named, asked } };
};
const read: FeedOutcome = { kind: 'read', entries: 1, repairs: [], ...about('all') };
const confirmed: FeedOutcome = {
  kind: 'unchanged',
  isConfirmed: true,
  note: 'answered 304 Not Modified',
  ...about('news'),
};
const unasked: FeedOutcome = { ...confirmed, isConfirmed: false, note: 'not due', ...about('nothing') };
const failed: FeedOutcome = { kind: 'failed', reason: 'answered 404', ...about('nothing') };

test('says apart what was read, what was confirmed, what was not asked and what failed', () => {
  const outcomes = [read, confirmed, confirmed, ...Array(61).fill(unasked), failed];

  expect(feedSummary(outcomes)).toBe(
    '65 feeds: 1 read, 2 unchanged, 61 not asked, 1 failed (what they gave before stays). 3 asked of a server, 1 of them whole.',
  );
});

test('leaves out what did not happen', () => {
  expect(feedSummary([])).toBe('0 feeds: 0 read.');
  expect(feedSummary([unasked])).toBe('1 feed: 0 read, 1 not asked.');
  expect(feedSummary([confirmed])).toBe('1 feed: 0 read, 1 unchanged. 1 asked of a server, 0 of them whole.');
});
