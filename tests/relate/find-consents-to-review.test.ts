import { expect, test } from 'vitest';
import { findConsentsToReview } from '../../src/relate/find-consents-to-review.ts';
import { inventCommunity, resident } from './invent-community.ts';

/** By the clock of invented communities it is 20 November 2026. */
function toReview(days: Readonly<Record<string, string | undefined>>): readonly string[] {
  const members = Object.entries(days).map(([id, reviewBy]) => {
    const member = resident(id);
    return { ...member, consent: { ...member.consent, ...(reviewBy !== undefined && { reviewBy }) } };
  });
  return findConsentsToReview(inventCommunity({ members }, [])).map(({ member }) => member.id);
}

test('a consent comes back two weeks before its day and stays until somebody asked, the longest overdue first', () => {
  const found = toReview({
    later: '2026-12-05',
    soon: '2026-12-04',
    today: '2026-11-20',
    overdue: '2025-01-01',
    never: undefined,
  });

  expect(found).toEqual(['overdue', 'today', 'soon']);
});

test('whoever left is not asked again', () => {
  const left = resident('left', { status: 'withdrawn' });
  const members = [{ ...left, consent: { ...left.consent, reviewBy: '2026-01-01' } }];

  expect(findConsentsToReview(inventCommunity({ members }, []))).toEqual([]);
});
