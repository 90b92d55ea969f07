import { expect, test } from 'vitest';
import type { ArchivedEntry, Exchange, Member } from '../../src/model.ts';
import { relate } from '../../src/relate/relate.ts';
import { relationshipFinder } from '../../src/relate/relationships.ts';
import { inventArchived, inventMember, NOW } from '../care/invent.ts';
import { inventConfig } from './invent-hub.ts';

const [ada, ben, cleo] = ['ada', 'ben', 'cleo'].map((id) =>
  inventMember({ id, name: id, site: `https://${id}.example/` }),
) as [Member, Member, Member];

/** An entry on a day of November, linking to pages by `member/day`. */
function entry(member: Member, day: number, ...to: readonly string[]): ArchivedEntry {
  const at = String(day).padStart(2, '0');
  return inventArchived({
    key: `${member.id}${at}`,
    member: member.id,
    id: `tag:${member.id}.example,2026:${at}`,
    title: `${member.id} ${at}`,
    url: `https://${member.id}.example/${at}`,
    date: `2026-11-${at}T09:00:00.000Z`,
    links: to.map((target) => ({
      href: `https://${target.replace('/', '.example/')}`,
      text: '',
      sentence: '',
    })),
  });
}

function relationshipsOf(member: Member, entries: readonly ArchivedEntry[], members = [ada, ben, cleo]) {
  const community = relate(inventConfig({ members }), entries, NOW);
  const { hasWrittenAbout, isWrittenAboutBy, mutual, waiting } = relationshipFinder(community)(member);
  const told = (exchanges: readonly Exchange[]) =>
    exchanges.map((each) => [each.member.id, each.entry.entry.key]);
  return {
    hasWrittenAbout: told(hasWrittenAbout),
    isWrittenAboutBy: told(isWrittenAboutBy),
    mutual: told(mutual),
    waiting: told(waiting),
  };
}

test('names everyone once, the most recent exchange first, with the entry that shows it', () => {
  const entries = [entry(ben, 1), entry(ada, 2, 'ben/01'), entry(ada, 4, 'cleo/'), entry(ada, 5, 'ben/01')];

  expect(relationshipsOf(ada, entries)).toEqual({
    hasWrittenAbout: [
      ['ben', 'ada05'],
      ['cleo', 'ada04'],
    ],
    isWrittenAboutBy: [],
    mutual: [],
    waiting: [],
  });
  expect(relationshipsOf(cleo, entries)).toEqual({
    hasWrittenAbout: [],
    isWrittenAboutBy: [['ada', 'ada04']],
    mutual: [],
    waiting: [['ada', 'ada04']],
  });
});

test('what was written about in both directions is mutual, and shown by the later entry', () => {
  const entries = [entry(ben, 1), entry(ada, 2, 'ben/01'), entry(ben, 3, 'ada/02')];

  expect(relationshipsOf(ada, entries).mutual).toEqual([['ben', 'ben03']]);
  expect(relationshipsOf(ben, entries).mutual).toEqual([['ada', 'ben03']]);
});

test('whoever wrote last waits, until the other writes back', () => {
  const entries = [entry(ben, 1), entry(ada, 2, 'ben/01'), entry(ben, 3, 'ada/02')];

  expect(relationshipsOf(ada, entries).waiting).toEqual([['ben', 'ben03']]);
  expect(relationshipsOf(ben, entries).waiting).toEqual([]);
  expect(relationshipsOf(ada, [...entries, entry(ada, 4, 'ben/')]).waiting).toEqual([]);
});

test('somebody who does not want to be in conversations is in no list of anybody’s', () => {
  const silent = { ...ben, consent: { ...ben.consent, conversations: false } };
  const entries = [entry(silent, 1, 'ada/02'), entry(ada, 2, 'ben/01')];
  const nobody = { hasWrittenAbout: [], isWrittenAboutBy: [], mutual: [], waiting: [] };

  expect(relationshipsOf(ada, entries, [ada, silent])).toEqual(nobody);
  expect(relationshipsOf(silent, entries, [ada, silent])).toEqual(nobody);
});

test('no list depends on the order of entries', () => {
  const entries = [
    entry(ben, 1),
    entry(ada, 2, 'ben/01', 'cleo/'),
    entry(ben, 2, 'ada/02', 'cleo/'),
    entry(cleo, 2, 'ada/02', 'ben/01'),
  ];

  for (const member of [ada, ben, cleo]) {
    expect(relationshipsOf(member, entries.toReversed())).toEqual(relationshipsOf(member, entries));
  }
});
