import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWithheld } from '../../src/archive/withheld.ts';
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
  await (await openWithheld(filesOf(root))).put([{ entry, reason: 'email' }]);

  const withheld = await openWithheld(filesOf(root));

  expect(withheld.has(entry, member)).toBe(true);
  expect(withheld.has({ ...entry, excerpt: 'Other words.' }, member)).toBe(false);
  expect(withheld.has(entry, inventMember({}, { text: 'link' }))).toBe(false);
  const described = filesOf(root, { hub: { ...inventHub(), description: 'Other words.' } });
  expect((await openWithheld(described)).has(entry, member)).toBe(false);
  expect(withheld.has({ ...entry, key: '0000000000000002' }, member)).toBe(false);
});

test('no word of it is in the list, and it leaves the list with its reason', async () => {
  const root = await hubFolder();
  const withheld = await openWithheld(filesOf(root));
  await withheld.put([{ entry, reason: 'email' }]);
  const list = await readFile(join(root, '.kith', 'withheld.json'), 'utf8');

  await withheld.keepOnly([{ ...entry, excerpt: 'Other words.' }]);

  expect(list).not.toMatch(/canary/i);
  await expect(readFile(join(root, '.kith', 'withheld.json'))).rejects.toThrow('ENOENT');
  expect((await openWithheld(filesOf(root))).has(entry, member)).toBe(false);
});
