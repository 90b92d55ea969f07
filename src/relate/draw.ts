import { createHash } from 'node:crypto';

/**
 * A number below 2³² that looks as if drawn by chance and follows from what it is made of alone: a page without script throws no
 * dice, and the same input gives the same bytes.
 */
export function draw(...from: readonly string[]): number {
  return createHash('sha256').update(JSON.stringify(from)).digest().readUInt32BE();
}
