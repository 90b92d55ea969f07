import { expect, test } from 'vitest';
import { dayOf } from '../../src/dates.ts';
import { outputDigest } from '../../src/templates/feeds/output-digest.ts';
import { outputIntroduction } from '../../src/templates/feeds/output-introduction.ts';
import { outputReshare } from '../../src/templates/feeds/output-reshare.ts';
import { outputWelcome } from '../../src/templates/feeds/output-welcome.ts';
import { inventCommunity, resident, writing } from '../relate/invent-community.ts';
import { inventHub } from '../relate/invent-hub.ts';

const members = [resident('ada'), resident('ben', { joined: '2026-11-10' })];
const written = writing('ada', [], { date: '2026-11-10T12:00:00.000Z' });

function communityIn(timeZone: string) {
  const introduction = {
    between: ['ada', 'ben'],
    proposed: '2026-11-10',
    accepted: { ada: '2026-11-11', ben: '2026-11-12' },
    words: {},
    read: [],
  } as const;
  return inventCommunity(
    {
      hub: { ...inventHub(), timeZone },
      members,
      reshares: [{ of: written.url ?? '', by: 'maria', on: '2026-11-11', why: 'W' }],
      introductions: [introduction],
    },
    [written],
  );
}

test.each(['Pacific/Kiritimati', 'UTC', 'Pacific/Pago_Pago', 'America/Santiago'])(
  'what happened on a day is of that day in the feeds of a hub in %s',
  (timeZone) => {
    const community = communityIn(timeZone);

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

test('what stands on the hub only names the feed that it is from as its source', () => {
  const community = communityIn('UTC');

  const sources = [
    ...community.welcomes.map((each) => outputWelcome(community, each).source.feed),
    ...community.introductions.map((each) => outputIntroduction(community, each).source.feed),
    ...community.weeks.map((each) => outputDigest(community, each).source.feed),
  ].map((feed) => feed?.replace(community.hub.url, '/'));

  expect(sources).toEqual(['/welcome/atom.xml', '/introductions/atom.xml', '/digest/atom.xml']);
});
