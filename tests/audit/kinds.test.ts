import { expect, test } from 'vitest';
import { kindsOnSite } from '../helpers/kinds-of-pages.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

test('a hub that passed nothing on yet is looked at where it has pages, and what it has none of is told', async () => {
  const site = await temporaryHub({
    'index.html': '',
    '404.html': '',
    'reshares/index.html': '',
    'members/ada/index.html': '',
  });

  const { there, missing } = kindsOnSite(site);

  expect(there).toEqual({
    front: '/',
    reshares: '/reshares/',
    member: '/members/ada/',
    'not found': '/404.html',
  });
  expect(missing).toContain('reshare');
  expect(missing).toContain('digests');
});
