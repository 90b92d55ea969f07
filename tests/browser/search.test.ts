import { expect, test } from 'vitest';
import { axeFindings, browseSample } from '../helpers/browse.ts';
import { readSiteFile } from '../helpers/site-files.ts';

const browse = browseSample();

test('typing finds an entry, and its title opens the original', async () => {
  await browse.open('/search/', async (page) => {
    await page.getByLabel('Search for').fill('supervision');
    const first = page.locator('#results .card').first();
    await first.waitFor();
    const original = await first.getByRole('heading').getByRole('link').getAttribute('href');

    expect(original).toMatch(/^https:\/\/[^/]+\.example\//);
    expect(await page.getByRole('status').textContent()).toMatch(/result/);
    expect(await first.locator('mark').count()).toBeGreaterThan(0);
    await first.getByRole('heading').getByRole('link').click();
    await page.waitForURL(original ?? '');
  });
});
