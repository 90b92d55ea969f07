/** A hub of one member whose server misbehaves, built again and again under a clock of the test's. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type BuildSettings, buildCommunity } from '../../src/community.ts';
import { openHub } from '../../src/config/open-hub.ts';
import type { ArchivedEntry, Community, FeedOutcome } from '../../src/model.ts';
import { entry, rss } from './feed-text.ts';
import { type Page, type SeenRequest, type Served, serve } from './serve.ts';
import { simulatedPace } from './simulated-pace.ts';
import { temporaryHub } from './temporary-hub.ts';

const NOON = Date.parse('2026-11-01T12:00:00.000Z');

/** The build's clock some hours after the first build. */
export function hoursLater(hours: number): string {
  return new Date(NOON + hours * 3_600_000).toISOString();
}

/** A feed that nothing is wrong with, with two entries. */
export const GOOD_FEED = rss([entry('second', { date: 'Sat, 31 Oct 2026 10:00:00 GMT' }), entry('first')]);

/** What one build made of the one feed. */
export interface FaultBuild {
  readonly outcome: FeedOutcome;
  /** `read`, `unchanged`, or `failed: REASON` without the port. */
  readonly inShort: string;
  /** What the hub shows, oldest first. */
  readonly entries: readonly ArchivedEntry[];
  readonly titles: readonly string[];
  /** The requests that this build made of the member's server. */
  readonly requests: readonly SeenRequest[];
  readonly community: Community;
}

export interface FaultHub {
  readonly root: string;
  readonly server: Served;
  /** Stands where no request may arrive. */
  readonly canary: Served;
  /** Changes what the feed's address answers. */
  answer(page: Page): void;
  /** Builds some hours after noon; the feed is due when a day has passed. */
  build(hours?: number, more?: Partial<BuildSettings>): Promise<FaultBuild>;
  /** The archive's bytes. */
  archive(): Promise<string>;
}

/** Settings that make a failing server quick and a polite pause free. */
export function faultSettings(hours: number, more: Partial<BuildSettings> = {}): BuildSettings {
  return {
    now: hoursLater(hours),
    startedAt: hoursLater(hours),
    isOffline: false,
    allowPrivate: [{ kind: 'range', address: '127.0.0.0', prefix: 8 }],
    pace: simulatedPace(),
    version: '1.2.3',
    key: { make: () => 'a key for tests that nobody else has' },
    ...more,
    limits: { milliseconds: 500, ...more.limits },
  };
}

/** `page` stands at the feed's address, with everything on a free port of loopback; gone when the test ends. */
export async function faultHub(page: Page = GOOD_FEED): Promise<FaultHub> {
  const server = await serve({ '/feed': page });
  const canary = await serve({ '/': GOOD_FEED }, '127.0.0.2');
  onTestFinished(async () => {
    await server.close();
    await canary.close();
  });
  const root = await temporaryHub({
    'feeds.yaml': `defaults: { coolingOff: 0h }
members:
  - id: harbor
    name: Harbor Notes
    feeds: [{ url: "${server.url('/feed')}" }]
    consent: { granted: 2026-01-01, text: full }
`,
  });
  return {
    root,
    server,
    canary,
    answer: (next) => server.put('/feed', next),
    build: async (hours = 0, more = {}) => {
      const earlier = server.requests.length;
      // Only the member's own server is allowed by name: whatever else is private is out of bounds.
      const allowPrivate = [{ kind: 'host', host: server.hostname, port: server.port }] as const;
      const config = await openHub(root);
      const community = await buildCommunity(config, faultSettings(hours, { allowPrivate, ...more }));
      return whatBecame(community, server.requests.slice(earlier));
    },
    archive: () => readFile(path.join(root, '_data', 'archive', 'harbor.ndjson'), 'utf8'),
  };
}

function whatBecame(community: Community, requests: readonly SeenRequest[]): FaultBuild {
  const [outcome] = community.outcomes;
  if (outcome === undefined) throw new Error('The build has no outcome for the feed.');
  const entries = community.entries.map((related) => related.entry).toReversed();
  return {
    outcome,
    inShort: outcome.kind === 'failed' ? `failed: ${withoutPorts(outcome.reason)}` : outcome.kind,
    entries,
    titles: entries.map(({ title }) => title),
    requests,
    community,
  };
}

/** Ports differ in each run. */
function withoutPorts(text: string): string {
  return text.replace(/(127\.\d+\.\d+\.\d+|\]):\d+/g, '$1');
}
