import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { browseSample } from '../helpers/browse.ts';
import { readSiteFile } from '../helpers/site-files.ts';

const browse = browseSample();

function results(page: Page) {
  return page.locator('#results > li');
}

function firstTitle(page: Page) {
  return results(page).first().getByRole('heading').getByRole('link');
}

function field(page: Page) {
  return page.getByRole('searchbox', { name: 'Search for' });
}

/** Waits until it was announced what was found. */
async function settled(page: Page): Promise<void> {
  await page.locator('#search-status:not(:empty)').waitFor({ state: 'attached' });
}

/** Waits until an element says something, or something like it. The page's policy forbids to do so with a function of the page. */
async function says(page: Page, id: string, pattern = /./): Promise<string> {
  const region = page.locator(`#${id}`);
  await region.filter({ hasText: pattern }).waitFor({ state: 'attached' });
  return (await region.textContent()) ?? '';
}

/** Keeps every text that an element is given from now on. */
async function record(page: Page, id: string): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(`{
    window.told = [];
    const region = document.getElementById('${id}');
    new MutationObserver(() => { if (region.textContent !== '') window.told.push(region.textContent); })
      .observe(region, { childList: true, characterData: true, subtree: true });
  }`);
  return () => page.evaluate('window.told');
}

test('results come as one types; the first link of each is its title and opens the original', async () => {
  await browse.open('/search/', async (page) => {
    await field(page).pressSequentially('snow plans');
    await results(page).first().waitFor();

    expect(await firstTitle(page).textContent()).toBe('Snow plans');
    expect(await results(page).first().getByRole('link').first().textContent()).toBe('Snow plans');
    await firstTitle(page).click();
    await page.waitForURL(/^https:\/\/longacre\.example\//);
  });
});

test('a word that is typed at once is searched for once', async () => {
  await browse.open('/search/', async (page) => {
    const told = await record(page, 'search-summary');
    await page.evaluate(`{
      const words = document.getElementById('words');
      words.focus();
      for (const letter of 'supervision') document.execCommand('insertText', false, letter);
    }`);
    await settled(page);

    expect((await told()).filter((text) => /result/.test(text))).toHaveLength(1);
  });
});

test('matched words are marked in titles, texts, names and tags, in other forms as well', async () => {
  await browse.open('/search/?q=supervision', async (page) => {
    await settled(page);
    const marks = await page.locator('#results mark').allTextContents();

    expect(new Set(marks.map((mark) => mark.toLowerCase()))).toContain('supervision');
    expect(marks.filter((mark) => !/^supervi/i.test(mark))).toEqual([]);
    const unmarked = await results(page)
      .filter({ hasNot: page.locator('mark') })
      .count();
    expect(unmarked).toBe(0);
  });
  await browse.open('/search/?q=dellacroce&kind=entry', async (page) => {
    await settled(page);

    expect(await results(page).first().locator('.byline mark').textContent()).toMatch(/^Dellacroce/);
  });
});

// Each of these is in the addresses, or in the kinds, of many records; few say it, or nobody does.
test.each(['https', 'longacre', 'reshare'])(
  'a word of an address or of a kind finds nothing but by what it says: %s',
  async (word) => {
    await browse.open(`/search/?q=${word}`, async (page) => {
      await settled(page);
      // A word that nobody uses finds others like it; the kind stands on a card as well. What is marked is what was found.
      const marks = await results(page).evaluateAll((found) =>
        found.map((one) => [...one.querySelectorAll('mark')].map(({ textContent }) => textContent)),
      );
      expect(marks.filter((some) => some.length === 0)).toEqual([]);
    });
  },
);

test('words in quotation marks are found as they stand', async () => {
  await browse.open('/search/?q=%22group+chat%22', async (page) => {
    await settled(page);
    const texts = await results(page).allTextContents();

    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => !/group\W+chat/i.test(text))).toEqual([]);
  });
});

test('a result leads to its place on this hub second', async () => {
  await browse.open('/search/?q=snow', async (page) => {
    await settled(page);
    const links = await results(page).first().getByRole('link').all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));

    expect(addresses[0]).toMatch(/^https:/);
    expect(addresses.at(-1)).toMatch(/^\/(members|reshares)\//);
  });
});

