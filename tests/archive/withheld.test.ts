import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWithheld } from '../../src/archive/withheld.ts';
import { inventArchived, inventMember } from '../care/invent.ts';
import { hubFolder } from './hub-folder.ts';

const entry = inventArchived({ title: 'Canary', excerpt: 'Canary words.' });
const member = inventMember();

test('an entry stays private until it changes, or what its member allows does', async () => {
  const root = await hubFolder();
  await (await openWithheld(root)).put([{ entry, reason: 'email' }], [member]);

  const withheld = await openWithheld(root);

  expect(withheld.has(entry, member)).toBe(true);
  expect(withheld.has({ ...entry, excerpt: 'Other words.' }, member)).toBe(false);
  expect(withheld.has(entry, inventMember({}, { text: 'link' }))).toBe(false);
  expect(withheld.has({ ...entry, key: '0000000000000002' }, member)).toBe(false);
});

test('no word of it is in the list, and it leaves the list with its reason', async () => {
  const root = await hubFolder();
  const withheld = await openWithheld(root);
  await withheld.put([{ entry, reason: 'email' }], [member]);
  const list = await readFile(join(root, '.kith', 'withheld.json'), 'utf8');

  await withheld.keepOnly([{ ...entry, excerpt: 'Other words.' }], [member]);

  expect(list).not.toMatch(/canary/i);
  await expect(readFile(join(root, '.kith', 'withheld.json'))).rejects.toThrow('ENOENT');
  expect((await openWithheld(root)).has(entry, member)).toBe(false);
});
