import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBarred } from '../../src/archive/barred.ts';
import type { HubConfig } from '../../src/model.ts';
import { inventArchived, inventMember } from '../care/invent.ts';
import { inventConfig, inventHub } from '../relate/invent-hub.ts';
import { hubFolder } from './hub-folder.ts';

const entry = inventArchived({ title: 'Canary', excerpt: 'Canary words.' });
const member = inventMember();

/** A hub's files as far as they matter here. */
function filesOf(root: string, changes: Partial<HubConfig> = {}): HubConfig {
  return inventConfig({ root, members: [member], ...changes });
}

test('an entry stays private until it changes, or what its member allows does, or what a curator wrote', async () => {
  const root = await hubFolder();
  await (await openBarred(filesOf(root))).put([entry]);

  const barred = await openBarred(filesOf(root));

  expect(barred.has(entry, member)).toBe(true);
  expect(barred.has({ ...entry, excerpt: 'Other words.' }, member)).toBe(false);
  expect(barred.has(entry, inventMember({}, { text: 'link' }))).toBe(false);
  const described = filesOf(root, { hub: { ...inventHub(), description: 'Other words.' } });
  expect((await openBarred(described)).has(entry, member)).toBe(false);
  expect(barred.has({ ...entry, key: '0000000000000002' }, member)).toBe(false);
});

test('no word of it is in the list, and it leaves the list with what was wrong', async () => {
  const root = await hubFolder();
  const barred = await openBarred(filesOf(root));
  await barred.put([entry]);
  const list = await readFile(join(root, '.kith', 'barred.json'), 'utf8');

  await barred.keepOnly([{ ...entry, excerpt: 'Other words.' }]);

  expect(list).not.toMatch(/canary/i);
  await expect(readFile(join(root, '.kith', 'barred.json'))).rejects.toThrow('ENOENT');
  expect((await openBarred(filesOf(root))).has(entry, member)).toBe(false);
});