test('a conversation is found as the hub’s own page', async () => {
  await browse.open('/search/?kind=conversation&q=group+chat', async (page) => {
    await results(page).first().waitFor();
    await firstTitle(page).click();
    await page.waitForURL(/\/conversations\/\d/);

    expect(await page.getByRole('main').textContent()).toContain('group chat');
  });
});

test('what was found is announced once typing has stopped, not at each letter', async () => {
  await browse.open('/search/', async (page) => {
    const told = await record(page, 'search-status');
    // Slower than the debounce: each letter brings results of its own.
    await field(page).pressSequentially('super', { delay: 450 });
    await says(page, 'search-status');

    expect(await told()).toHaveLength(1);
    expect((await told())[0]).toMatch(/^\d+ results, best match first\.$/);
    expect(await page.getByRole('status').textContent()).toBe((await told())[0]);
  });
});

test('newest first is a choice, kept in the address, and the rule where nothing fits better than the rest', async () => {
  await browse.open('/search/?q=supervision&kind=entry', async (page) => {
    const days = async () => {
      const found = await page.locator('#results time').all();
      return Promise.all(found.map(async (time) => (await time.getAttribute('datetime')) ?? ''));
    };
    await settled(page);
    const best = await days();
    await page.getByLabel('Order').selectOption('newest');
    await page.getByText('newest first.').first().waitFor();
    const newest = await days();

    expect(new URL(page.url()).searchParams.get('order')).toBe('newest');
    expect(newest).toEqual([...newest].sort().reverse());
    expect(newest).not.toEqual(best);

    await page.goto(browse.addressOf('/search/?kind=entry'));
    await settled(page);
    expect(await days()).toEqual([...(await days())].sort().reverse());
    // Members have no day of their own, and are found all the same.
    await page.goto(browse.addressOf('/search/?kind=member'));
    await settled(page);
    expect(await page.locator('#search-summary').textContent()).toMatch(/^1\d results/);
  });
});

test('filters combine, with words and without, and stay in an address that restores them', async () => {
  await browse.open('/search/', async (page) => {
    await page.getByText('Only by topic').click();
    await page.locator('select[name=language]').selectOption('es');
    await results(page).first().waitFor();
    expect(new URL(page.url()).search).toBe('?language=es');
    expect(await page.locator('#results h2[lang^=es]').count()).toBeGreaterThan(0);
    await page.locator('select[name=topic]').selectOption('supervision');
    await page.locator('select[name=year]').selectOption('2025');
    await field(page).fill('supervisora');
    await page.waitForURL(/q=supervisora/);
    await settled(page);
    const address = page.url();
    const found = await results(page).allTextContents();

    await page.goto('about:blank');
    await page.goto(address);
    await settled(page);

    expect(await field(page).inputValue()).toBe('supervisora');
    expect(await page.locator('select[name=language]').inputValue()).toBe('es');
    expect(await page.locator('select[name=topic]').inputValue()).toBe('supervision');
    expect(await page.locator('#search-chips button').count()).toBe(3);
    expect(await results(page).allTextContents()).toEqual(found);
  });
});

test('every filter offers only what it leads to', async () => {
  await browse.open('/search/', async (page) => {
    const choices = await page.evaluate<[string, string][]>(
      `[...document.querySelectorAll('details select')].flatMap((select) => [...select.options].slice(1).map((option) => [select.name, option.value]))`,
    );
    expect(new Set(choices.map(([name]) => name))).toEqual(
      new Set(['topic', 'member', 'kind', 'year', 'language']),
    );
    for (const [name, value] of choices) {
      await page.locator(`select[name=${name}]`).selectOption(value, { force: true });
      await page.waitForURL((url) => url.searchParams.get(name) === value);
      await results(page).first().waitFor();
      await page.locator(`select[name=${name}]`).selectOption('', { force: true });
    }
  });
});

