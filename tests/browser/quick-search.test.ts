import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { browseSample } from '../helpers/browse.ts';
import { readSiteFile, siteFiles } from '../helpers/site-files.ts';

const browse = browseSample();

function dialog(page: Page) {
  return page.getByRole('dialog', { name: 'Quick search' });
}

test('the key / opens a search on every page, and Enter leads to what was found', async () => {
  await browse.open('/topics/', async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('snow plans');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=snow\+plans$/);

    expect(await page.locator('#results > li').first().textContent()).toContain('Snow plans');
  });
});

test('Escape leads back to where one was', async () => {
  await browse.open('/about/', async (page) => {
    await page.getByRole('link', { name: 'Topics' }).first().focus();
    await page.keyboard.press('/');
    expect(await dialog(page).isVisible()).toBe(true);
    await page.keyboard.press('Escape');

    expect(await dialog(page).isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Topics');
  });
});

test('on the search page it goes to the field', async () => {
  await browse.open('/search/', async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('a/b');

    expect(await page.getByRole('searchbox', { name: 'Search for' }).inputValue()).toBe('a/b');
  });
});

test('it is never taken from somebody who writes, nor with another key held', async () => {
  await browse.open('/about/', async (page) => {
    await page.evaluate(`{
      const main = document.querySelector('main');
      const area = document.createElement('textarea');
      const editable = document.createElement('div');
      editable.contentEditable = 'true';
      editable.append(document.createElement('b'));
      main.append(area, editable);
    }`);
    for (const place of ['textarea', '[contenteditable]']) {
      await page.locator(place).focus();
      await page.keyboard.type('/');
      expect(await dialog(page).isVisible()).toBe(false);
    }
    expect(await page.locator('textarea').inputValue()).toBe('/');
    expect(await page.locator('[contenteditable]').textContent()).toBe('/');
    await page.locator('main').focus();
    for (const held of ['Control', 'Alt', 'Meta']) await page.keyboard.press(`${held}+/`);
    expect(await dialog(page).isVisible()).toBe(false);
  });
});

test('whoever is surprised by it turns it off right there; it stays off, and can be turned on again', async () => {
  await browse.open('/about/', async (page) => {
    await page.keyboard.press('/');
    await page.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    expect(await dialog(page).isVisible()).toBe(false);

    await page.goto(browse.addressOf('/members/'));
    await page.keyboard.press('/');
    expect(await dialog(page).isVisible()).toBe(false);

    await page.goto(browse.addressOf('/search/'));
    expect(await page.getByRole('checkbox').isChecked()).toBe(false);
    await page.getByRole('checkbox').check();
    await page.goto(browse.addressOf('/members/'));
    await page.keyboard.press('/');
    expect(await dialog(page).isVisible()).toBe(true);
  });
});

test('without JavaScript nothing of it shows, and the navigation leads to the search', async () => {
  await browse.open(
    '/members/',
    async (page) => {
      expect(await page.locator('#quick-search').isVisible()).toBe(false);
      expect(await page.getByRole('navigation').getByRole('link', { name: 'Search' }).isVisible()).toBe(true);
    },
    { javaScriptEnabled: false },
  );
});

test('its script weighs less than a kilobyte on the way', () => {
  const script = siteFiles(inject('site')).find((path) => /quick-search\.\w+\.js$/.test(path)) ?? '';

  expect(gzipSync(readSiteFile(inject('site'), script)).length).toBeLessThan(1024);
});
