import { expect, test } from 'vitest';
import { cleanDrawing } from '../../src/read/clean-drawing.ts';
import { sizeOfDrawing } from '../../src/read/size-of-drawing.ts';

/** The size, within 640 by 160, of a drawing whose root has these attributes. */
function sizeOf(attributes: string): string | undefined {
  const clean = cleanDrawing(`<svg ${attributes}><rect width="7" height="5"/></svg>`) ?? '';
  const size = sizeOfDrawing(clean, { width: 640, height: 160 });
  return size && `${size.width} × ${size.height}`;
}

test.each([
  ['a square', 'viewBox="0 0 9 9"', '160 × 160'],
  ['a wide one', 'viewBox="-5,-5, 300, 100"', '480 × 160'],
  ['a ribbon', 'viewBox="0 0 1000 100"', '640 × 64'],
  ['a thread', 'viewBox="0 0 10000 1"', '640 × 1'],
  ['one of fractions', 'viewBox="0 0 .5 1e0"', '80 × 160'],
  ['one with a size', 'width="20" height="10"', '320 × 160'],
  ['one in two units', 'width="1in" height="96px" viewBox="0 0 2 1"', '160 × 160'],
  ['one that fills its place', 'width="100%" height="100%" viewBox="0 0 2 1"', '320 × 160'],
  ['one as large as letters', 'width="2em" height="3em" viewBox="0 0 2 1"', '320 × 160'],
  ['one with a width alone', 'width="20" viewBox="0 0 2 1"', '320 × 160'],
  ['one with thick lines', 'stroke-width="4" viewBox="0 0 2 1"', '320 × 160'],
])('%s', (_, attributes, size) => {
  expect(sizeOf(attributes)).toBe(size);
});

test.each([
  ['that says nothing', ''],
  ['with a width alone', 'width="20"'],
  ['without extent', 'viewBox="0 0 0 10"'],
  ['of less than nothing', 'width="-4" height="4"'],
  ['of words', 'viewBox="wide and high enough"'],
  ['of too few numbers', 'viewBox="0 0 9"'],
  ['of a unit that is none', 'width="4parsec" height="4parsec"'],
])('a drawing %s has no size', (_, attributes) => {
  expect(sizeOf(attributes)).toBeUndefined();
});
