import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings, browseSample } from '../helpers/browse.ts';

const browse = browseSample();

const result = (page: Page) => page.locator('#results > li').first().waitFor();
const STATES: readonly (readonly [string, string, (page: Page) => Promise<void>])[] = [
  ['results', '/search/?q=supervision', result],
  [
    'results with the filters opened and some set',
    '/search/?q=supervision&topic=supervision&language=en&kind=entry',
    async (page) => {
      await result(page);
      await page.locator('details.filters summary').click();
    },
  ],
  [
    'nothing found',
    '/search/?q=kinhsip+caer&year=2025&language=es&topic=kinship-care',
    (page) => page.getByText('Did you mean').waitFor(),
  ],
  ['quick search', '/', (page) => page.keyboard.press('/')],
];

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each(STATES)('axe finds nothing in: %s', async (_, path, reach) => {
    await browse.open(
      path,
      async (page) => {
        await reach(page);

        expect(await axeFindings(page)).toEqual([]);
      },
      { colorScheme },
    );
  });
});

test.each(STATES)('fits 320 px without scrolling sideways: %s', async (_, path, reach) => {
  await browse.open(
    path,
    async (page) => {
      await reach(page);

      expect(
        await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      ).toBe(0);
    },
    { viewport: { width: 320, height: 640 } },
  );
});

test('marks stand out in forced colours, and nothing moves for those who asked for less motion', async () => {
  await browse.open(
    '/search/?q=supervision',
    async (page) => {
      await result(page);
      const style = (element: string, property: string) =>
        page.evaluate(`getComputedStyle(${element}).${property}`);
      const mark = "document.querySelector('#results mark')";

      expect(await style(mark, 'backgroundColor')).not.toBe(await style('document.body', 'backgroundColor'));
      expect(await style("document.getElementById('results')", 'transitionDuration')).toBe('0s');
    },
    { forcedColors: 'active', reducedMotion: 'reduce' },
  );
});

test('every way to press is at least 24 px high and wide', async () => {
  for (const [name, path, reach] of STATES) {
    await browse.open(path, async (page) => {
      await reach(page);
      const small = await page.evaluate<string[]>(
        `[...document.querySelectorAll('main button, main select, main summary, main .topic, main .on-hub, dialog[open] button, dialog[open] input')]
          .filter((element) => element.getClientRects().length > 0)
          .filter((element) => { const { width, height } = element.getBoundingClientRect(); return width < 24 || height < 24; })
          .map((element) => element.outerHTML)`,
      );

      expect(small, name).toEqual([]);
    });
  }
});
