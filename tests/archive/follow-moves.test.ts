import { expect, test } from 'vitest';
import { followMoves } from '../../src/archive/follow-moves.ts';
import type { Decision } from '../../src/model.ts';
import { inventArchived, inventMember } from '../care/invent.ts';

const NEW = 'https://new.example/feed';
const OLD = 'https://harbor.example/feed';
const member = inventMember({ feeds: [{ url: NEW, lane: { only: [], not: [] } }] });
const record = { cooling: [], held: [], feeds: [{ feed: OLD }], isWhole: true, notices: [] };

function moved(about: string, to: string): Decision {
  return { about, ruling: 'moved', to, on: '2026-11-01', by: 'wren' };
}

test('what was kept under the old address belongs to the new one', () => {
  const { published, feeds } = followMoves({ ...record, published: [inventArchived()] }, member, [
    moved(OLD, NEW),
  ]);

  expect(published).toEqual([inventArchived({ feed: NEW })]);
  expect(feeds).toEqual([{ feed: NEW }]);
});

test('what the new address has brought already keeps its new words and its old key and place', () => {
  const again = inventArchived({
    key: '00000000000000ff',
    feed: NEW,
    title: 'New words',
    date: '2026-11-15T00:00:00.000Z',
    firstSeen: '2026-11-16T00:00:00.000Z',
  });

  const { published } = followMoves({ ...record, published: [inventArchived(), again] }, member, [
    moved(OLD, NEW),
  ]);

  const { key, date, firstSeen } = inventArchived();
  expect(published).toEqual([{ ...again, key, date, firstSeen }]);
});

test('moves are followed one after another, also in another spelling, and never in a circle', () => {
  const chain = [
    moved('http://harbor.example/feed/', 'https://between.example/feed'),
    moved('https://between.example/feed', NEW),
  ];
  const circle = [moved(OLD, 'https://between.example/feed'), moved('https://between.example/feed', OLD)];

  expect(followMoves({ ...record, published: [inventArchived()] }, member, chain).published[0]?.feed).toBe(
    NEW,
  );
  expect(followMoves({ ...record, published: [inventArchived()] }, member, circle).published[0]?.feed).toBe(
    OLD,
  );
});

test('a feed that only gained https needs no ruling', () => {
  const http = inventArchived({ feed: 'http://www.new.example/feed/' });

  expect(followMoves({ ...record, published: [http] }, member, []).published[0]?.feed).toBe(NEW);
});
