/** `npm run screenshots`: the main pages of the built hub, phone and desktop, light and dark, into `screenshots/`. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serveFolder } from '../../src/publish/serve.ts';
import { startChromium } from './chromium.ts';
import { kindsOfPages } from './kinds-of-pages.ts';
import { ROOT } from './sample-hub.ts';

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 860 } };

const site = process.argv[2] ?? join(ROOT, '_site');
const folder = join(ROOT, 'screenshots');
const kinds = { ...kindsOfPages(site), results: '/search/?q=supervision', member: '/members/harbor-notes/' };
await mkdir(folder, { recursive: true });
const server = await serveFolder(site, 0);
const browser = await startChromium();
try {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport, colorScheme });
      for (const [kind, path] of Object.entries(kinds)) {
        await page.goto(new URL(path, server.address()).href, { waitUntil: 'networkidle' });
        // What lies below the fold loads when somebody comes near it, and here nobody scrolls.
        await page.evaluate("for (const image of document.images) image.loading = 'eager'");
        await page.waitForLoadState('networkidle');
        const name = `${kind.replace(' ', '-')}-${size}-${colorScheme}`;
        await page.screenshot({ path: join(folder, `${name}.png`), fullPage: false });
        await page.screenshot({ path: join(folder, `${name}-whole.png`), fullPage: true });
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
