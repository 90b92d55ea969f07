import { expect, test } from 'vitest';
import { whyUnreadable } from '../../src/cli/why-unreadable.ts';
import { kithHere } from '../helpers/kith-here.ts';
import { feedsYaml, temporaryHub } from '../helpers/temporary-hub.ts';

test.each([
  ['check', 'stdout', 'Give the path of a file'],
  ['import', 'stderr', 'next: export a list'],
  ['submission', 'stderr', 'next: save what they sent'],
] as const)(
  'kith %s says whether a file is missing or a folder, and what to do',
  async (command, where, next) => {
    const folder = await temporaryHub({ 'feeds.yaml': feedsYaml({ ada: 'feed.xml' }), 'feed.xml': '' });

    const missing = await kithHere([command, 'nothing.txt'], { folder });
    const isFolder = await kithHere([command, '.'], { folder });

    expect([missing.code, isFolder.code]).toEqual([1, 1]);
    expect(missing[where]).toMatch(/nothing\.txt could not be read: there is no such file[ .]/u);
    expect(isFolder[where]).toMatch(/could not be read: it is a folder[ .]/u);
    for (const run of [missing, isFolder]) expect(run[where]).toContain(next);
  },
);

test('what has no words of its own is told by its code', () => {
  expect(whyUnreadable(Object.assign(new Error('x'), { code: 'EACCES' }))).toBe('EACCES');
});
