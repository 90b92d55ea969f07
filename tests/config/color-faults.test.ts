import { describe, expect, test } from 'vitest';
import { contrastOf } from '../../src/config/colors/contrast.ts';
import { faultsOf, MINIMAL } from './hub-folder.ts';

async function faultsOfColors(colors: string): Promise<readonly string[]> {
  return faultsOf({ 'feeds.yaml': MINIMAL, '_data/hub.yaml': `name: Harbor\ncolors:\n${colors}` });
}

describe('a colour that somebody could not read is a fault with the nearest that passes', () => {
  test('a pale accent', async () => {
    expect(await faultsOfColors('  accent: "#7fb3d5"\n')).toMatchInlineSnapshot(`
      [
        "_data/hub.yaml:3:11 colors.accent: has a contrast of 1.95 to 1 with #f4eee2; for links 4.5 to 1 is the least that everybody can read (WCAG 2.2, level AA), and the nearest colour that has it is "#3f7291"",
      ]
    `);
  });

  test('a middling paper, and nothing is said of colours that would be right on another', async () => {
    expect(await faultsOfColors('  paper: "#888888"\n  accent: "#1b5a48"\n')).toMatchInlineSnapshot(`
      [
        "_data/hub.yaml:3:10 colors.paper: has a contrast of 2 to 1 with #5f574a; for text that is said aside 4.5 to 1 is the least that everybody can read (WCAG 2.2, level AA), and the nearest colour that has it is "#cecece"",
      ]
    `);
  });

  test('a dark accent on dark paper', async () => {
    expect(await faultsOfColors('  accentDark: "#1b5a48"\n')).toMatchInlineSnapshot(`
      [
        "_data/hub.yaml:3:15 colors.accentDark: has a contrast of 1.93 to 1 with #26231e; for links 4.5 to 1 is the least that everybody can read (WCAG 2.2, level AA), and the nearest colour that has it is "#599581"",
      ]
    `);
  });

  test('what is proposed passes', async () => {
    for (const key of ['accent', 'accentDark', 'mark', 'markDark', 'paper', 'paperDark']) {
      const [fault = ''] = await faultsOfColors(`  ${key}: "#808080"\n`);
      const better = /that has it is ("#[0-9a-f]{6}")$/.exec(fault)?.[1];

      // A grey line passes on either paper.
      if (key.startsWith('mark')) expect(fault).toBe('');
      else expect(await faultsOfColors(`  ${key}: ${better}\n`), key).toEqual([]);
    }
  });
});

test('a contrast is never told as enough when it is not', async () => {
  expect(contrastOf('#777777', '#ffffff')).toBeLessThan(4.5);
  const [fault] = await faultsOfColors('  paper: "#ffffff"\n  accent: "#767676"\n');

  expect(fault).toMatch(/contrast of 4\.\d+ to 1/);
  expect(fault).not.toMatch(/contrast of 4\.5/);
});

test('colours that can be read are no fault', async () => {
  expect(await faultsOfColors('  accent: "#7A1F3D"\n  paper: "#ffffff"\n')).toEqual([]);
});
