/** A hub of many records is searched as if it lay in one bundle, but not all of it is loaded before somebody wants it. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Browse, browseSite } from '../helpers/browse.ts';
import { MOST, manyYears, writeSearchSite } from '../helpers/search-site.ts';

const parted = browseSite(() => writeSearchSite(manyYears(), { most: MOST }));
const whole = browseSite(() => writeSearchSite(manyYears()));

const older = (page: Page) => page.getByRole('button', { name: 'Search everything older, too' });
const summary = (page: Page) => page.locator('#search-summary');

/** Every result, one line each. */
async function resultsOf(browse: Browse, query: string): Promise<readonly string[]> {
  const found: string[] = [];
  await browse.open(`/search/?${query}`, async (page) => {
    await settled(page);
    const more = page.getByRole('button', { name: 'Show more' });
    for (let shown = 0; shown !== (await items(page).count()); ) {
      shown = await items(page).count();
      if (!(await more.isVisible())) break;
      await more.click();
      await items(page).nth(shown).waitFor();
      await page.locator('#search-status').filter({ hasText: 'are shown' }).waitFor({ state: 'attached' });
    }
    found.push(...(await items(page).allTextContents()));
  });
  return found;
}

function items(page: Page) {
  return page.locator('#results > li');
}

async function settled(page: Page): Promise<void> {
  await page.locator('#search-status:not(:empty)').waitFor({ state: 'attached' });
}

/** Folders of the search from which something was asked for since, `pagefind` for the newest. */
function watch(page: Page, pattern: RegExp): () => readonly string[] {
  const asked: string[] = [];
  page.context().on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pattern.test(pathname)) asked.push(pathname);
  });
  return () => [...new Set(asked.map((path) => /older\/([\w-]+)/.exec(path)?.[1] ?? 'newest'))].sort();
}

describe('everything, searched in parts and in one', () => {
  test.each([
    { what: 'by date', query: 'kind=entry' },
    { what: 'by date with words', query: 'q=tide&order=newest' },
    { what: 'with a filter', query: 'q=tide&member=ada&order=newest' },
    { what: 'with several filters', query: 'member=ben&kind=entry&language=es' },
    { what: 'of a year', query: 'year=2025' },
    { what: 'of a year with words', query: 'q=tide&year=2024&order=newest' },
    { what: 'a word of one year', query: 'q=lantern&order=newest' },
    { what: 'members', query: 'kind=member&q=ada' },
  ])('gives the same in the same order: $what', async ({ query }) => {
    const inOne = await resultsOf(whole, query);

    expect(inOne.length).toBeGreaterThan(0);
    expect(await resultsOf(parted, `${query}&reach=all`)).toEqual(inOne);
  });

  test('gives the same by best match, those first that say it most', async () => {
    const inOne = await resultsOf(whole, 'q=tide&kind=entry');
    const inParts = await resultsOf(parted, 'q=tide&kind=entry&reach=all');

    expect(inParts.toSorted()).toEqual(inOne.toSorted());
    const said = inParts.map((text) => text.match(/tide/g)?.length ?? 0);
    const [first, last] = [said.slice(0, 8), said.slice(-8)].map((some) =>
      some.reduce((sum, one) => sum + one),
    );
    expect(first).toBeGreaterThan(1.5 * (last ?? 0));
    // They come from several years, mixed.
    const years = inParts.slice(0, 8).map((text) => /Note (\d{4})/.exec(text)?.[1]);
    expect(new Set(years).size).toBeGreaterThan(1);
  });
});

test('only the newest is loaded and searched, until somebody asks for more', async () => {
  await parted.open('/search/', async (page) => {
    const asked = watch(page, /\/pagefind\//);
    await page.locator('#words').fill('tide');
    await settled(page);

    expect(asked()).toEqual(['newest']);
    expect(await summary(page).textContent()).toBe(
      '6 results, best match first. Only the newest was searched so far.',
    );

    await older(page).click();
    await page.waitForURL(/reach=all/);
    await summary(page)
      .filter({ hasText: /^30 results, best match first\.$/ })
      .waitFor();
    expect(asked()).toEqual(['2022', '2024', '2025-1', '2025-2', 'newest']);
    expect(await older(page).isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.id')).toBe('words');

    await page.goBack();
    await summary(page).filter({ hasText: 'Only the newest' }).waitFor();
    expect(await older(page).isVisible()).toBe(true);
  });
});

test('what is not among the newest is looked for further back, and no further than it stands', async () => {
  await parted.open('/search/', async (page) => {
    const asked = watch(page, /\/pagefind\//);
    await page.locator('#words').fill('harvest');
    await settled(page);

    expect(await items(page).first().textContent()).toContain('Note 2025');
    expect(asked()).toEqual(['2025-2', 'newest']);

    await page.locator('#words').fill('lantern');
    await summary(page)
      .filter({ hasText: /^3 results, best match first\.$/ })
      .waitFor();
    expect(asked()).toEqual(['2022', '2024', '2025-1', '2025-2', 'newest']);
  });
});

test('what stands nowhere is said to stand nowhere', async () => {
  await parted.open('/search/?q=zzyzx', async (page) => {
    await page.getByRole('region', { name: 'Nothing found for “zzyzx”' }).waitFor();

    expect(await older(page).isVisible()).toBe(false);
  });
});

test('of a year nothing is loaded but its own parts, and all of them', async () => {
  await parted.open('/search/?year=2025', async (page) => {
    const asked = watch(page, /pf_(index|fragment|filter)$/);
    await page.reload();
    await settled(page);

    expect(asked()).toEqual(['2025-1', '2025-2']);
    expect(await summary(page).textContent()).toBe('14 results, newest first.');
  });
});

test('filters are loaded when one is set, and only of the parts that are searched', async () => {
  await parted.open('/search/', async (page) => {
    const filters = watch(page, /\.pf_filter$/);
    await page.locator('#words').fill('tide');
    await settled(page);
    await page.getByText('Only by topic').click();
    expect(filters()).toEqual([]);

    await page.locator('select[name=language]').selectOption('es');
    await summary(page)
      .filter({ hasText: /^2 results/ })
      .waitFor();
    expect(filters()).toEqual(['newest']);
  });
});

test('the engine comes once for all parts', async () => {
  await parted.open('/search/?q=tide&reach=all', async (page) => {
    const engines: string[] = [];
    page.context().on('request', (request) => {
      if (request.url().endsWith('.pagefind')) engines.push(request.url());
    });
    await page.reload();
    await summary(page)
      .filter({ hasText: /^30 results/ })
      .waitFor();

    expect(engines).toHaveLength(1);
  });
});

test('a part that cannot be loaded is told, and found once the network works again', async () => {
  await parted.open('/search/', async (page) => {
    await page.context().route(/older\/2022.*pf_meta$/, (route) => route.abort());
    await page.locator('#words').fill('lantern');
    await page.getByText('could not be loaded').first().waitFor();

    await page.context().unroute(/older\/2022.*pf_meta$/);
    await page.locator('#words').press('Enter');
    await summary(page)
      .filter({ hasText: /^3 results/ })
      .waitFor();
  });
});

test('a hub in one bundle says nothing of parts', async () => {
  await whole.open('/search/?q=tide', async (page) => {
    await settled(page);

    expect(await summary(page).textContent()).toBe('30 results, best match first.');
    expect(await older(page).isVisible()).toBe(false);
  });
});
