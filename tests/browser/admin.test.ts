import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '../../src/config/load.ts';
import { admin } from '../../src/pages/admin/admin.ts';
import { type RunningServer, serveFolder } from '../../src/publish/serve.ts';
import { relate } from '../../src/relate/relate.ts';
import { startChromium } from '../helpers/chromium.ts';
import { copySampleHub } from '../helpers/sample-hub.ts';
import { writePages } from '../helpers/write-pages.ts';

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
  const page = await openDesk('reshares');

  const item = page.getByRole('group', { name: /“.*Of.*” Field/ }).last();
  await item.getByRole('textbox').fill('https://harbor.example/the-other-side');
  await fieldOf(page, 'On').locator('input').fill('2026-11-14');
  await fieldOf(page, 'By').getByRole('textbox').fill('wren-adeyo');
  await fieldOf(page, 'Why')
    .getByRole('textbox')
    .fill('Colon: # and "quotes" are only words.\nA second line.');
  const after = await saved(page, 'reshares');

  expect(after).toEqual({
    of: 'https://harbor.example/the-other-side',
    by: 'wren-adeyo',
    on: '2026-11-14',
    why: 'Colon: # and "quotes" are only words.\nA second line.',
  });
  // An icon is one letter of its font; without it, its name would stand there, many letters wide.
  const icon = await page.getByText('article', { exact: true }).first().boundingBox();
  expect(icon?.width).toBeLessThan(40);
}, 60_000);

test('an introduction with both answers is written there as well', async () => {
  const page = await openDesk('introductions');

  const pair = ['harbor-notes', 'long-acre'];
  await fieldOf(page, 'Between').getByRole('button', { name: /^Add/ }).click();
  await fieldOf(page, 'Between').getByRole('button', { name: /^Add/ }).click();
  for (const [place, id] of pair.entries())
    await fieldOf(page, 'Between').getByRole('textbox').nth(place).fill(id);
  await fieldOf(page, 'Proposed').locator('input').fill('2026-11-14');
  await fillTable(page, 'Accepted', [
    ['harbor-notes', '2026-11-15'],
    ['long-acre', '2026-11-16'],
  ]);
  await fillTable(page, 'Words', [
    ['harbor-notes', 'I count: tides, mostly.'],
    ['long-acre', 'We count # chairs.'],
  ]);

  expect(await saved(page, 'introductions')).toEqual({
    between: pair,
    proposed: '2026-11-14',
    accepted: { 'harbor-notes': '2026-11-15', 'long-acre': '2026-11-16' },
    words: { 'harbor-notes': 'I count: tides, mostly.', 'long-acre': 'We count # chairs.' },
  });
}, 60_000);

test('so is a decision, its ruling chosen from a list', async () => {
  const page = await openDesk('decisions');

  await fieldOf(page, 'About').getByRole('textbox').fill('https://harbor.example/the-other-side');
  await fieldOf(page, 'Ruling').getByRole('combobox').click();
  await page.getByRole('option', { name: 'keep-out' }).click();
  await fieldOf(page, 'On').locator('input').fill('2026-11-16');
  await fieldOf(page, 'By').getByRole('textbox').fill('wren-adeyo');
  await fieldOf(page, 'Reason').getByRole('textbox').fill('Its author asked: not now.');

  expect(await saved(page, 'decisions')).toEqual({
    about: 'https://harbor.example/the-other-side',
    ruling: 'keep-out',
    on: '2026-11-16',
    by: 'wren-adeyo',
    reason: 'Its author asked: not now.',
  });
}, 60_000);

async function fillTable(page: Page, name: string, rows: readonly (readonly string[])[]): Promise<void> {
  const table = fieldOf(page, name);
  for (const [place, [key = '', value = '']] of rows.entries()) {
    const row = table.getByRole('textbox', { name: 'Key' }).nth(place);
    // The desk takes no new row while it still takes in the last one; a person would press the button again.
    await expect
      .poll(
        async () => {
          if (await row.isVisible()) return true;
          await table.getByRole('button', { name: 'Add', exact: true }).click();
          return row.isVisible();
        },
        { interval: 2_000, timeout: 20_000 },
      )
      .toBe(true);
    await row.fill(key);
    await table.getByRole('textbox', { name: 'Value' }).nth(place).fill(value);
  }
}

function fieldOf(page: Page, name: string) {
  return page.getByRole('group', { name: new RegExp(`^“\\W*${name}\\W*” Field`) }).last();
}

/** Opens one of the hub's lists in a browser that knows nothing yet, with a new item at its end. */
async function openDesk(list: string): Promise<Page> {
  const { port } = outside.address() as AddressInfo;
  const context = await browser.newContext({
    proxy: { server: `http://127.0.0.1:${port}`, bypass: 'localhost' },
    viewport: { width: 1280, height: 1000 },
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const text = await readFile(join(hub, `_data/${list}.yaml`), 'utf8');
  await page.addInitScript('window.showDirectoryPicker = () => navigator.storage.getDirectory()');
  await page.goto(new URL('/admin/config.json', server.address()).href);
  await page.evaluate(`(async () => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('.git', { create: true });
    const data = await root.getDirectoryHandle('_data', { create: true });
    const file = await data.getFileHandle('${list}.yaml', { create: true });
    const writing = await file.createWritable();
    await writing.write(${JSON.stringify(text)});
    await writing.close();
  })()`);
  await page.goto(new URL('/admin/', server.address()).href);
  await page.getByRole('button', { name: /local repository/i }).click();
  await page.getByRole('radio', { name: 'Contents' }).waitFor();
  await page.evaluate(`location.hash = '#/collections/hub/entries/${list}'`);
  await page
    .getByRole('button', { name: new RegExp(`^Add .*${list}`, 'i') })
    .last()
    .click();
  return page;
}

/** Saves, and gives the new item. Whatever stood there still stands before it, Kith finds no fault in the file, and nobody outside was asked. */
async function saved(page: Page, list: string): Promise<unknown> {
  const name = `_data/${list}.yaml`;
  const before = await readFile(join(hub, name), 'utf8');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => read(page, list), { timeout: 10_000 }).not.toBe(before);
  const after = await read(page, list);
  const items: readonly unknown[] = parse(after);
  expect(items.slice(0, -1)).toEqual(parse(before));
  const outcome = await loadConfig(hub, new Map([[name, after]]));
  expect(outcome.kind === 'faulty' ? outcome.faults : []).toEqual([]);
  expect(asked).toEqual([]);
  return items.at(-1);
}

function read(page: Page, list: string): Promise<string> {
  return page.evaluate<string>(`(async () => {
    const root = await navigator.storage.getDirectory();
    const data = await root.getDirectoryHandle('_data');
    return (await (await data.getFileHandle('${list}.yaml')).getFile()).text();
  })()`);
}
