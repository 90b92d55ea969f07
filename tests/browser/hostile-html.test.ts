import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { whatActs } from '../helpers/acts.ts';
import { startChromium } from '../helpers/chromium.ts';
import { HOSTILE_FRAGMENTS } from '../helpers/hostile-fragments.ts';
import { buildHostileHub, type HostileHub } from '../helpers/hostile-hub.ts';

let browser: Browser;
let hub: HostileHub;
beforeAll(async () => {
  [browser, hub] = await Promise.all([startChromium(), buildHostileHub(HOSTILE_FRAGMENTS)]);
});
afterAll(async () => {
  await browser?.close();
  await hub?.remove();
});

test('nothing that came through a feed runs, or tries to', async () => {
  const bodies = hub.bodies.map((body) => body ?? '');

  expect(await whatActs(browser, hub.site, bodies)).toEqual([]);
});

test('what watches sees an event run, a policy stop one, and a page that leads away', async () => {
  const site = await mkdtemp(join(tmpdir(), 'kith-acts-'));
  try {
    await writeFile(join(site, 'a.html'), '<!doctype html><body><b onmouseover="alert(1)">x</b>');
    await writeFile(
      join(site, 'b.html'),
      '<!doctype html><body><iframe src="https://evil.example/"></iframe>',
    );

    const acts = await whatActs(browser, site, ['<b onfocus="alert(1)">x</b><iframe src="/"></iframe>']);

    expect(acts.join('\n')).toMatch(/\/a\.html: alert\(1\)/);
    expect(acts.join('\n')).toMatch(/asked for https:\/\/evil\.example/);
    expect(acts.join('\n')).toMatch(/\/bodies\.html: tried script-src/);
  } finally {
    await rm(site, { recursive: true, force: true });
  }
});
