import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/publish/serve.ts';
import { startChromium } from './chromium.ts';

/** A browser on a built site, for one test file. */
export interface Browse {
  /** Opens a path of the hub in a fresh context and closes it again after `visit`. */
  readonly open: (
    path: string,
    visit: (page: Page) => Promise<void>,
    options?: BrowserContextOptions,
  ) => Promise<void>;
  readonly addressOf: (path: string) => string;
}

/** Serves the sample site and starts Chromium around the tests of a file. */
export function browseSample(): Browse {
  return browseSite(() => inject('site'));
}

/** The same with a site that `make` builds, or finds, before the first test. */
export function browseSite(make: () => string | Promise<string>): Browse {
  let server: RunningServer;
  let browser: Awaited<ReturnType<typeof startChromium>>;
  beforeAll(async () => {
    server = await serveFolder(await make(), 0);
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const addressOf = (path: string) => new URL(path, server.address()).href;
  return {
    addressOf,
    open: async (path, visit, options = {}) => {
      const context = await browser.newContext(options);
      try {
        const page = await context.newPage();
        // The invented authors' sites are nowhere; here each answers with a page that says its own address.
        await page.route(/^https:\/\//, (route) =>
          route.fulfill({ contentType: 'text/html', body: `<title>${route.request().url()}</title>` }),
        );
        await page.goto(addressOf(path));
        await visit(page);
      } finally {
        await context.close();
      }
    },
  };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.2 AA, one line for each element concerned. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // The content policy keeps foreign scripts out, so axe comes in by the debugging protocol.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify({ runOnly: RULES })})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}