test('back and forward go from search to search', async () => {
  await browse.open('/search/', async (page) => {
    await field(page).pressSequentially('snow');
    await page.waitForURL(/q=snow$/);
    await page.getByText('Only by topic').click();
    await page.locator('select[name=kind]').selectOption('reshare');
    await page.waitForURL(/kind=reshare/);
    await field(page).fill('grief');
    await page.waitForURL(/q=grief/);

    await page.goBack();
    expect(await field(page).inputValue()).toBe('snow');
    expect(await page.locator('select[name=kind]').inputValue()).toBe('reshare');
    await page.goBack();
    expect(await page.locator('select[name=kind]').inputValue()).toBe('');
    await page.getByText('Snow plans').first().waitFor();
    await page.goForward();
    expect(await page.locator('select[name=kind]').inputValue()).toBe('reshare');
  });
});

test('when nothing is found, each filter can be dropped, and spelling, topics and members are offered', async () => {
  await browse.open('/search/?q=kinhsip+caer&year=2025&language=es', async (page) => {
    const help = page.getByRole('region', { name: 'Nothing found for “kinhsip caer”' });
    await help.waitFor();

    expect(await says(page, 'search-status')).toContain('Below are ways to go on');
    expect(await help.getByRole('link', { name: 'Did you mean Kinship care?' }).getAttribute('href')).toBe(
      '/topics/kinship-care/',
    );
    expect(await help.textContent()).toContain('spelled otherwise');
    expect(await help.locator('.topic-list a').count()).toBeGreaterThan(9);
    expect(await help.getByRole('link', { name: 'member', exact: true }).getAttribute('href')).toBe(
      '/members/',
    );

    await help.getByRole('button', { name: 'Without Year: 2025' }).click();
    await page.waitForURL((url) => !url.searchParams.has('year'));
    await page.getByRole('button', { name: 'Without Language: Spanish' }).first().click();
    await page.waitForURL((url) => url.search === '?q=kinhsip+caer');
  });
});

test('letters typed while an answer is on its way are searched for as well', async () => {
  await browse.open('/search/', async (page) => {
    await field(page).fill('snow');
    await results(page).first().waitFor();
    // Choosing asks at once; its answer comes while the words wait for a pause.
    await page.evaluate(`{
      const kind = document.querySelector('select[name=kind]');
      kind.value = 'entry';
      kind.dispatchEvent(new Event('input', { bubbles: true }));
      const words = document.getElementById('words');
      words.value = 'grief';
      words.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }`);

    await page.waitForURL(/q=grief/);
    await page.locator('#results mark').filter({ hasText: /^grie/i }).first().waitFor();
  });
});

test('a filter is taken away by its chip, and the keyboard goes on to the next', async () => {
  await browse.open('/search/?kind=entry&year=2026', async (page) => {
    const chips = page.getByRole('group', { name: 'Filters that are set' }).getByRole('button');
    await chips.nth(1).waitFor();
    await chips.first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.search === '?year=2026');

    expect(await page.evaluate('document.activeElement.textContent')).toBe('Year: 2026');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.search === '');
    expect(await page.evaluate('document.activeElement.id')).toBe('words');
    expect(await page.getByRole('heading', { name: 'Or look around' }).isVisible()).toBe(true);
  });
});

test('more results come at a button, and the keyboard goes on with the first of them', async () => {
  await browse.open('/search/?kind=entry', async (page) => {
    await settled(page);
    expect(await results(page).count()).toBe(10);
    await page.getByRole('button', { name: 'Show more' }).focus();
    await page.keyboard.press('Enter');
    await results(page).nth(19).waitFor();
    await says(page, 'search-status', /20 results are shown/);

    const eleventh = results(page).nth(10).getByRole('heading').getByRole('link');
    expect(await page.evaluate('document.activeElement.href')).toBe(await eleventh.getAttribute('href'));
  });
});

