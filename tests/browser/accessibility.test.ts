import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { Route } from '../../src/pages/route.ts';
import { routes } from '../../src/pages/routes.ts';
import { axeFindings, browseSample, browseSite } from '../helpers/browse.ts';
import { GROWN_PAGES, grownCommunity } from '../helpers/grown-community.ts';
import { kindsOfPages } from '../helpers/kinds-of-pages.ts';
import { sidewaysOverflow, spaceText } from '../helpers/layout-faults.ts';
import { htmlPages } from '../helpers/site-files.ts';
import { writePages } from '../helpers/write-pages.ts';

const browse = browseSample();
const site = kindsOfPages(inject('site'));
/** What the sample is too small for. */
const grown = browseSite(() => writePages(grownCommunity(), routes));
const kinds = [
  ...Object.entries(site).map(([kind, path]) => ({ kind, path, on: browse })),
  ...Object.entries(GROWN_PAGES).map(([kind, path]) => ({ kind, path, on: grown })),
];

/** Phones, a tablet, a desktop; and the 640 pixels that a screen of 1280 has left at twice its size. */
const WIDTHS = [320, 375, 640, 768, 1440];

/** The kind of a page, told by its address: a month and a day are the same pages in every list. */
function shapeOf(path: string): string {
  const [, list, ...parts] = path.replace(/index\.html$/, '').split('/');
  const time = parts.findIndex((part) => /^\d{4}$/.test(part));
  if (time !== -1 && parts.length - time > 2) return parts.length - time === 3 ? 'month' : 'day';
  const shape = parts.map((part) => {
    if (/^\d{4}-/.test(part)) return 'SLUG';
    if (/^\d{4}$/.test(part)) return 'YEAR';
    return part === '' || part === 'mentions' || part.startsWith('by-') ? part : 'ID';
  });
  return [list, ...shape].join('/');
}

test('no page of the sample or of a grown hub is of a kind that nobody looked at', () => {
  // The ring’s pages send their reader on; the editor’s has a test of its own.
  const own = [...htmlPages(inject('site')), ...routes.flatMap((route) => pathsOf(route))].filter(
    (path) => !/^\/(?:ring|admin)\//.test(path),
  );
  const seen = new Set(kinds.map(({ path }) => shapeOf(path)));

  expect([...new Set(own.map(shapeOf))].filter((shape) => !seen.has(shape))).toEqual([]);
});

function pathsOf(route: Route): readonly string[] {
  return route
    .pages(grownCommunity())
    .map(({ path }) => path)
    .filter((path) => path.endsWith('/'));
}

test.each(kinds)(
  'axe finds nothing on the $kind page in light colours, and it fits every width',
  async ({ path, on }) => {
    await on.open(path, async (page) => {
      expect(await axeFindings(page)).toEqual([]);
      expect(await overflows(page)).toEqual([]);
    });
  },
);

test.each(kinds)(
  'axe finds nothing on the $kind page in dark colours on a narrow phone',
  async ({ path, on }) => {
    await on.open(path, async (page) => expect(await axeFindings(page)).toEqual([]), {
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
  join: '/join/',
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

const BORDERLESS = `[...document.querySelectorAll('button, input:not([type=checkbox], [type=radio]), select, textarea, .topic, .button')]
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
