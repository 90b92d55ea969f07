import { describe, expect, test } from 'vitest';
import { findMissing, findStillMissing } from '../../src/archive/find-missing.ts';
import { type Listed, orderOf } from '../../src/archive/order-of-feed.ts';
import { inventArchived, NOW } from '../care/invent.ts';

const DAY = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`;
const listed = (...days: readonly number[]): readonly Listed[] => days.map((day) => ({ date: DAY(day) }));
const missing = inventArchived({ date: DAY(10) });

/** What becomes of an entry of the tenth that the feed lacks. */
function fate(listed: readonly Listed[], entry = missing, added = 1): string {
  const { staying, retracted } = findMissing([entry], { order: orderOf(listed), added, now: NOW });
  if (retracted.length > 0) return 'taken back';
  if (staying[0]?.hasScrolledOut === true) return 'scrolled out';
  return staying[0]?.missingSince === undefined ? 'kept' : 'missing';
}

describe('an entry that the feed lacks', () => {
  test.each([
    { feed: 'lists an older one', order: listed(12, 11, 9), is: 'missing' },
    { feed: 'lists only older ones, so that it was the newest', order: listed(9, 8), is: 'missing' },
    { feed: 'lists only newer ones', order: listed(14, 13, 12, 11), is: 'scrolled out' },
    { feed: 'lists nothing', order: [], is: 'scrolled out' },
    {
      feed: 'keeps an old one on top, and the rest is newer',
      order: listed(1, 14, 13, 12, 11),
      is: 'scrolled out',
    },
    {
      feed: 'keeps an old one on top, and lists an older one below',
      order: listed(1, 14, 13, 12, 9),
      is: 'missing',
    },
    { feed: 'lists the oldest first, an older one among them', order: listed(8, 9, 11, 12), is: 'missing' },
    { feed: 'lists the oldest first, and all are newer', order: listed(11, 12, 13), is: 'scrolled out' },
    { feed: 'has no order', order: listed(3, 14, 5, 20, 1, 13), is: 'scrolled out' },
  ])('is $is when the feed $feed', ({ order, is }) => {
    expect(fate(order)).toBe(is);
  });

  test('has scrolled out of a feed that is ordered by last change', () => {
    const changed = [20, 19, 18, 17].map((day, index) => ({
      date: DAY(1 + ((index * 3) % 4)),
      updated: DAY(day),
    }));

    expect(fate(changed)).toBe('scrolled out');
  });

  test('is gone with a second reading an hour later, not before', () => {
    const order = listed(12, 9);

    expect(fate(order, { ...missing, missingSince: '2026-11-20T11:00:00.001Z' })).toBe('missing');
    expect(fate(order, { ...missing, missingSince: '2026-11-20T11:00:00.000Z' })).toBe('taken back');
  });

  test('is not taken for scrolled out when nothing new pushed it out, so that a short answer settles nothing', () => {
    expect(fate(listed(14), missing, 0)).toBe('kept');
  });

  test('is not judged by an entry that once stood out of order, and slid to the end', () => {
    const pinned = { date: DAY(1), isOutOfOrder: true };

    expect(fate([...listed(14, 13, 12), pinned])).toBe('scrolled out');
    expect(fate([...listed(14, 13, 9), pinned])).toBe('missing');
  });

  test('is gone with the second reading although a clock was ahead at the first', () => {
    const ahead = { ...missing, missingSince: '2027-11-20T12:00:00.000Z' };

    expect(findMissing([ahead], { order: orderOf(listed(12, 9)), added: 0, now: NOW }).staying).toMatchObject(
      [{ missingSince: NOW }],
    );
  });

  test('stays for good when it once scrolled out, whatever old entry the feed digs up', () => {
    expect(fate(listed(12, 1), { ...missing, hasScrolledOut: true })).toBe('scrolled out');
  });
});

test('a server that confirms the last reading counts as a second one', () => {
  const known = { ...missing, missingSince: '2026-11-20T11:00:00.000Z' };

  expect(findStillMissing([known], '2026-11-20T11:00:00.000Z', NOW).retracted).toEqual([known]);
  expect(findStillMissing([missing], NOW, NOW)).toEqual({ staying: [missing], retracted: [] });
  // A build that was killed before it remembered the reading: the server confirms what stood there before.
  expect(findStillMissing([known], '2026-11-20T10:00:00.000Z', NOW).retracted).toEqual([]);
});
