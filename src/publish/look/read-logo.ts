import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tellPlace } from '../../config/place-in-file.ts';
import { HubError } from '../../hub-error.ts';
import type { LookPicture } from '../../model.ts';
import { cleanDrawing } from '../../read/clean-drawing.ts';
import { reEncodePicture } from '../../read/re-encode-picture.ts';
import { sizeOfDrawing } from '../../read/size-of-drawing.ts';

/** A logo and what is made of it for a browser's tab. */
interface Logo {
  readonly logo: LookPicture;
  readonly icon: LookPicture;
}

/** At most this wide and high, twice of what is shown, for dense screens. */
const LOGO = { widest: 640, tallest: 160, smallest: 1 } as const;
const ICON = { widest: 64, tallest: 64, smallest: 1, format: 'png' } as const;

/**
 * Makes the hub's logo anew: of a drawing only shapes and colours are left, of a picture only pixels. That it lies in the hub folder and
 * is not too large, the check of the configuration has seen.
 *
 * @throws {HubError} when it is no picture, with its place in `_data/hub.yaml`.
 */
export async function readLogo(root: string, path: string): Promise<Logo> {
  const bytes = await readFile(join(root, path));
  if (/\.svg$/iu.test(path)) {
    const clean = cleanDrawing(bytes.toString('utf8'));
    if (clean === undefined)
      throw await refused(
        root,
        'is no SVG with shapes in it; text and pictures inside of one are not shown, so turn text into paths',
      );
    const icon = picture('logo', 'svg', 'image/svg+xml', Buffer.from(clean));
    const size = sizeOfDrawing(clean, { width: LOGO.widest, height: LOGO.tallest });
    return { logo: { ...icon, ...(size && { size }) }, icon };
  }
  const [large, small] = [await reEncodePicture(bytes, LOGO), await reEncodePicture(bytes, ICON)];
  if (large.kind === 'refused') throw await refused(root, large.reason);
  if (small.kind === 'refused') throw await refused(root, small.reason);
  const { width, height } = large;
  return {
    logo: { ...picture('logo', 'webp', 'image/webp', large.bytes), size: { width, height } },
    icon: picture('icon', 'png', 'image/png', small.bytes),
  };
}

async function refused(root: string, reason: string): Promise<HubError> {
  const place = await tellPlace(root, 'hub', ['logo'], `the file ${reason}`);
  return new HubError(`${place}.\n  next: give another image, or leave \`logo\` out.`);
}

function picture(name: string, ending: string, type: LookPicture['type'], bytes: Uint8Array): LookPicture {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return { path: `/assets/${name}.${hash}.${ending}`, type, bytes };
}
