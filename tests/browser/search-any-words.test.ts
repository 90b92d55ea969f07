import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { browseSite } from '../helpers/browse.ts';
import { buildSearchHub } from '../helpers/search-hub.ts';

const LONG = 'Supervisión '.repeat(60).slice(0, 600);
const POSTS = [
  { title: 'La niñez migrante', text: 'Acompañamos a la niñez en el camino.', language: 'es' },
  { title: 'Ninez sin acento', text: 'Un titulo escrito sin tildes.', language: 'es' },
  {
    title: '&lt;img src=x onerror=alert(1)&gt; &amp; more',
    text: 'Markup &lt;b&gt; in a <i>title</i> hazard.',
  },
  { title: LONG, text: 'A title that never ends, endless.' },
  { title: 'رعاية الأسرة والطفل', text: 'نكتب عن الأسرة كل أسبوع.', language: 'ar' },
  { title: '💥🫶🏽 emoji heart', text: 'Emoji everywhere 💥 boom.' },
  { title: 'photo\u202Egpj.exe turned', text: 'Letters that turn \u2066others around.' },
  { title: 'Ratios (a+b)* [c] \\d {2} $1', text: 'Regex letters in a plain sentence.' },
];
let root: string;
const browse = browseSite(async () => {
  root = await buildSearchHub(POSTS);
  return join(root, '_site');
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Searches by address, and gives what went wrong on the way. */
async function search(
  words: string,
  visit: (page: Page) => Promise<void>,
  rest = '',
): Promise<readonly string[]> {
  const faults: string[] = [];
  await browse.open('/about/', async (page) => {
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('dialog', async (box) => {
      faults.push(`said ${box.message()}`);
      await box.dismiss();
    });
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(browse.addressOf(`/search/?q=${encodeURIComponent(words)}${rest}`));
    await page.locator('#search-status:not(:empty)').waitFor({ state: 'attached' });
    await visit(page);
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (overflow !== 0) faults.push(`${overflow} px too wide`);
  });
  return faults;
}

const titles = (page: Page) => page.locator('#results h2').allTextContents();

test.each(['niñez', 'ninez', 'NIÑEZ', 'nin\u0303ez'])(
  '%s finds what is written with and without accents',
  async (words) => {
    const faults = await search(words, async (page) => {
      expect((await titles(page)).sort()).toEqual(['La niñez migrante', 'Ninez sin acento']);
      expect((await page.locator('#results h2 mark').allTextContents()).sort()).toEqual(['Ninez', 'niñez']);
    });

    expect(faults).toEqual([]);
  },
);

describe('what an author wrote is shown as it is written', () => {
  test('markup in a title', async () => {
    const faults = await search('hazard', async (page) => {
      expect(await titles(page)).toEqual(['<img src=x onerror=alert(1)> & more']);
      expect(await page.locator('#results .excerpt').textContent()).toContain('<i>title</i>');
      expect(await page.locator('#results img, #results script, #results i').count()).toBe(0);
    });

    expect(faults).toEqual([]);
  });

  test('six hundred letters, on a phone', async () => {
    const faults = await search('endless', async (page) => {
      await page.setViewportSize({ width: 320, height: 640 });
      expect((await titles(page))[0]?.length).toBeGreaterThan(100);
    });

    expect(faults).toEqual([]);
  });

  test('a language that runs from right to left', async () => {
    const faults = await search('الأسرة', async (page) => {
      const heading = page.locator('#results h2').first();
      expect(await heading.getAttribute('lang')).toBe('ar');
      expect(await page.evaluate(`getComputedStyle(document.querySelector('#results h2')).direction`)).toBe(
        'rtl',
      );
      expect(await heading.locator('mark').count()).toBe(1);
    });

    expect(faults).toEqual([]);
  });

  test('pictures for letters, and no letter that turns others around', async () => {
    expect(
      await search('emoji', async (page) => expect((await titles(page))[0]).toContain('💥🫶🏽')),
    ).toEqual([]);
    const faults = await search('turned', async (page) => {
      const text = (await page.locator('#results').textContent()) ?? '';
      expect(text).toContain('turned');
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    });

    expect(faults).toEqual([]);
  });
});

describe('no question does harm', () => {
  test.each([
    ['markup', '<img src=x onerror=alert(1)>"\'><script>alert(1)</script>'],
    ['regular expressions', '(a+)+$ [ \\ {2} $1 .* ^'],
    ['nothing but signs', '""" ?? &&& %%%'],
    ['turned letters and halves of pairs', '\u202Eabc\u2066 \uFFFD'],
    ['ten thousand letters', 'xyz '.repeat(2500)],
    ['a word of ten thousand letters', 'q'.repeat(10_000)],
    ['names of what every object has', 'constructor __proto__ toString'],
  ])('%s', async (_, words) => {
    const faults = await search(words, async (page) => {
      expect((await page.locator('#words').inputValue()).length).toBeLessThanOrEqual(200);
      expect(await page.locator('main img, main script[src]').count()).toBe(0);
    });

    expect(faults).toEqual([]);
  });

  test('filters that do not exist are left out, and that is said', async () => {
    const faults = await search(
      'emoji',
      async (page) => {
        expect(await titles(page)).toHaveLength(1);
        expect(await page.locator('#search-summary').textContent()).toContain(
          'This hub has no “<b>gone</b>”',
        );
      },
      '&topic=constructor&member=%3Cb%3Egone%3C/b%3E&year=99999&language=%00&order=sideways&kind=entry&kind=member&unheard=of',
    );

    expect(faults).toEqual([]);
  });
});
