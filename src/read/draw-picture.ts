import { openSharp } from './open-sharp.ts';

/**
 * Makes a PNG of a drawing that this program wrote itself: paths and plain colours, no text (whose fonts differ between machines) and no
 * references. `undefined` where sharp does not run.
 */
export async function drawPicture(svg: string): Promise<Uint8Array | undefined> {
  const open = await openSharp();
  if (open === undefined) return undefined;
  return open(Buffer.from(svg), {}).flatten().png({ compressionLevel: 9 }).toBuffer();
}
