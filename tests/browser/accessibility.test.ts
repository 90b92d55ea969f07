import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { axeFindings, browseSample } from '../helpers/browse.ts';
import { kindsOfPages } from '../helpers/kinds-of-pages.ts';
import { sidewaysOverflow, spaceText } from '../helpers/layout-faults.ts';

const browse = browseSample();
const site = kindsOfPages(inject('site'));
const kinds = Object.entries(site);

/** Phones, a tablet, a desktop; and the 640 pixels that a screen of 1280 has left at twice its size. */
const WIDTHS = [320, 375, 640, 768, 1440];

test.each(kinds)(
  'axe finds nothing on the %s page in light colours, and it fits every width',
  async (_kind, path) => {
    await browse.open(path, async (page) => {
      expect(await axeFindings(page)).toEqual([]);
      expect(await overflows(page)).toEqual([]);
    });
  },
);

test.each(kinds)(
  'axe finds nothing on the %s page in dark colours on a narrow phone',
  async (_kind, path) => {
    await browse.open(path, async (page) => expect(await axeFindings(page)).toEqual([]), {
      colorScheme: 'dark',
      viewport: { width: 320, height: 640 },
    });
  },
);

test.each(['light', 'dark'] as const)(
  'axe finds nothing among search results in %s colours, which fit every width',
  async (colorScheme) => {
    await browse.open(
      '/search/?q=supervision',
      async (page) => {
        await page.locator('#results').getByRole('heading').first().waitFor();

        expect(await axeFindings(page)).toEqual([]);
        expect(await overflows(page)).toEqual([]);
      },
      { colorScheme },
    );
  },
);

/** The widths at which a page would scroll sideways; at the narrowest once more with the spacing that WCAG 1.4.12 lets readers ask for. */
async function overflows(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 640 });
    const overflow = await sidewaysOverflow(page);
    if (overflow > 0) found.push(`${width} px: ${overflow} px too wide`);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await spaceText(page);
  if ((await sidewaysOverflow(page)) > 0) found.push('320 px with spaced text');
  return found;
}

/** Pages that have between them every kind of control. */
const REPRESENTATIVES = {
  front: '/',
  member: site.member,
  search: '/search/',
  'search results': '/search/?q=snow',
  conversation: site.conversation,
};

describe.each(Object.entries(REPRESENTATIVES))('the %s page', (_kind, path = '') => {
  test('shows in forced colours what has the focus, and the borders of what can be filled in or pressed', async () => {
    await browse.open(path, async (page) => {
      await page.emulateMedia({ forcedColors: 'active' });
      const unseen: string[] = [];
      for (let press = 0; press < 25; press += 1) {
        await page.keyboard.press('Tab');
        unseen.push(...(await page.evaluate<string[]>(UNSEEN_FOCUS)));
      }

      expect(unseen).toEqual([]);
      expect(await page.evaluate<string[]>(BORDERLESS)).toEqual([]);
    });
  });

  test('moves nothing for readers who ask for less motion', async () => {
    await browse.open(path, async (page) => {
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      expect(await page.evaluate<string[]>(MOVING)).not.toEqual([]);

      await page.emulateMedia({ reducedMotion: 'reduce' });
      expect(await page.evaluate<string[]>(MOVING)).toEqual([]);
    });
  });
});

const UNSEEN_FOCUS = `{
  const element = document.activeElement;
  const { outlineStyle, outlineWidth, outlineColor, color } = getComputedStyle(element);
  const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/, 0\\)$/.test(outlineColor);
  isSeen || element === document.body ? [] : [element.outerHTML.slice(0, 120) + outlineStyle + outlineWidth + outlineColor + color];
}`;

const BORDERLESS = `[...document.querySelectorAll('button, input:not([type=checkbox]), select, .topic, .button')]
  .filter((element) => element.checkVisibility())
  .filter((element) => {
    const { borderBottomStyle, borderBottomWidth } = getComputedStyle(element);
    return borderBottomStyle === 'none' || Number.parseFloat(borderBottomWidth) === 0;
  })
  .map((element) => element.outerHTML.slice(0, 120))`;

const MOVING = `[...document.querySelectorAll('*')]
  .filter((element) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
    return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
  })
  .map(({ tagName, className }) => tagName + '.' + className)`;
