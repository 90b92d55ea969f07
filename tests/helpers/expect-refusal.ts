import { expect } from 'vitest';
import { faultHub, GOOD_FEED } from './fault-hub.ts';
import type { Page } from './serve.ts';

/** A fault after which nothing of the answer is used. */
export interface Refusal {
  /** What the server does, in words. */
  readonly server: string;
  readonly answer: (canaryPort: number) => Page;
  /** What the hub reports. */
  readonly reason: string | RegExp;
  /** The hours after which the feed is asked again, or never. */
  readonly again: number | 'never';
}

/**
 * Reads a good feed, then meets the fault, and checks what every refusal has in common: the reason is told in plain
 * words, archive and pages stay as they were, the feed is asked again when it is due and not before, and no request
 * went anywhere else.
 */
export async function expectRefusal({ answer, reason, again }: Refusal): Promise<void> {
  const hub = await faultHub();
  const before = await hub.build(0);
  const archive = await hub.archive();
  hub.answer(answer(hub.canary.port));

  const met = await hub.build(24);
  const archiveAfter = await hub.archive();
  const hours = again === 'never' ? 24 * 365 : again;
  const early = await hub.build(24 + hours - 0.01);
  hub.answer(GOOD_FEED);
  const due = await hub.build(24 + hours);

  expect(met.inShort).toMatch(typeof reason === 'string' ? `failed: ${reason}` : reason);
  expect(met.requests.length).toBeGreaterThan(0);
  expect(archiveAfter).toBe(archive);
  expect(met.titles).toEqual(before.titles);
  expect([early.requests.length, early.titles]).toEqual([0, before.titles]);
  expect(due.requests).toHaveLength(again === 'never' ? 0 : 1);
  expect(due.titles).toEqual(before.titles);
  expect(hub.canary.requests).toEqual([]);
}
