import { expect, inject, test } from 'vitest';
import { browseSample } from '../helpers/browse.ts';
import { htmlPages, readSiteFile } from '../helpers/site-files.ts';
import { tabTo } from '../helpers/tab-to.ts';

const browse = browseSample();
const site = inject('site');

/** The first page of the site that has something. */
function pageWith(pattern: RegExp): string {
  const path = htmlPages(site).find((one) => pattern.test(readSiteFile(site, one)));
  if (path === undefined) throw new Error(`No page of the sample has ${pattern}.`);
  return path.replace(/index\.html$/, '');
}

test('the keyboard alone goes from the top of the front page to the first original', async () => {
  await browse.open('/', async (page) => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const original = await page.evaluate('document.activeElement.href');
    await page.keyboard.press('Enter');
    await page.waitForURL(/^https:/);

    expect(page.url()).toBe(original);
  });
});

test('what is folded away opens and closes by the keyboard, and is reached only while it is open', async () => {
  await browse.open(pageWith(/<div class="ties">[\s\S]*?<details><summary>/), async (page) => {
    const folded = page.locator('.ties details').first();
    await tabTo(page, "element.matches('.ties summary')");
    await page.keyboard.press('Tab');
    const isInside = "document.activeElement.closest('.ties details') !== null";
    expect(await page.evaluate(isInside)).toBe(false);
    await page.keyboard.press('Shift+Tab');

    await page.keyboard.press('Enter');
    expect(await folded.getAttribute('open')).not.toBeNull();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(isInside)).toBe(true);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');

    expect(await folded.getAttribute('open')).toBeNull();
  });
});

test('the keyboard alone turns a page of the archive and turns it back', async () => {
  const start = pageWith(/<nav class="turn"[\s\S]*rel="prev"/);
  await browse.open(start, async (page) => {
    const heading = () => page.getByRole('heading', { level: 1 }).textContent();
    const first = await heading();
    await tabTo(page, "element.matches('.turn [rel=prev]')");
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== start);
    expect(await heading()).not.toBe(first);

    await tabTo(page, "element.matches('.turn [rel=next]')");
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === start);

    expect(await heading()).toBe(first);
  });
});
