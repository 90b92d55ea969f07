/** What the tests of `gather/` share: a hub folder of their own, a simulated pace, and one round of gathering. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gatherFeeds } from '../../src/gather/gather-feeds.ts';
import type { GatherOptions, Limits } from '../../src/gather/options.ts';
import type { FeedRequest, GatherOutcome, GatherReport, Taken } from '../../src/gather/outcome.ts';
import type { Allowance } from '../../src/gather/parse-allow-private.ts';
import { type Page, type Served, serve } from '../helpers/serve.ts';
import { simulatedPace } from '../helpers/simulated-pace.ts';

export const LOOPBACK: Allowance = { kind: 'range', address: '127.0.0.0', prefix: 8 };

export const NOON = '2026-11-01T12:00:00.000Z';

/** The instant some hours after `NOON`. */
export function hoursLater(hours: number): string {
  return new Date(Date.parse(NOON) + hours * 3_600_000).toISOString();
}

export async function temporaryHub(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'kith-gather-'));
}

export async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** A hub folder and a server with `pages`, and what takes both away again. */
export async function openHub(pages: Readonly<Record<string, Page>> = {}): Promise<{
  readonly root: string;
  readonly server: Served;
  readonly close: () => Promise<void>;
}> {
  const [root, server] = [await temporaryHub(), await serve(pages)];
  const close = async () => {
    await server.close();
    await remove(root);
  };
  return { root, server, close };
}

export function ask(feed: string, more: Partial<FeedRequest> = {}): FeedRequest {
  return { member: 'harbor', feed, scope: 'scope 1', ...more };
}

export function optionsFor(root: string, more: Partial<GatherOptions> = {}): GatherOptions {
  return {
    root,
    now: NOON,
    version: '1.2.3',
    hub: { url: 'https://hub.example/', memberCount: 12 },
    allowPrivate: [LOOPBACK],
    isOffline: false,
    pace: simulatedPace(),
    ...more,
  };
}

/** Limits that make a failing test quick. */
export function tight(more: Partial<Limits>): Partial<GatherOptions> {
  return { limits: more };
}

export interface Round {
  readonly outcomes: readonly GatherOutcome[];
  readonly report: GatherReport;
}

/** Gathers without remembering; every feed counts as read unless `taken` says otherwise. */
export async function gather(
  root: string,
  feeds: readonly (FeedRequest | string)[],
  more: Partial<GatherOptions> = {},
  taken: (outcome: GatherOutcome) => Taken = () => ({ kind: 'kept' }),
): Promise<Round> {
  const outcomes: GatherOutcome[] = [];
  const requests = feeds.map((feed) => (typeof feed === 'string' ? ask(feed) : feed));
  const report = await gatherFeeds(requests, optionsFor(root, more), async (outcome) => {
    outcomes.push(outcome);
    return taken(outcome);
  });
  return { outcomes, report };
}

/** Gathers and remembers, as a whole build does. */
export async function build(...round: Parameters<typeof gather>): Promise<Round> {
  const gathered = await gather(...round);
  const warnings = await gathered.report.remember();
  if (warnings.length > 0) throw new Error(warnings.join('; '));
  return gathered;
}

/** The outcome in one line, for inline snapshots. */
export function inShort(outcome: GatherOutcome | undefined): string {
  switch (outcome?.kind) {
    case undefined:
      return 'nothing';
    case 'fetched':
      return `fetched: ${new TextDecoder().decode(outcome.bytes)}`;
    case 'unchanged':
      return `unchanged: ${outcome.note}`;
    case 'failed':
      return `failed: ${withoutPorts(outcome.reason)}`;
  }
}

/** Ports differ in each run. */
export function withoutPorts(text: string): string {
  return text.replace(/(127\.\d+\.\d+\.\d+|localhost|\]):\d+/g, '$1');
}
