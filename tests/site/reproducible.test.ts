import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { runKith } from '../helpers/run-kith.ts';
import { copySampleHub } from '../helpers/sample-hub.ts';
import { siteFiles } from '../helpers/site-files.ts';

let hub: string;

beforeAll(async () => {
  hub = await copySampleHub();
  await runKith(['build', '--root', hub]);
});
afterAll(() => rm(hub, { recursive: true, force: true }));

test('a build in another folder gives the same bytes', () => {
  expect(differences(inject('site'), join(hub, '_site'))).toEqual([]);
});

test('a second build in the same folder gives the same bytes, site and archive', async () => {
  const archive = () => readFileSync(join(hub, '_data', 'archive', 'harbor-notes.ndjson'), 'utf8');
  const before = archive();

  const { code } = await runKith(['build', '--force', '--root', hub]);

  expect(code).toBe(0);
  expect(differences(inject('site'), join(hub, '_site'))).toEqual([]);
  expect(archive()).toBe(before);
});

/** Files that only one of two sites has, or that differ. */
function differences(one: string, other: string): readonly string[] {
  const files = new Set([...siteFiles(one), ...siteFiles(other)]);
  return [...files].filter((path) => bytes(one, path) !== bytes(other, path));
}

function bytes(site: string, path: string): string | undefined {
  try {
    return readFileSync(join(site, path)).toString('base64');
  } catch {
    return undefined;
  }
}
