import { describe, expect, test } from 'vitest';
import type { ArchivedEntry, Consent, IntroductionListing } from '../../src/model.ts';
import { introductionsToComeBackTo } from '../../src/relate/introductions-to-come-back-to.ts';
import { relate } from '../../src/relate/relate.ts';
import { inventArchived, inventMember, NOW } from '../care/invent.ts';
import { inventConfig } from './invent-hub.ts';

/** `NOW` is noon of 20 November 2026. */
function listing(changes: Partial<IntroductionListing> = {}): IntroductionListing {
  return {
    between: ['ada', 'ben'],
    proposed: '2026-10-01',
    accepted: { ada: '2026-10-02', ben: '2026-10-05' },
    words: {},
    read: [],
    followUp: '2026-11-20',
    ...changes,
  };
}

function communityOf(entries: readonly ArchivedEntry[] = [], consent: Partial<Consent> = {}) {
  const members = ['ada', 'ben', 'cy'].map((id) =>
    inventMember({ id, name: id, site: `https://${id}.example/` }, id === 'ben' ? consent : {}),
  );
  return { ...relate(inventConfig({ members }), entries, NOW), outcomes: [] };
}

function entry(member: string, day: string, to: string): ArchivedEntry {
  const url = `https://${member}.example/${day}`;
  const links = [{ href: to, text: '', sentence: '' }];
  return inventArchived({
    key: `${member} ${day}`,
    id: url,
    url,
    member,
    date: `${day}T09:00:00.000Z`,
    links,
  });
}

describe('an introduction comes back to the curator', () => {
  test.each([
    ['2026-11-19', 1],
    ['2026-11-20', 1],
    ['2026-11-21', 0],
    [undefined, 0],
  ])('with the day %s: %i', (followUp, count) => {
    const { followUp: _, ...rest } = listing();
    const due = introductionsToComeBackTo(communityOf(), [followUp ? { ...rest, followUp } : rest]);

    expect(due).toHaveLength(count);
  });

  test('with its place in the file, the oldest first', () => {
    const waiting = listing({ between: ['cy', 'ada'], accepted: {} });

    const due = introductionsToComeBackTo(communityOf(), [listing(), waiting]);

    expect(due.map(({ place, since }) => [place, since])).toEqual([
      [1, '2026-10-01'],
      [0, '2026-10-05'],
    ]);
  });

  test('with whose yes is still missing', () => {
    const [due] = introductionsToComeBackTo(communityOf(), [listing({ accepted: { ben: '2026-10-05' } })]);

    expect(due?.waitingFor.map(({ id }) => id)).toEqual(['ada']);
  });

  test.each<Partial<Consent>>([{}, { conversations: false }])(
    'with what either has linked since both said yes, in time order',
    (consent) => {
      const before = entry('ada', '2026-10-04', 'https://ben.example/');
      const after = entry('ben', '2026-10-06', 'https://ada.example/');
      const elsewhere = entry('ben', '2026-10-07', 'https://cy.example/');
      const later = entry('ada', '2026-10-08', 'https://ben.example/');
      const community = communityOf([before, after, elsewhere, later], consent);

      const [due] = introductionsToComeBackTo(community, [listing()]);

      expect(due?.waitingFor).toEqual([]);
      expect(due?.linked.map((related) => related.entry.key)).toEqual(['ben 2026-10-06', 'ada 2026-10-08']);
    },
  );

  test('never once one of the two wants no introductions, or is not shown', () => {
    const gone = listing({ between: ['ada', 'zoe'] });

    expect(introductionsToComeBackTo(communityOf([], { introductions: 'no' }), [listing()])).toEqual([]);
    expect(introductionsToComeBackTo(communityOf(), [gone])).toEqual([]);
  });
});
