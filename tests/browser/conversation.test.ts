import { expect, test } from 'vitest';
import { browseSample } from '../helpers/browse.ts';

const browse = browseSample();

for (const javaScriptEnabled of [true, false]) {
  test(`one walks from the front page by a conversation and a member to an original, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
    await browse.open(
      '/',
      async (page) => {
        const speaking = page.getByRole('region', { name: 'Speaking with each other' });
        await speaking.getByRole('link', { name: 'Read the whole conversation' }).first().click();
        await page.waitForURL(/\/conversations\/\d{4}-\d\d-\d\d-[0-9a-f]{6}\/$/);

        const turns = page.getByRole('region', { name: 'Turns, oldest first' }).getByRole('article');
        const [first] = await turns.all();
        const more = first?.getByRole('link', { name: /^More by/ });
        const name = (await more?.textContent())?.replace('More by ', '');
        await more?.click();
        await page.waitForURL(/\/members\/[a-z-]+\/$/);
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name);

        const original = page.getByRole('article').first().getByRole('heading').getByRole('link');
        const address = await original.getAttribute('href');
        await original.click();
        await page.waitForURL(/^https:/);

        expect(page.url()).toBe(address);
      },
      { javaScriptEnabled },
    );
  });
}

test('one walks from the front page by a conversation, a member and an introduction to the other’s original', async () => {
  await browse.open('/', async (page) => {
    // Of those who speak on the front page, the two who were introduced to each other.
    const card = page
      .getByRole('article')
      .filter({ has: page.getByRole('link', { name: 'El cansancio no es desamor' }) });
    await card.getByRole('link', { name: /^In conversation with/ }).click();
    await page.waitForURL(/\/conversations\/\d{4}-\d\d-\d\d-[0-9a-f]{6}\/$/);

    await page
      .getByRole('link', { name: /^More by Maricarmen/ })
      .first()
      .click();
    await page.waitForURL(/\/members\/[a-z-]+\/$/);

    await page.getByRole('region', { name: 'Introduced to' }).getByRole('link').first().click();
    await page.waitForURL(/\/introductions\/\d{4}-\d\d-\d\d-[0-9a-z]+\/$/);
    const original = page.getByRole('article').getByRole('listitem').last().getByRole('link');
    const address = await original.getAttribute('href');
    await original.click();
    await page.waitForURL(/^https:/);

    expect(page.url()).toBe(address);
  });
});

test('what a turn answers is one step up the page', async () => {
  await browse.open('/conversations/', async (page) => {
    await page.getByRole('main').getByRole('listitem').first().getByRole('heading').getByRole('link').click();
    const answer = page.getByRole('article').filter({ hasText: 'In answer to' }).first();
    const up = answer.getByRole('listitem').first().getByRole('link').first();
    const name = await up.textContent();
    await up.click();
    await page.waitForURL(/#turn-/);

    expect(await page.locator(':target .byline').textContent()).toContain(name);
  });
});
