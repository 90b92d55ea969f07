/** Pictures as servers have them, drawn when they are needed. */
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** What a telephone writes into a photograph, as words to look for. */
export const WRITTEN_IN = ['zqcamera', 'zqowner', 'zqcaption'];

function canvas(width: number, height: number, background = '#885522') {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** A photograph that says where it was taken, by whom, and with what. */
export function photograph(width = 1600, height = 1200, background?: string): Promise<Buffer> {
  return canvas(width, height, background)
    .withExif({
      IFD0: { Make: 'zqcamera', Copyright: 'zqowner', ImageDescription: 'zqcaption' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100', GPSLongitudeRef: 'W' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><zqcaption/></x:xmpmeta>')
    .jpeg()
    .toBuffer();
}

export function drawing(kind: 'png' | 'webp' | 'avif' | 'gif', width = 800, height = 600): Promise<Buffer> {
  return canvas(width, height, '#224466')[kind]().toBuffer();
}

/** A GIF of several frames, each in its own colour, the first of them red. */
export async function film(): Promise<Buffer> {
  const frames = await Promise.all(
    ['#ff0000', '#00ff00', '#0000ff'].map((colour) => canvas(300, 200, colour).png().toBuffer()),
  );
  return sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 100, 100] })
    .toBuffer();
}

/** A PNG that is small to send, and 20,000 by 20,000 pixels once it is unpacked; written by hand, as drawing it would take long. */
export function bomb(): Buffer {
  const side = 20_000;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // One bit for each pixel, grey.
  header.writeUInt8(1, 8);
  const rows = deflateSync(Buffer.alloc(side * (1 + side / 8)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

export const VECTOR = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><script>alert(1)</script><rect width="400" height="400"/></svg>',
);
