import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '../../src/config/load.ts';
import { admin } from '../../src/pages/admin/admin.ts';
import { type RunningServer, serveFolder } from '../../src/publish/serve.ts';
import { relate } from '../../src/relate/relate.ts';
import { startChromium } from '../helpers/chromium.ts';
import { copySampleHub } from '../helpers/sample-hub.ts';
import { writePages } from '../helpers/write-pages.ts';

const RESHARES = '_data/reshares.yaml';

let hub: string;
let server: RunningServer;
let browser: Browser;
let outside: Server;
/** Every host but the hub's that the browser turned to. */
const asked: string[] = [];

beforeAll(async () => {
  hub = await copySampleHub();
  const file = join(hub, '_data/hub.yaml');
  await writeFile(file, `${await readFile(file, 'utf8')}\nadmin: { backend: github, repo: campus/hub }\n`);
  const outcome = await loadConfig(hub);
  if (outcome.kind === 'faulty') throw new Error(JSON.stringify(outcome.faults));
  const community = { ...relate(outcome.config, [], '2026-11-16T15:00:00.000Z'), outcomes: [] };
  server = await serveFolder(await writePages(community, [admin]), 0);
  outside = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  outside.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end();
  });
  await new Promise<void>((listening) => outside.listen(0, '127.0.0.1', listening));
  browser = await startChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  outside?.close();
});

test('a reshare is written at the desk, in the browser’s own file system, and Kith loads it without faults', async () => {
  const { port } = outside.address() as AddressInfo;
  const context = await browser.newContext({
    proxy: { server: `http://127.0.0.1:${port}`, bypass: 'localhost' },
    viewport: { width: 1280, height: 1000 },
  });
  const page = await context.newPage();
  const before = await readFile(join(hub, RESHARES), 'utf8');
  await openDesk(page, before);

  await page.getByRole('button', { name: /^Add .*Reshares/ }).click();
  const item = page.getByRole('group', { name: /“.*Of.*” Field/ }).last();
  await item.getByRole('textbox').fill('https://harbor.example/the-other-side');
  await fieldOf(page, 'On').locator('input').fill('2026-11-14');
  await fieldOf(page, 'By').getByRole('textbox').fill('wren-adeyo');
  await fieldOf(page, 'Why')
    .getByRole('textbox')
    .fill('Colon: # and "quotes" are only words.\nA second line.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => read(page), { timeout: 10_000 }).not.toBe(before);
  const after = await read(page);

  expect(parse(after)).toEqual([
    ...parse(before),
    {
      of: 'https://harbor.example/the-other-side',
      by: 'wren-adeyo',
      on: '2026-11-14',
      why: 'Colon: # and "quotes" are only words.\nA second line.',
    },
  ]);
  expect(after).not.toContain('# What curators pass on');
  const outcome = await loadConfig(hub, new Map([[RESHARES, after]]));
  expect(outcome.kind === 'faulty' ? outcome.faults : []).toEqual([]);
  expect(asked).toEqual([]);
  // An icon is one letter of its font; without it, its name would stand there, many letters wide.
  const icon = await page.getByText('article', { exact: true }).first().boundingBox();
  expect(icon?.width).toBeLessThan(40);
  await context.close();
}, 60_000);

function fieldOf(page: Page, name: string) {
  return page.getByRole('group', { name: new RegExp(`^“\\W*${name}\\W*” Field`) }).last();
}

/** Opens the list of reshares on a folder that holds `text`. */
async function openDesk(page: Page, text: string): Promise<void> {
  await page.addInitScript('window.showDirectoryPicker = () => navigator.storage.getDirectory()');
  await page.goto(new URL('/admin/config.json', server.address()).href);
  await page.evaluate(`(async () => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('.git', { create: true });
    const data = await root.getDirectoryHandle('_data', { create: true });
    const file = await data.getFileHandle('reshares.yaml', { create: true });
    const writing = await file.createWritable();
    await writing.write(${JSON.stringify(text)});
    await writing.close();
  })()`);
  await page.goto(new URL('/admin/', server.address()).href);
  await page.getByRole('button', { name: /local repository/i }).click();
  await page.getByRole('radio', { name: 'Contents' }).waitFor();
  await page.evaluate(`location.hash = '#/collections/hub/entries/reshares'`);
}

function read(page: Page): Promise<string> {
  return page.evaluate<string>(`(async () => {
    const root = await navigator.storage.getDirectory();
    const data = await root.getDirectoryHandle('_data');
    return (await (await data.getFileHandle('reshares.yaml')).getFile()).text();
  })()`);
}
