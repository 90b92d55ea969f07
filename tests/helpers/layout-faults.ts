import type { Page } from 'playwright-core';

/** By how many pixels a page is wider than its window. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** Spaces text as WCAG 1.4.12 lets readers do; the content policy lets no other style in. */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(`{
    const spaced = new CSSStyleSheet();
    spaced.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, spaced];
  }`);
}
