import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browseSample } from '../helpers/browse.ts';

const browse = browseSample();

function firstResult(page: Page) {
  return page.locator('#results .card').first();
}

test('typing finds an entry, marks the words, and its title opens the original', async () => {
  await browse.open('/search/', async (page) => {
    await page.getByLabel('Search for').pressSequentially('snow plans');
    await firstResult(page).locator('mark').first().waitFor();
    const title = firstResult(page).getByRole('heading').getByRole('link');

    expect(await title.textContent()).toBe('Snow plans');
    expect(await title.getAttribute('href')).toMatch(/^https:\/\/longacre\.example\//);
    await title.click();
    await page.waitForURL(/^https:\/\/longacre\.example\//);
  });
});

test('a result leads to its place on this hub second', async () => {
  await browse.open('/search/?q=snow', async (page) => {
    await firstResult(page).waitFor();
    const links = await firstResult(page).getByRole('link').all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));

    expect(addresses[0]).toMatch(/^https:/);
    expect(addresses.at(-1)).toMatch(/^\/(members|reshares)\//);
  });
});

test('a conversation is found as the hub’s own page', async () => {
  await browse.open('/search/?kind=conversation&q=group+chat', async (page) => {
    await firstResult(page).waitFor();
    await firstResult(page).getByRole('heading').getByRole('link').click();
    await page.waitForURL(/\/conversations\/\d/);

    expect(await page.getByRole('main').textContent()).toContain('group chat');
  });
});

test('what was found is announced, and what was not found comes with a way on', async () => {
  await browse.open('/search/', async (page) => {
    await page.getByLabel('Search for').fill('supervision');
    await firstResult(page).waitFor();
    expect(await page.getByRole('status').textContent()).toMatch(/results?\.$/);

    await page.getByLabel('Search for').fill('xylophonequartz');
    await page.getByText('Nothing found').waitFor();
    expect(await page.getByRole('status').textContent()).toContain('take away a filter');
    expect(await page.locator('#results .card').count()).toBe(0);
  });
});

test('filters work without words and with them, and stay in the address', async () => {
  await browse.open('/search/', async (page) => {
    await page.getByText('Only by topic').click();
    await page.getByLabel('Language').selectOption('es');
    await firstResult(page).waitFor();
    expect(new URL(page.url()).search).toBe('?language=es');
    expect(await firstResult(page).getByRole('heading').getAttribute('lang')).toMatch(/^es/);

    await page.getByLabel('Search for').fill('supervisora');
    await page.waitForURL(/q=supervisora/);
    await firstResult(page).locator('mark').first().waitFor();
    const address = page.url();

    await page.goto('about:blank');
    await page.goto(address);
    await firstResult(page).waitFor();
    expect(await page.getByLabel('Search for').inputValue()).toBe('supervisora');
    expect(await page.getByLabel('Language').inputValue()).toBe('es');
  });
});

test('the keyboard alone searches and opens a result', async () => {
  await browse.open('/search/', async (page) => {
    const focused = () => page.evaluate('document.activeElement.id || document.activeElement.href');
    for (let presses = 0; presses < 20 && (await focused()) !== 'words'; presses++)
      await page.keyboard.press('Tab');
    await page.keyboard.type('snow plans');
    await firstResult(page).waitFor();
    for (let presses = 0; presses < 10 && !/^https:/.test(String(await focused())); presses++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');

    await page.waitForURL(/^https:\/\/[^/]+\.example\//);
  });
});

test('without JavaScript the page leads to topics, members and the archive', async () => {
  await browse.open(
    '/search/',
    async (page) => {
      const main = page.getByRole('main');

      for (const name of ['topic', 'member', 'month by month']) {
        expect(await main.getByRole('link', { name, exact: true }).isVisible()).toBe(true);
      }
    },
    { javaScriptEnabled: false },
  );
});

test('one index finds every language, whatever the language of the page', async () => {
  await browse.open('/search/?q=cansancio', async (page) => {
    await firstResult(page).waitFor();

    expect(await firstResult(page).getByRole('heading').textContent()).toBe('El cansancio no es desamor');
  });
});
