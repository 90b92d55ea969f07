import { expect, test } from 'vitest';
import type { Community, CrossLink, Member, RelatedEntry } from '../../src/model.ts';
import { chooseUnanswered } from '../../src/relate/choose-unanswered.ts';
import { lately } from '../../src/relate/lately.ts';
import { inventArchived, inventMember, NOW } from '../care/invent.ts';

const loud = inventMember({ id: 'loud' });
const quiet = inventMember({ id: 'quiet' });

function entry(member: Member, key: string, date: string, changes: Partial<RelatedEntry> = {}): RelatedEntry {
  const archived = inventArchived({ key, member: member.id, date });
  return { entry: archived, member, topics: [], respondsTo: [], answeredBy: [], passedOnBy: [], ...changes };
}

function community(entries: readonly RelatedEntry[]) {
  const ofMember = (member: Member) =>
    [member.id, entries.filter((related) => related.member === member)] as const;
  const empty: Pick<Community, 'now' | 'conversations'> = { now: NOW, conversations: [] };
  return { ...empty, entriesOfMember: new Map([loud, quiet].map(ofMember)) };
}

const answer: CrossLink = {
  from: 'x',
  fromMember: 'quiet',
  toMember: 'loud',
  href: 'https://loud.example/',
  sentence: '',
};
const loudOnes = ['2026-11-19', '2026-11-18', '2026-11-17'].map((day, index) =>
  entry(loud, `loud${index}`, `${day}T09:00:00.000Z`),
);
const quietOne = entry(quiet, 'quiet', '2026-11-02T09:00:00.000Z');

function keys(entries: readonly RelatedEntry[]): readonly string[] {
  return entries.map(({ entry: { key } }) => key);
}

test('names the newest unanswered entry of each member, those first who write least often', () => {
  const entries = [...loudOnes, quietOne];

  expect(keys(chooseUnanswered(community(entries), entries))).toEqual(['quiet', 'loud0']);
});

test('passes over what was answered, stands in a conversation, or came as a flood', () => {
  const [first, second, third] = loudOnes;
  if (!first || !second || !third) throw new Error('Nothing was written.');
  const flooded = entry(quiet, 'flood', '2026-11-19T09:00:00.000Z', {
    entry: { ...quietOne.entry, key: 'flood', isFlood: true },
  });
  const entries = [{ ...first, answeredBy: [answer] }, second, third, flooded];
  const talking = { ...community(entries), conversations: [{ slug: 's', entries: ['loud1'] }] };

  expect(keys(chooseUnanswered(talking, entries))).toEqual(['loud2']);
});

test('leaves those alone who do not want conversations', () => {
  const silent = inventMember({ id: 'quiet' }, { conversations: false });
  const entries = [entry(silent, 'quiet', '2026-11-02T09:00:00.000Z')];

  expect(chooseUnanswered(community(entries), entries)).toEqual([]);
});

test('lately is the four weeks before now', () => {
  const at = (date: string) => entry(quiet, date, date);
  const entries = [
    at('2026-11-20T11:00:00.000Z'),
    at('2026-10-23T12:00:00.001Z'),
    at('2026-10-23T12:00:00.000Z'),
  ];

  expect(keys(lately(entries, { now: NOW }))).toEqual([
    '2026-11-20T11:00:00.000Z',
    '2026-10-23T12:00:00.001Z',
  ]);
});
