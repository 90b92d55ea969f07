import { describe, expect, test } from 'vitest';
import type { Community, FeedOutcome, Member } from '../../src/model.ts';
import { findAway } from '../../src/relate/find-away.ts';
import { ringFinder } from '../../src/relate/ring.ts';
import { inventCommunity, resident, writing } from './invent-community.ts';

const [ada, ben, cem, dee] = ['ada', 'ben', 'cem', 'dee'].map((id) => resident(id));
const four = [ada, ben, cem, dee].filter((member) => member !== undefined);

function waysFrom(community: Community, id: string) {
  const member = community.memberById.get(id);
  if (!member) throw new Error(`Nobody is called ${id}.`);
  const { previous, next, random } = ringFinder(community)(member);
  return [previous?.id, next?.id, random?.id];
}

const of = (members: readonly Member[]) => inventCommunity({ members }, [writing('ada')]);

/** The server of somebody's only feed, silent since a day. */
function silent(member: string, since: string): FeedOutcome {
  const feed = `https://${member}.example/feed`;
  const visit = { member, feed, failure: { reason: 'no answer', since: `${since}T00:00:00.000Z` } };
  return { kind: 'failed', member, feed, reason: 'no answer', visit };
}

describe('the ring of members', () => {
  test('goes round in the order of the hub’s list, and from the last to the first', () => {
    expect(waysFrom(of(four), 'ada').slice(0, 2)).toEqual(['dee', 'ben']);
    expect(waysFrom(of(four), 'dee').slice(0, 2)).toEqual(['cem', 'ada']);
  });

  test('leads by chance to somebody who is neither before nor after, and by the same chance until they write', () => {
    expect(waysFrom(of(four), 'ada')[2]).toBe('cem');
    expect(waysFrom(of(four), 'ada')).toEqual(waysFrom(of(four), 'ada'));
  });

  test('keeps who rests', () => {
    const resting = resident('ben', { status: 'resting' });

    expect(waysFrom(of([...four.slice(0, 1), resting, ...four.slice(2)]), 'ada')[1]).toBe('ben');
  });

  test('passes over who has no site of their own, and leads on from them all the same', () => {
    const { site: _, ...homeless } = resident('ben');

    const community = of([...four.slice(0, 1), homeless, ...four.slice(2)]);

    expect(waysFrom(community, 'ada')[1]).toBe('cem');
    expect(waysFrom(community, 'ben').slice(0, 2)).toEqual(['ada', 'cem']);
  });

  test('passes over whose server has not answered for two weeks, and not over who was silent for a day', () => {
    const related = of(four);
    const outcomes = [silent('ben', '2026-10-01'), silent('cem', '2026-11-19')];
    const community = { ...related, outcomes, away: findAway({ ...related, outcomes }) };

    expect(waysFrom(community, 'ada').slice(0, 2)).toEqual(['dee', 'cem']);
  });

  test('knows nobody who withdrew', () => {
    const withdrawn = resident('ben', { status: 'withdrawn' });

    const community = of([...four.slice(0, 1), withdrawn, ...four.slice(2)]);

    expect(waysFrom(community, 'ada')[1]).toBe('cem');
  });

  test('leads nowhere for somebody who is alone, and to the other one where there are two', () => {
    expect(waysFrom(of(four.slice(0, 1)), 'ada')).toEqual([undefined, undefined, undefined]);
    expect(waysFrom(of(four.slice(0, 2)), 'ada')).toEqual(['ben', 'ben', 'ben']);
  });
});
