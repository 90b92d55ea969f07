import { expect, test } from 'vitest';
import { browseSample } from '../helpers/browse.ts';

const browse = browseSample();

/** Where links lead is not said aloud. */
const ADDRESS = /^ *- \/url: .*\n/gm;

test('the front page is read aloud as it was when somebody last listened to it', async () => {
  await browse.open('/', async (page) => {
    const aloud = await page.locator('body').ariaSnapshot();

    await expect(`${aloud.replaceAll(ADDRESS, '')}\n`).toMatchFileSnapshot(
      '../fixtures/front-page-aloud.yaml',
    );
  });
});

test('nothing on the front page is announced without a name, nor as a mark between two links', async () => {
  await browse.open('/', async (page) => {
    const lines = (await page.locator('body').ariaSnapshot()).split('\n').map((line) => line.trim());

    expect(
      lines.filter((line) =>
        /^- (link|button|textbox|combobox|img|navigation|region|heading)( \[|:|$)/.test(line),
      ),
    ).toEqual([]);
    expect(lines.filter((line) => /^- text: [·|→←]$/.test(line))).toEqual([]);
  });
});
