import type { Passage } from '../../care/passages/mark-passages.ts';

/** Three bytes of place, seven of mark. */
const BYTES = 10;

/** Writes passages as base64, ten bytes for each. */
export function encodePassages(passages: readonly Passage[]): string {
  const bytes = Buffer.alloc(passages.length * BYTES);
  for (const [index, { at, mark }] of passages.entries()) {
    bytes.writeUIntLE(at, index * BYTES, 3);
    bytes.writeUInt32LE(mark % 2 ** 32, index * BYTES + 3);
    bytes.writeUIntLE(Math.floor(mark / 2 ** 32), index * BYTES + 7, 3);
  }
  return bytes.toString('base64');
}

export function decodePassages(text: string): readonly Passage[] {
  const bytes = Buffer.from(text, 'base64');
  return Array.from({ length: Math.floor(bytes.length / BYTES) }, (_, index) => ({
    at: bytes.readUIntLE(index * BYTES, 3),
    mark: bytes.readUInt32LE(index * BYTES + 3) + bytes.readUIntLE(index * BYTES + 7, 3) * 2 ** 32,
  }));
}
