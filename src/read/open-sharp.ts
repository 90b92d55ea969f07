import type { Sharp, SharpOptions } from 'sharp';

/** Opens a picture. The options are sharp's own. */
export type OpenPicture = (bytes: Uint8Array, options: SharpOptions) => Sharp;

let opening: Promise<OpenPicture | undefined> | undefined;

/** The one way to sharp; `undefined` where it does not run on this machine. Loaded only by what makes pictures. */
export function openSharp(): Promise<OpenPicture | undefined> {
  opening ??= load();
  return opening;
}

/** One picture at a time, and nothing kept in memory. Of decoders only those that are needed can be reached. */
async function load(): Promise<OpenPicture | undefined> {
  try {
    const { default: sharp } = await import('sharp');
    sharp.concurrency(1);
    sharp.cache(false);
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({
      operation: [
        'VipsForeignLoadJpegBuffer',
        'VipsForeignLoadPngBuffer',
        'VipsForeignLoadWebpBuffer',
        'VipsForeignLoadNsgifBuffer',
        'VipsForeignLoadHeifBuffer',
        // For drawings of our own making alone, `draw-picture.ts`: what comes from elsewhere is looked at before it gets here.
        'VipsForeignLoadSvgBuffer',
      ],
    });
    return (bytes, options) => sharp(bytes, options);
  } catch {
    return undefined;
  }
}
