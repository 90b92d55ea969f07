import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conversations } from '../../src/pages/conversations.ts';
import { digests } from '../../src/pages/digest.ts';
import { home } from '../../src/pages/home.ts';
import { introductions } from '../../src/pages/introductions.ts';
import { member } from '../../src/pages/member.ts';
import { directory, members } from '../../src/pages/members.ts';
import { reshares } from '../../src/pages/reshares.ts';
import { subscribe } from '../../src/pages/subscribe.ts';
import { topics } from '../../src/pages/topics.ts';
import { unanswered } from '../../src/pages/unanswered.ts';
import { type RunningServer, serveFolder } from '../../src/publish/serve.ts';
import { AWKWARD, buildAwkwardHub } from '../helpers/awkward-hub.ts';
import { startChromium } from '../helpers/chromium.ts';
import { kindsOfPages } from '../helpers/kinds-of-pages.ts';
import { sidewaysOverflow } from '../helpers/layout-faults.ts';
import { outlineFaults } from '../helpers/outline-faults.ts';
import { htmlPages, readSiteFile } from '../helpers/site-files.ts';
import { writePages } from '../helpers/write-pages.ts';
import { inventCommunity, resident, writing } from '../relate/invent-community.ts';

const LISTS = [home, members, topics, reshares, conversations, unanswered, digests, introductions, subscribe];

let browser: Browser;
let hub = '';
beforeAll(async () => {
  [browser, hub] = await Promise.all([startChromium(), buildAwkwardHub()]);
});
afterAll(async () => {
  await browser?.close();
  await rm(hub, { recursive: true, force: true });
});

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-empty-style': 'off',
    'long-title': 'off',
  },
});

/** Pages that are invalid, hard to walk through, or wider than a narrow phone or a desktop. */
async function faultsOf(
  site: string,
  pages: readonly string[] = onePageOfEachKind(site),
): Promise<readonly string[]> {
  const server: RunningServer = await serveFolder(site, 0);
  const page = await browser.newPage();
  const faults: string[] = [];
  try {
    for (const path of pages) {
      const html = readSiteFile(site, path);
      const { results } = await validator.validateString(html, path);
      const invalid = results.flatMap(({ messages }) =>
        messages.map(({ message, line }) => `${line}: ${message}`),
      );
      faults.push(...[...invalid, ...outlineFaults(html)].map((fault) => `${path}: ${fault}`));
      await page.goto(new URL(path, server.address()).href);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 640 });
        const overflow = await sidewaysOverflow(page);
        if (overflow > 0) faults.push(`${path}: ${overflow} px too wide for ${width}`);
      }
    }
  } finally {
    await page.close();
    await server.close();
  }
  return faults;
}

/** Those that the site has, and every member's own. */
function onePageOfEachKind(site: string): readonly string[] {
  const kinds = Object.values(kindsOfPages(site)).map((path) => path.replace(/\/$/, '/index.html'));
  return htmlPages(site).filter(
    (path) => kinds.includes(path) || /^\/members\/(?!by-)[^/]+\/index/.test(path),
  );
}

test('endless titles, none, emoji, letters from right to left and piled on each other, and heaps of tags fit every page', async () => {
  const site = join(hub, '_site');
  const member = readSiteFile(site, '/members/long/index.html');

  expect(member).toContain(AWKWARD.title.slice(0, 140));
  expect(member).toContain(AWKWARD.emoji);
  expect(member).toContain('Three thousand tags');
  expect(readSiteFile(site, '/members/empty/index.html')).toContain('<h1');
  expect(await faultsOf(site)).toEqual([]);
});

test('a hub of one member, without a reshare, fits every page', async () => {
  const alone = resident('alone', { about: AWKWARD.zalgo });
  const site = await writePages(inventCommunity({ members: [alone] }, [writing('alone')]), [
    ...LISTS,
    directory,
    member,
  ]);

  expect(await faultsOf(site)).toEqual([]);
  await rm(site, { recursive: true });
});

test('a hub before its first member, or whose members have written nothing, fits every page', async () => {
  for (const people of [[], [resident('silent'), resident('quiet')]]) {
    const site = await writePages(inventCommunity({ members: people }, []), [...LISTS, directory, member]);

    expect(await faultsOf(site)).toEqual([]);
    await rm(site, { recursive: true });
  }
});

test('two thousand members fit the directory and the front page', async () => {
  const crowd = Array.from({ length: 2000 }, (_, place) =>
    resident(`m${place}`, {
      name: place % 500 === 0 ? AWKWARD.name : `${String.fromCharCode(65 + (place % 26))}na ${place}`,
    }),
  );
  const site = await writePages(inventCommunity({ members: crowd }, [writing('m0')]), [
    home,
    members,
    subscribe,
  ]);

  expect(
    await faultsOf(site, [
      '/index.html',
      '/members/index.html',
      '/members/by-name/m/index.html',
      '/subscribe/index.html',
    ]),
  ).toEqual([]);
  await rm(site, { recursive: true });
});
