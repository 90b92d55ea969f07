import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/publish/serve.ts';
import { siteFaults } from '../audit/check-site.ts';
import { CHECKS } from '../audit/checks.ts';
import { measurePage } from '../audit/measure-page.ts';
import { startChromium } from '../helpers/chromium.ts';
import { kindsOfPages } from '../helpers/kinds-of-pages.ts';

let browser: Browser;
let server: RunningServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([startChromium(), serveFolder(inject('site'), 0)]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

// What axe finds is asked elsewhere, in more widths and colours.
const checks = CHECKS.filter(({ category }) => category !== 'Accessibility');

test.each(Object.entries(kindsOfPages(inject('site'))))(
  'the %s page is light, moves nothing while it loads, asks no other site, and is found',
  async (_kind, path) => {
    const facts = await measurePage(browser, server.address(), path, { withAxe: false });

    const faults = checks.flatMap(({ name, faults }) => faults(facts).map((fault) => `${name}: ${fault}`));

    expect(facts.files.length).toBeGreaterThan(1);
    expect(faults).toEqual([]);
  },
);

test('the site tells servers what to keep and robots where to look', () => {
  expect(siteFaults(inject('site')).filter(({ found }) => found.length > 0)).toEqual([]);
});
