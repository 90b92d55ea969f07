import { describe, expect, test } from 'vitest';
import { contrastOf, type Hex, hexOf } from '../../../src/config/colors/contrast.ts';
import { nearestColor } from '../../../src/config/colors/nearest.ts';
import { meetingsOf, OWN, paletteOf, type Scheme } from '../../../src/config/colors/palette.ts';
import { seeded } from '../../helpers/seeded.ts';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

function colors(count: number, seed: number): readonly Hex[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () =>
    hexOf([random(256) / 255, random(256) / 255, random(256) / 255]),
  );
}

describe('contrast', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.478],
    ['#336699', '#336699', 1],
    ['#ff0000', '#ffffff', 3.998],
  ])('of %s with %s is %d', (one, other, expected) => {
    expect(contrastOf(one, other)).toBeCloseTo(expected, 2);
    expect(contrastOf(other, one)).toBe(contrastOf(one, other));
  });
});

describe('the nearest colour', () => {
  test('passes, and nothing nearer of its hue does', () => {
    for (const color of colors(300, 1)) {
      const passes = (tried: Hex) => contrastOf(tried, '#fbf8f2') >= 4.5;

      const nearest = nearestColor(color, passes);

      expect(nearest !== undefined && passes(nearest), color).toBe(true);
      if (passes(color)) expect(nearest).toBe(color);
      // Not much further than it has to be: one step of lightness is less than this in contrast.
      else expect(contrastOf(nearest ?? '', '#fbf8f2'), color).toBeLessThan(4.62);
    }
  });

  test('of a light blue is a darker blue', () => {
    expect(nearestColor('#7fb3d5', (tried) => contrastOf(tried, '#ffffff') >= 4.5)).toMatchInlineSnapshot(
      `"#4a7c9c"`,
    );
  });

  test('is none where neither black nor white passes', () => {
    expect(nearestColor('#7fb3d5', () => false)).toBeUndefined();
  });
});

describe('a palette', () => {
  test('of a hub that chooses no colour is ours, and everything in it can be read', () => {
    for (const scheme of SCHEMES) {
      expect(paletteOf({}, scheme)).toEqual(OWN[scheme]);
      expect(weakIn(paletteOf({}, scheme))).toEqual([]);
    }
  });

  test('made of any accent has all its other colours readable', () => {
    for (const accent of colors(100, 2)) {
      const light = paletteOf({ accent }, 'light');
      const isChecked = meetingsOf(light, 'accent').every(({ on, least }) => contrastOf(accent, on) >= least);

      if (isChecked) expect(weakIn(light), accent).toEqual([]);
      expect(weakIn(paletteOf({ accent }, 'dark')), accent).toEqual([]);
    }
  });

  test('on any paper that passes is readable', () => {
    let passed = 0;
    for (const paper of colors(600, 3)) {
      for (const [scheme, palette] of [
        ['light', paletteOf({ paper }, 'light')],
        ['dark', paletteOf({ paperDark: paper }, 'dark')],
      ] as const) {
        if (!meetingsOf(palette, 'paper').every(({ on, least }) => contrastOf(paper, on) >= least)) continue;
        passed += 1;
        expect(weakIn(palette), `${scheme} ${paper}`).toEqual([]);
      }
    }
    expect(passed).toBeGreaterThan(30);
  });
});

/** The pairs that meet in the stylesheet and have too little contrast. */
function weakIn(palette: ReturnType<typeof paletteOf>): readonly string[] {
  const { paper, raised, ink, muted, way, wayStrong, mark, markSoft } = palette;
  const pairs: readonly (readonly [string, Hex, Hex, number])[] = [
    ['ink on paper', ink, paper, 4.5],
    ['ink on raised', ink, raised, 4.5],
    ['ink on soft mark', ink, markSoft, 4.5],
    ['muted on paper', muted, paper, 4.5],
    ['muted on raised', muted, raised, 4.5],
    ['links on paper', way, paper, 4.5],
    ['links on raised', way, raised, 4.5],
    ['links under the pointer', wayStrong, paper, 4.5],
    ['lines on paper', mark, paper, 3],
    ['lines on raised', mark, raised, 3],
  ];
  return pairs
    .filter(([, one, other, least]) => contrastOf(one, other) < least)
    .map(([name, one, other]) => `${name}: ${one} ${other}`);
}
