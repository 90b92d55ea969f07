import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../helpers/browse.ts';
import { startChromium } from '../helpers/chromium.ts';
import { runKith } from '../helpers/run-kith.ts';
import { copySampleHub } from '../helpers/sample-hub.ts';

let hub: string;
let browser: Awaited<ReturnType<typeof startChromium>>;
const report = () => join(hub, '.kith', 'desk.html');

beforeAll(async () => {
  hub = await copySampleHub();
  await runKith(['build', '--offline', '--root', hub]);
  await runKith(['curate', '--root', hub, '--html', report()]);
  browser = await startChromium();
});

afterAll(async () => {
  await browser?.close();
  await rm(hub, { recursive: true, force: true });
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing on the desk in %s colours, with everything open',
  async (colorScheme) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await page.goto(pathToFileURL(report()).href);
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");

    const findings = await axeFindings(page);
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    await context.close();

    expect(findings).toEqual([]);
    expect(overflow).toBe(0);
  },
);

test('opened from a disk, the desk asks nobody for anything', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));

  await page.goto(pathToFileURL(report()).href);
  await page.locator('summary').first().click();
  await context.close();

  expect(await readFile(report(), 'utf8')).toContain('_data/reshares.yaml');
  expect(asked).toEqual([pathToFileURL(report()).href]);
});
