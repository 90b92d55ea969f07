import { expect, test } from 'vitest';
import type { IntroductionListing } from '../../src/model.ts';
import { presentIntroductions } from '../../src/relate/present-introductions.ts';
import { inventArchived, inventMember } from '../care/invent.ts';

const harbor = inventMember();
const quiet = inventMember({ id: 'quiet-rooms', name: 'Quiet Rooms' }, { introductions: 'yes' });

function listing(changes: Partial<IntroductionListing> = {}): IntroductionListing {
  return {
    between: ['harbor-notes', 'quiet-rooms'],
    proposed: '2026-11-01',
    accepted: { 'harbor-notes': '2026-11-04', 'quiet-rooms': '2026-11-03' },
    words: { 'harbor-notes': 'Hello.', stranger: 'Not mine to say.' },
    read: ['https://quiet.example/2026/waiting/'],
    ...changes,
  };
}

test('presents two members on the day of the second yes, in their own words only', () => {
  expect(presentIntroductions([listing()], [harbor, quiet])).toEqual({
    introductions: [
      {
        slug: expect.stringMatching(/^2026-11-04-[0-9a-f]{6}$/),
        between: [harbor, quiet],
        on: '2026-11-04',
        words: { 'harbor-notes': 'Hello.' },
        read: [],
      },
    ],
    notes: [
      {
        file: 'introductions',
        path: [0, 'read'],
        item: 'https://quiet.example/2026/waiting/',
        message: expect.stringContaining('is no entry of the two'),
      },
    ],
    faults: [],
  });
});

test('keeps an introduction private, and out of the notes, until both said yes', () => {
  const half = listing({ accepted: { 'quiet-rooms': '2026-11-03' } });

  expect(presentIntroductions([half], [harbor, quiet])).toEqual({
    introductions: [],
    notes: [],
    faults: [],
  });
});

test.each([
  {
    says: 'a member who wants none',
    members: [harbor, inventMember({ ...quiet }, { introductions: 'no' })],
    isToMend: true,
  },
  { says: 'somebody who is not shown', members: [harbor], isToMend: false },
])('leaves out an introduction of $says, and names nobody', ({ members, isToMend }) => {
  const { introductions, notes, faults } = presentIntroductions([listing()], members);

  expect(introductions).toEqual([]);
  expect(isToMend ? notes : faults).toEqual([]);
  expect(isToMend ? faults : notes).toEqual([
    {
      file: 'introductions',
      path: [0, 'between'],
      message: expect.stringMatching(/^left out, because one of the two/),
    },
  ]);
  expect([...faults, ...notes][0]?.message).not.toMatch(/harbor|quiet/i);
});

test('names the entries to read that the hub shows, by whichever of the two, and no other address', () => {
  const waiting = {
    entry: inventArchived({ member: 'quiet-rooms', url: 'https://quiet.example/2026/waiting/' }),
  };
  const related = { ...waiting, member: quiet, topics: [], respondsTo: [], answeredBy: [], passedOnBy: [] };
  const read = [
    'http://www.quiet.example/2026/waiting',
    'https://quiet.example/2026/taken-back/',
    'https://quiet.example/2026/wating/',
  ];

  const { introductions, notes } = presentIntroductions([listing({ read })], [harbor, quiet], [related]);

  expect(introductions[0]?.read).toEqual([related]);
  expect(notes.map(({ path, item }) => [path, item])).toEqual([
    [[0, 'read'], read[1]],
    [[0, 'read'], read[2]],
  ]);
  expect(
    notes.map(({ message }) => message.includes('Did you mean `https://quiet.example/2026/waiting/`?')),
  ).toEqual([false, true]);
});

test('says who introduced them', () => {
  const maria = { id: 'maria', name: 'María' };

  const { introductions } = presentIntroductions([listing({ by: 'maria' })], [harbor, quiet], [], [maria]);

  expect(introductions[0]?.by).toEqual(maria);
});

test('introduces nobody to themselves', () => {
  const alone = listing({ between: ['harbor-notes', 'harbor-notes'] });

  expect(presentIntroductions([alone], [harbor]).introductions).toEqual([]);
});

test('puts the newest first', () => {
  const later = listing({ accepted: { 'harbor-notes': '2026-11-09', 'quiet-rooms': '2026-11-03' } });

  const { introductions } = presentIntroductions([listing(), later], [harbor, quiet]);

  expect(introductions.map(({ on }) => on)).toEqual(['2026-11-09', '2026-11-04']);
});

test('takes nobody’s yes for granted, whatever their id is called', () => {
  const oddly = inventMember({ id: 'constructor', name: 'Constructor' }, { introductions: 'yes' });
  const unasked = listing({
    between: ['harbor-notes', 'constructor'],
    accepted: { 'harbor-notes': '2026-11-04' },
  });

  expect(presentIntroductions([unasked], [harbor, oddly]).introductions).toEqual([]);
});
