/** Nine feeds of ten are no larger. */
const LIGHT_BYTES = 192 * 1024;

/** With entities of its own, a feed says two thousand letters with three. */
const DECLARES_ENTITY = '<!ENTITY';

/** Bytes of encodings that can write that in other bytes: UTF-16 and UTF-32, and the shifts of ISO-2022. */
const NUL = 0x00;
const ESCAPE = 0x1b;

/**
 * Whether reading these bytes takes little, whoever wrote them: the worst that is known of so many takes a second and 190 MiB.
 * Never true where that is not sure.
 */
export function isLight(bytes: Uint8Array): boolean {
  if (bytes.length > LIGHT_BYTES) return false;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return !(buffer.includes(DECLARES_ENTITY) || buffer.includes(NUL) || buffer.includes(ESCAPE));
}
