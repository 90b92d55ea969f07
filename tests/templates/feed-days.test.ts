import { expect, test } from 'vitest';
import { dayOf } from '../../src/dates.ts';
import { outputDigest } from '../../src/templates/feeds/output-digest.ts';
import { outputReshare } from '../../src/templates/feeds/output-feed.ts';
import { outputIntroduction } from '../../src/templates/feeds/output-introduction.ts';
import { outputWelcome } from '../../src/templates/feeds/output-welcome.ts';
import { inventCommunity, resident, writing } from '../relate/invent-community.ts';
import { inventHub } from '../relate/invent-hub.ts';

const members = [resident('ada'), resident('ben', { joined: '2026-11-10' })];
const written = writing('ada', [], { date: '2026-11-10T12:00:00.000Z' });

test.each(['Pacific/Kiritimati', 'UTC', 'Pacific/Pago_Pago', 'America/Santiago'])(
  'what happened on a day is of that day in the feeds of a hub in %s',
  (timeZone) => {
    const community = inventCommunity(
      {
        hub: { ...inventHub(), timeZone },
        members,
        reshares: [{ of: written.url ?? '', by: 'maria', on: '2026-11-11', why: 'W' }],
        introductions: [
          {
            between: ['ada', 'ben'],
            proposed: '2026-11-10',
            accepted: { ada: '2026-11-11', ben: '2026-11-12' },
            words: {},
            read: [],
          },
        ],
      },
      [written],
    );

    const days = [
      ...community.welcomes.map((each) => outputWelcome(community, each).updated),
      ...community.reshares.map((each) => outputReshare(community, each).updated),
      ...community.introductions.map((each) => outputIntroduction(community, each).updated),
      ...community.weeks.map((each) => outputDigest(community, each).updated),
    ].map((moment) => dayOf(moment, timeZone));

    // A week's digest is of the Monday on which it is there.
    expect(days).toEqual(['2026-11-10', '2026-11-11', '2026-11-12', '2026-11-16']);
  },
);
