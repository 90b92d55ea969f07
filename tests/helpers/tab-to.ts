import type { Page } from 'playwright-core';

/** Presses Tab until something has the focus; `isThere` says of an `element` whether that is it. */
export async function tabTo(page: Page, isThere: string): Promise<void> {
  for (let press = 0; press < 200; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>(`((element) => ${isThere})(document.activeElement)`)) return;
  }
  throw new Error(`200 times Tab do not lead to ${isThere}.`);
}
