import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { browseSample } from '../helpers/browse.ts';
import { readSiteFile } from '../helpers/site-files.ts';
import { tabTo } from '../helpers/tab-to.ts';

const browse = browseSample();

/** The way to a conversation that stands in the newest item of the digests' feed. */
function linkInFeed(): string {
  const feed = JSON.parse(readSiteFile(inject('site'), '/digest/feed.json'));
  const [, path = ''] =
    /href="https?:\/\/[^/"]+(\/conversations\/[^"#]+)/.exec(feed.items[0].content_html) ?? [];
  return path;
}

test('with the keyboard alone a reader comes from a feed to a conversation, searches in Spanish, subscribes, and leaves for an author’s site', async () => {
  await browse.open(linkInFeed(), async (page) => {
    // The conversation that the item named, with its turns.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, "element.matches('main article a[href^=https]')");
    expect(
      await page.getByRole('region', { name: 'Turns, oldest first' }).getByRole('article').count(),
    ).toBeGreaterThan(1);

    // Somebody here writes in Spanish about getting tired.
    await goBy(page, "element.textContent === 'Search' && element.matches('nav a')", '/search/');
    await tabTo(page, "element.name === 'q'");
    await page.keyboard.type('cansancio');
    await tabTo(page, "element.matches('#results a')");
    const result = await page.evaluate('document.activeElement.textContent');
    expect(result).toBe('El cansancio no es desamor');
    expect(await page.evaluate("document.activeElement.closest('[lang]').lang")).toMatch(/^es/);

    // How one follows it from now on.
    await goBy(page, 'element.matches(\'.colophon nav a[href$="/subscribe/"]\')', '/subscribe/');
    await tabTo(page, 'element.matches(\'main a[href$="atom.xml"]\')');
    expect(await page.evaluate('document.activeElement.pathname')).toMatch(/atom\.xml$/);

    // Back to what was found, with the words still in the address, and on to its author.
    await page.goBack();
    await page.locator('#results a').first().waitFor();
    await tabTo(page, "element.matches('#results a')");
    const original = await page.evaluate<string>('document.activeElement.href');
    await page.keyboard.press('Enter');
    await page.waitForURL(/^https:/);

    expect(page.url()).toBe(original);
    expect(new URL(original).host).toBe('cuadernodevisitas.example');
  });
});

async function goBy(page: Page, link: string, path: string): Promise<void> {
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${path}**`);
}
