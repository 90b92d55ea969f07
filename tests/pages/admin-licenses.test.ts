import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kithHere } from '../helpers/kith-here.ts';
import { ROOT } from '../helpers/sample-hub.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

const PACKAGE = join(ROOT, 'node_modules/@sveltia/cms');

test('a hub with a desk in the browser publishes the licences of the editor and of each of its fonts, word for word', async () => {
  const root = await temporaryHub({
    'feeds.yaml': 'members: []\n',
    '_data/hub.yaml': 'admin: { backend: github, repo: campus/hub }\n',
  });
  const { code, stderr } = await kithHere(['build', '--root', root, '--offline']);
  const folder = join(root, '_site/admin/licenses');

  expect(code, stderr).toBe(0);
  expect(readdirSync(folder).sort()).toEqual([
    'material-symbols-outlined.LICENSE.txt',
    'noto-mono.LICENSE.txt',
    'source-sans-3.LICENSE.txt',
    'sveltia-cms.LICENSE.txt',
  ]);
  const published = (name: string) => readFileSync(join(folder, name), 'utf8');
  expect(published('sveltia-cms.LICENSE.txt')).toBe(readFileSync(join(PACKAGE, 'LICENSE.txt'), 'utf8'));
  for (const font of ['material-symbols-outlined', 'noto-mono', 'source-sans-3'])
    expect(published(`${font}.LICENSE.txt`)).toBe(
      readFileSync(join(PACKAGE, 'npm/assets', `${font}.LICENSE.txt`), 'utf8'),
    );
});

test('a hub without one publishes none', async () => {
  const root = await temporaryHub({ 'feeds.yaml': 'members: []\n' });

  await kithHere(['build', '--root', root, '--offline']);

  expect(readdirSync(join(root, '_site'))).not.toContain('admin');
});
