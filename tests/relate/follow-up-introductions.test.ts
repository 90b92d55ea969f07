import { describe, expect, test } from 'vitest';
import type { ArchivedEntry, Consent, IntroductionListing } from '../../src/model.ts';
import { introductionsToFollowUp } from '../../src/relate/follow-up-introductions.ts';
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
    const due = introductionsToFollowUp([followUp ? { ...rest, followUp } : rest], communityOf());

    expect(due).toHaveLength(count);
  });

  test('the longest due first', () => {
    const other = listing({ between: ['cy', 'ada'], accepted: {}, followUp: '2026-11-02' });

    const due = introductionsToFollowUp([listing(), other], communityOf());

    expect(due.map(({ due }) => due)).toEqual(['2026-11-02', '2026-11-20']);
  });

  test('with whose yes is still missing', () => {
    const [due] = introductionsToFollowUp([listing({ accepted: { ben: '2026-10-05' } })], communityOf());

    expect(due?.waitingFor.map(({ id }) => id)).toEqual(['ada']);
  });

  test.each<Partial<Consent>>([{}, { conversations: false }])(
    'with what either has linked since both said yes',
    (consent) => {
      const before = entry('ada', '2026-10-04', 'https://ben.example/');
      const after = entry('ben', '2026-10-06', 'https://ada.example/');
      const elsewhere = entry('ben', '2026-10-07', 'https://cy.example/');

      const [due] = introductionsToFollowUp([listing()], communityOf([before, after, elsewhere], consent));

      expect(due?.waitingFor).toEqual([]);
      expect(due?.linked.map((related) => related.entry.key)).toEqual(['ben 2026-10-06']);
    },
  );

  test('never once one of the two wants no introductions, or is not shown', () => {
    const gone = listing({ between: ['ada', 'zoe'] });

    expect(introductionsToFollowUp([listing()], communityOf([], { introductions: 'no' }))).toEqual([]);
    expect(introductionsToFollowUp([gone], communityOf())).toEqual([]);
  });
});