test('the keyboard alone searches, filters and opens a result', async () => {
  await browse.open('/search/', async (page) => {
    const focused = () =>
      page.evaluate<string>('document.activeElement.id || document.activeElement.name || ""');
    const tabTo = async (wanted: string) => {
      for (let presses = 0; presses < 25 && (await focused()) !== wanted; presses++)
        await page.keyboard.press('Tab');
      expect(await focused()).toBe(wanted);
    };
    await tabTo('words');
    await page.keyboard.type('snow');
    await results(page).first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo('kind');
    await page.keyboard.type('Entr');
    await page.waitForURL(/kind=entry/);
    await settled(page);
    await field(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');

    await page.waitForURL(/^https:\/\/[^/]+\.example\//);
  });
});

test('one index finds every language, whatever the language of the page', async () => {
  await browse.open('/search/?q=cansancio', async (page) => {
    await results(page).first().waitFor();

    expect(await firstTitle(page).textContent()).toBe('El cansancio no es desamor');
    expect(await results(page).first().getByRole('heading').getAttribute('lang')).toMatch(/^es/);
  });
});

test('without JavaScript the form leads to topics, members and the archive', async () => {
  await browse.open(
    '/search/',
    async (page) => {
      await field(page).fill('snow');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\/\?q=snow&order=#ways$|\/search\/\?q=snow.*#ways$/);
      const ways = page.getByRole('region', { name: 'Or look around' });

      expect(await ways.textContent()).toContain('Searching needs JavaScript; reading does not.');
      for (const name of ['topic', 'member', 'month by month']) {
        expect(await ways.getByRole('link', { name, exact: true }).isVisible()).toBe(true);
      }
      expect(await ways.locator('.topic-list a').count()).toBeGreaterThan(9);
    },
    { javaScriptEnabled: false },
  );
});

test('a search that cannot be loaded says so, and works again when the network does', async () => {
  await browse.open('/search/', async (page) => {
    await page.context().route(/\.pf_index$/, (route) => route.abort());
    await field(page).fill('supervision');
    await page.getByText('could not be loaded').first().waitFor();
    expect(await page.getByRole('heading', { name: 'Or look around' }).isVisible()).toBe(true);

    await page.context().unroute(/\.pf_index$/);
    await field(page).press('Enter');
    await results(page).first().waitFor();
  });
});

test.each([
  ['its program', /\/pagefind\.js/],
  ['the list of its parts', /\/pagefind-entry\.json/],
  ['its engine', /\/wasm\.[^/]*\.pagefind/],
  ['its index of words', /\/pagefind\.[^/]*\.pf_meta/],
])('the next search works when %s could not be loaded once', async (_, part) => {
  await browse.open('/search/', async (page) => {
    let isFirst = true;
    await page.context().route(part, async (route) => {
      if (!isFirst) return route.continue();
      isFirst = false;
      return route.fulfill({ status: 503 });
    });
    // The worker makes ready when somebody comes to the field.
    const failed = page.waitForResponse((response) => part.test(response.url()));
    await field(page).focus();
    expect((await failed).status()).toBe(503);

    await field(page).fill('supervision');
    await results(page).first().waitFor();

    expect(isFirst).toBe(false);
    expect(await page.getByText('could not be loaded').count()).toBe(0);
  });
});

test('nothing of the index is loaded before somebody searches, and no filter before one is set', async () => {
  await browse.open('/search/', async (page) => {
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload({ waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);

    await field(page).focus();
    await page.waitForRequest(/wasm/);
    await page.getByText('Only by topic').click();
    await field(page).fill('supervision');
    await settled(page);
    expect(asked.filter((path) => path.endsWith('.pf_filter'))).toEqual([]);
    expect(asked.filter((path) => path.endsWith('.pf_fragment')).length).toBeLessThanOrEqual(10);
  });
});

test('only the search page may run the search program, and it runs under the header that hosts send', async () => {
  const policy = /Content-Security-Policy: (.*)/.exec(readSiteFile(inject('site'), '/_headers'))?.[1] ?? '';
  expect(readSiteFile(inject('site'), '/index.html')).not.toMatch(/wasm|worker-src/);
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).not.toMatch(/blob:|https?:/);

  await browse.open('/about/', async (page) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.context().route(/^http:\/\/localhost/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy },
      });
    });
    await page.goto(browse.addressOf('/search/?q=supervision'));
    await results(page).first().waitFor();

    expect(complaints).toEqual([]);
    // What is still being fetched ends with the page.
    await page.context().unrouteAll({ behavior: 'ignoreErrors' });
  });
});
