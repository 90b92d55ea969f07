import { openSharp } from './open-sharp.ts';

/** A picture made anew, or why not; `reason` continues a sentence about it. */
export type ReEncoded =
  | {
      readonly kind: 'picture';
      /** WebP unless told otherwise, without a word about where, when and with what it was taken. */
      readonly bytes: Uint8Array;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** As wide as a column of text on a dense screen. */
const WIDEST = 960;
const TALLEST = 1280;

/** What is smaller is an icon, a badge, or counts readers. */
const SMALLEST = 160;

/** 40 million pixels are more than a telephone takes; a picture may claim billions in a few bytes. */
const MOST_PIXELS = 40_000_000;

const MOST_SECONDS = 20;

/** By what raster files begin. Nothing else is ever given to the decoder, whatever its name or its server says. */
const BEGINNINGS: readonly RegExp[] = [
  /^\xff\xd8\xff/u,
  /^\x89PNG\r\n/u,
  /^GIF8[79]a/u,
  /^RIFF.{4}WEBP/su,
  /^.{4}ftypavi[fs]/su,
];

/** What becomes of the pixels; an author's picture when nothing is said. */
export interface ReEncoding {
  readonly widest?: number;
  readonly tallest?: number;
  readonly smallest?: number;
  readonly format?: 'webp' | 'png';
}

/**
 * Decodes a JPEG, PNG, WebP, AVIF or GIF (of that the first frame), turns it as it is to be seen, makes it at most 960 pixels wide and
 * 1280 high unless told otherwise, and encodes its pixels anew, so that nothing but pixels is left. Never rejects.
 */
export async function reEncodePicture(
  bytes: Uint8Array,
  { widest = WIDEST, tallest = TALLEST, smallest = SMALLEST, format = 'webp' }: ReEncoding = {},
): Promise<ReEncoded> {
  const beginning = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (!BEGINNINGS.some((pattern) => pattern.test(beginning)))
    return refused('is no JPEG, PNG, WebP, AVIF or GIF');
  const open = await openSharp();
  if (open === undefined) return refused('cannot be made anew here: sharp does not run on this machine');
  try {
    const picture = open(bytes, {
      limitInputPixels: MOST_PIXELS,
      failOn: 'error',
      pages: 1,
      sequentialRead: true,
    })
      .timeout({ seconds: MOST_SECONDS })
      .autoOrient()
      .resize({ width: widest, height: tallest, fit: 'inside', withoutEnlargement: true });
    const encoded = format === 'png' ? picture.png() : picture.webp({ quality: 80, effort: 4 });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    if (Math.min(width, height) < smallest) return refused(`is less than ${smallest} pixels wide or high`);
    return { kind: 'picture', bytes: data, width, height };
  } catch (error) {
    return refused(wordsFor(error instanceof Error ? error.message : String(error)));
  }
}

function wordsFor(message: string): string {
  if (/pixel limit|too large|exceeds/iu.test(message))
    return `has more than ${MOST_PIXELS / 1_000_000} million pixels`;
  if (/timeout/iu.test(message)) return `took longer than ${MOST_SECONDS} seconds to read`;
  return 'is damaged, or cut off';
}

function refused(reason: string): ReEncoded {
  return { kind: 'refused', reason };
}
