/** Until the moment that a build reckons with, time alone changes nothing that it would write. */
import { expect, test } from 'vitest';
import { withhold } from '../src/archive/withhold.ts';
import { instantOf, millisecondsOf } from '../src/dates.ts';
import type { ArchivedEntry, Community, FeedOutcome, HubConfig, Instant } from '../src/model.ts';
import { nextMoment } from '../src/next-moment.ts';
import { routes } from '../src/pages/routes.ts';
import { findAway } from '../src/relate/find-away.ts';
import { relate } from '../src/relate/relate.ts';
import { dice } from './care/invent.ts';
import { resident, writing } from './relate/invent-community.ts';
import { inventConfig, inventHub } from './relate/invent-hub.ts';

const HUBS = 120;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Invented {
  readonly config: HubConfig;
  readonly kept: readonly ArchivedEntry[];
  readonly outcomes: readonly FeedOutcome[];
  readonly now: Instant;
}

/** Whatever a site says of a hub at a moment: all its pages and lists. */
function siteAt({ config, kept, outcomes }: Invented, now: Instant): ReadonlyMap<string, string> {
  const shown = config.members.flatMap((member) => {
    const own = kept.filter((entry) => entry.member === member.id);
    return withhold(own, member, { ...NOTHING_FOUND, now }).published;
  });
  const related = { ...relate(config, shown, now), outcomes };
  const community: Community = { ...related, away: findAway(related) };
  return new Map(
    routes.flatMap((route) => route.pages(community)).map(({ path, render }) => [path, render()]),
  );
}

const NOTHING_FOUND = {
  looks: new Map(),
  held: new Map(),
  shown: new Set<string>(),
  rulingOn: () => undefined,
  reasonsAgainst: () => [],
};

function inventedHub(seed: number): Invented {
  const roll = dice(seed);
  const now = instantOf(Date.UTC(2026, 10, 16) + Math.floor(roll() * 40 * DAY));
  const ago = (days: number) => instantOf(millisecondsOf(now) - Math.floor(roll() * days * DAY));
  const timeZone =
    ['UTC', 'Europe/Madrid', 'Asia/Kathmandu', 'America/Bogota'][Math.floor(roll() * 4)] ?? 'UTC';
  const members = Array.from({ length: 4 }, (_, place) =>
    resident(`member-${place}`, {
      joined: ago(60).slice(0, 10),
      coolingOffHours: [0, 0.5, 12, 72][Math.floor(roll() * 4)] ?? 0,
    }),
  );
  const config = inventConfig({ hub: { ...inventHub(), timeZone, flood: 1000 }, members });
  const kept = Array.from({ length: 12 }, () => {
    // Most of them where something changes: just now, some hours ago, and ninety days ago.
    const around = [0, 0, 90 * DAY][Math.floor(roll() * 3)] ?? 0;
    const date = instantOf(
      millisecondsOf(ago(3)) - around + Math.floor(roll() * 3 * DAY * (around > 0 ? 1 : 0)),
    );
    return writing(`member-${Math.floor(roll() * 4)}`, [], { date, firstSeen: date });
  });
  // Servers that have not answered for about two weeks, which is when pages say so.
  const outcomes = members.map(({ id, feeds: [{ url: feed } = { url: '' }] }): FeedOutcome => {
    const since = instantOf(millisecondsOf(ago(2)) - 13 * DAY);
    const failure = { reason: 'no answer', since };
    return { kind: 'failed', member: id, feed, reason: 'no answer', visit: { member: id, feed, failure } };
  });
  return { config, kept, outcomes, now };
}

test('a site is the same until then, in whatever hub', { timeout: 120_000 }, () => {
  const differing: string[] = [];
  let earlier = 0;
  for (let seed = 1; seed <= HUBS; seed += 1) {
    const hub = inventedHub(seed);
    const { config, kept, now } = hub;
    const until = nextMoment(config, { now, kept, asks: [] });
    const before = siteAt(hub, now);
    const last = siteAt(hub, instantOf(millisecondsOf(until) - 1));
    for (const [path, text] of before) if (last.get(path) !== text) differing.push(`${seed} ${path}`);
    if (last.size !== before.size) differing.push(`${seed}: other pages`);
    const then = siteAt(hub, until);
    if ([...then].some(([path, text]) => before.get(path) !== text)) earlier += 1;
  }

  expect(differing).toEqual([]);
  // And not much sooner than it has to.
  expect(earlier).toBeGreaterThan(HUBS * 0.6);
});

test('it is no later than a server is due', () => {
  const { config, kept, now } = inventedHub(1);
  const due = instantOf(millisecondsOf(now) + 1);

  expect(nextMoment(config, { now, kept, asks: ['2030-01-01T00:00:00.000Z', due] })).toBe(due);
  expect(nextMoment(config, { now, kept, asks: [now] })).toBe(now);
});

test('where a feed is a file there is none, since every reading counts', () => {
  const { config, kept, now } = inventedHub(1);
  const lane = { only: [], not: [] };
  const members = [...config.members, resident('cem', { feeds: [{ url: 'feeds/cem.xml', lane }] })];

  expect(nextMoment({ ...config, members }, { now, kept, asks: [] })).toBe(now);
});
