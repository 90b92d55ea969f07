import { describe, expect, test } from 'vitest';
import { surprises } from '../../src/relate/surprises.ts';
import { inventCommunity, resident, writing } from './invent-community.ts';

const members = ['ada', 'ben', 'cem'].map((id) => resident(id));
const on = (day: string) => ({ date: `${day}T09:00:00.000Z` });
const loud = ['2026-11-18', '2026-11-17', '2026-11-10'].map((day) => writing('ada', [], on(day)));
const quiet = [writing('ben', [], on('2025-03-01')), writing('ben', [], on('2025-01-01'))];
const middling = [writing('cem', [], on('2026-11-01'))];

const chainOf = (entries: Parameters<typeof inventCommunity>[1]) =>
  surprises(inventCommunity({ members }, entries));

describe('a chain of surprises', () => {
  test('has the quiet first, and everybody once before anybody twice', () => {
    const chain = chainOf([...loud, ...quiet, ...middling]);

    expect(chain.map(({ member }) => member.id)).toEqual(['ben', 'cem', 'ada', 'ben', 'ada', 'ada']);
  });

  test('has every entry once', () => {
    const chain = chainOf([...loud, ...quiet, ...middling]);

    expect(new Set(chain.map(({ entry }) => entry.key)).size).toBe(6);
  });

  test('does not take an old blog that moved house for somebody who writes a great deal', () => {
    const moved = Array.from({ length: 8 }, () => writing('ben', [], { ...on('2026-11-15'), isFlood: true }));

    expect(chainOf([...loud, ...middling, ...moved]).map(({ member }) => member.id)[0]).toBe('ben');
  });

  test('ends before anybody tires, and is empty where nobody has written', () => {
    const many = Array.from({ length: 90 }, () => writing('ada', [], on('2026-11-01')));

    expect(chainOf(many)).toHaveLength(30);
    expect(chainOf([])).toEqual([]);
  });

  test('is the same for the same day, and another on the next', () => {
    const written = Array.from({ length: 12 }, () => writing('ada', [], on('2026-11-01')));
    const community = inventCommunity({ members }, written);
    const keysOn = (now: string) => surprises({ ...community, now }).map(({ entry }) => entry.key);

    expect(keysOn('2026-11-20T08:00:00.000Z')).toEqual(keysOn('2026-11-20T20:00:00.000Z'));
    expect(keysOn('2026-11-20T08:00:00.000Z')).not.toEqual(keysOn('2026-11-21T08:00:00.000Z'));
  });
});
