import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kithHere } from '../helpers/kith-here.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

test.each([
  ['en', 'for people and organizations who write on a site of their own', 'Would you like to be the first?'],
  [
    'es',
    'para personas y organizaciones que escriben en un sitio propio',
    '¿Quieres ser la primera persona?',
  ],
])(
  'a hub without members says on each list of them who may come, and shows the way in (%s)',
  async (language, who, first) => {
    const root = await temporaryHub({
      'feeds.yaml': 'members: []\n',
      '_data/hub.yaml': `language: ${language}\nurl: https://hub.example/sub/\n`,
    });

    const { code } = await kithHere(['build', '--root', root, '--offline']);

    expect(code).toBe(0);
    for (const page of ['', 'by-topic/', 'by-kind/', 'by-language/', 'by-newest/']) {
      const text = await readFile(join(root, '_site/members', page, 'index.html'), 'utf8');
      expect(text).toContain(who);
      expect(text).toContain(`<a href="/sub/join/">${first}</a>`);
    }
  },
);
