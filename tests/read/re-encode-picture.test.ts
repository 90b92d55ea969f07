import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { reEncodePicture } from '../../src/read/re-encode-picture.ts';
import { bomb, drawing, film, photograph, VECTOR, WRITTEN_IN } from '../helpers/draw.ts';

async function made(bytes: Uint8Array) {
  const result = await reEncodePicture(bytes);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result;
}

test('leaves nothing of what a telephone writes into a photograph', async () => {
  const given = await photograph();
  expect(WRITTEN_IN.filter((word) => given.includes(word))).toEqual(WRITTEN_IN);

  const { bytes } = await made(given);

  const metadata = await sharp(bytes).metadata();
  expect(WRITTEN_IN.filter((word) => Buffer.from(bytes).includes(word))).toEqual([]);
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Exif|EXIF|XMP|GPS|ICCP/);
  expect([metadata.exif, metadata.xmp, metadata.icc, metadata.iptc]).toEqual(Array(4).fill(undefined));
});

test.each(['png', 'webp', 'avif', 'gif'] as const)('reads %s', async (kind) => {
  expect(await made(await drawing(kind))).toMatchObject({ width: 800, height: 600 });
});

test('makes what is wide 960 pixels wide, and what is high 1280 high', async () => {
  expect(await made(await photograph(3000, 2000))).toMatchObject({ width: 960, height: 640 });
  expect(await made(await photograph(1000, 4000))).toMatchObject({ width: 320, height: 1280 });
});

test('turns a photograph as the camera was held', async () => {
  const lying = await sharp(await photograph(800, 400))
    .withMetadata({ orientation: 6 })
    .toBuffer();

  expect(await made(lying)).toMatchObject({ width: 400, height: 800 });
});

test('takes the first frame of a film', async () => {
  const { bytes } = await made(await film());

  const { pages, width, height } = await sharp(bytes).metadata();
  const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  expect({ pages, width, height }).toEqual({ pages: undefined, width: 300, height: 200 });
  expect([data[0], data[2]].map((colour = 0) => colour > 200)).toEqual([true, false]);
});

test('makes the same bytes of the same picture', async () => {
  const given = await photograph();

  expect((await made(given)).bytes).toEqual((await made(given)).bytes);
});

describe('refuses', () => {
  const letters = Buffer.from('<!DOCTYPE html><title>Please sign in</title>');

  test.each([
    ['a flood of pixels', async () => bomb(), /more than 40 million pixels/],
    ['a drawing that can run programs, whatever its name', async () => VECTOR, /no JPEG, PNG/],
    ['a page', async () => letters, /no JPEG, PNG/],
    ['nothing', async () => Buffer.alloc(0), /no JPEG, PNG/],
    [
      'a photograph that was cut off',
      async () => (await photograph()).subarray(0, 9000),
      /damaged, or cut off/,
    ],
    [
      'a beginning and noise',
      async () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), letters]),
      /damaged/,
    ],
    ['a point that counts readers', () => photograph(1, 1), /less than 160 pixels/],
    ['an icon', () => drawing('png', 96, 96), /less than 160 pixels/],
  ] as const)('%s', async (_, given, reason) => {
    expect(await reEncodePicture(await given())).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(reason),
    });
  });
});
