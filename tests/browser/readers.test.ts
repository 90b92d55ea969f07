import { expect, inject, test } from 'vitest';
import { axeFindings, browseSample } from '../helpers/browse.ts';
import { readSiteFile } from '../helpers/site-files.ts';

const browse = browseSample();
const SCRIPTLESS = { javaScriptEnabled: false };

test('the ring sends a reader on to a member’s own site, without a script', async () => {
  await browse.open(
    '/about/',
    async (page) => {
      await page.goto(browse.addressOf('/ring/harbor-notes/next/'), { waitUntil: 'commit' });
      await page.waitForURL('https://bellschedule.example/');

      expect(page.url()).toBe('https://bellschedule.example/');
    },
    SCRIPTLESS,
  );
});

test('axe finds nothing on a page of the ring, where a browser does not follow it at once', async () => {
  const html = readSiteFile(inject('site'), '/ring/harbor-notes/next/index.html');

  await browse.open('/about/', async (page) => {
    await page.setContent(html.replace(/<meta http-equiv="refresh"[^>]*>/, ''));

    expect(await axeFindings(page)).toEqual([]);
  });
});

test('the keyboard alone goes from one surprise to another, without a script', async () => {
  await browse.open(
    '/surprise/',
    async (page) => {
      await page.locator('a.button').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/surprise/2/');

      expect(await page.locator('main article.card').count()).toBe(1);
    },
    SCRIPTLESS,
  );
});

test('one click takes up a whole reference, to be copied', async () => {
  await browse.open('/members/cuaderno-de-visitas/', async (page) => {
    await page.locator('.citation').first().click();

    expect(await page.evaluate('getSelection().toString()')).toBe(
      'Ibarrondo Téllez, M. (n.d.). cuadernodevisitas.example [Blog]. https://cuadernodevisitas.example/',
    );
  });
});

test('a group of the directory is reached from the top of its page by the keyboard', async () => {
  await browse.open('/members/by-language/', async (page) => {
    await page
      .getByRole('navigation', { name: 'On this page' })
      .getByRole('link', { name: 'Spanish' })
      .focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');

    expect(await page.evaluate('document.activeElement.textContent')).toBe('Spanish');
    expect(page.url()).toContain('#group-es');
  });
});

test('without a script the whole way goes by pages: topic, year, member, feed', async () => {
  await browse.open(
    '/members/by-topic/',
    async (page) => {
      await page.getByRole('heading', { name: 'Kinship care' }).getByRole('link').click();
      await page.getByRole('listitem').getByRole('link', { name: 'on this hub' }).first().click();
      await page.getByRole('heading', { name: '2026' }).getByRole('link').click();
      await page.waitForURL('**/members/*/2026/');

      expect(await page.getByRole('contentinfo').getByRole('link', { name: 'Atom' }).count()).toBe(1);
    },
    SCRIPTLESS,
  );
});
