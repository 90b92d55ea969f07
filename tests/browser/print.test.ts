import { expect, inject, test } from 'vitest';
import { browseSample } from '../helpers/browse.ts';
import { kindsOfPages } from '../helpers/kinds-of-pages.ts';

const browse = browseSample();
const { digest = '' } = kindsOfPages(inject('site'));

/** Eight points are what a book's footnotes have; CSS counts in pixels, four to three points. */
const SMALLEST = 8 * (4 / 3);

test.each(['A4', 'Letter'])('a week’s digest fits two sheets of %s', async (format) => {
  await browse.open(digest, async (page) => {
    const pdf = (await page.pdf({ format })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;

    expect(sheets).toBeGreaterThan(0);
    expect(sheets).toBeLessThanOrEqual(2);
  });
});

test('on paper a digest keeps its words, where help is and its own address, and leaves out what cannot be followed', async () => {
  await browse.open(digest, async (page) => {
    await page.emulateMedia({ media: 'print' });

    for (const navigation of await page.getByRole('navigation').all())
      expect(await navigation.isVisible()).toBe(false);
    expect(await page.locator('nav:visible, .skip:visible, .subscribe:visible').count()).toBe(0);
    expect(await page.locator('.emergency').isVisible()).toBe(true);
    expect(await page.locator('.on-paper').textContent()).toMatch(/^With every link: http:.*\/digest\/\d/);
    expect(await page.locator('.on-paper').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('.on-paper').isVisible()).toBe(false);
  });
});

test('on paper every headline of a digest has its address beside it, large enough to be typed from a wall', async () => {
  await browse.open(digest, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const printed = await page.evaluate<{ href: string; content: string; size: number }[]>(
      `[...document.querySelectorAll('.digest .headline')].map((link) => {
        const { content, fontSize } = getComputedStyle(link, '::after');
        return { href: link.href, content, size: Number.parseFloat(fontSize) };
      })`,
    );

    expect(printed.length).toBeGreaterThan(8);
    expect(printed.filter(({ href, content }) => !content.includes(href))).toEqual([]);
    expect(printed.filter(({ size }) => size < SMALLEST)).toEqual([]);
  });
});

test('no sheet is printed on dark ground, whatever the reader’s screen', async () => {
  await browse.open(
    digest,
    async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });

      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
        'rgb(255, 255, 255)',
      );
      expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)');
    },
    { colorScheme: 'dark' },
  );
});
