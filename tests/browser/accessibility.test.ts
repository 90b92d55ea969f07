import { describe, expect, inject, test } from 'vitest';
import { axeFindings, browseSample } from '../helpers/browse.ts';
import { kindsOfPages } from '../helpers/kinds-of-pages.ts';

const browse = browseSample();
const kinds = Object.entries(kindsOfPages(inject('site')));

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each(kinds)('axe finds nothing on the %s page', async (_kind, path) => {
    await browse.open(path, async (page) => expect(await axeFindings(page)).toEqual([]), { colorScheme });
  });

  test('axe finds nothing among search results', async () => {
    await browse.open(
      '/search/?q=supervision',
      async (page) => {
        await page.locator('#results .card').first().waitFor();

        expect(await axeFindings(page)).toEqual([]);
      },
      { colorScheme },
    );
  });
});

test.each(kinds)('the %s page fits a narrow phone without scrolling sideways', async (_kind, path) => {
  await browse.open(
    path,
    async (page) => {
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );

      expect(overflow).toBe(0);
    },
    { viewport: { width: 320, height: 640 } },
  );
});

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

test('no page asks any other site for anything, or reports a breach of its content policy', async () => {
  for (const [, path] of kinds) {
    await browse.open('/about/', async (page) => {
      const foreign: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(browse.addressOf('/')) && !request.url().startsWith('blob:'))
          foreign.push(request.url());
      });
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(browse.addressOf(path), { waitUntil: 'networkidle' });

      expect(foreign, path).toEqual([]);
      expect(complaints, path).toEqual([]);
    });
  }
});
