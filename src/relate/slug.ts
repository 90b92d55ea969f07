import { createHash } from 'node:crypto';
import type { Day } from '../model.ts';

/**
 * The slug of a curator's act: its day and six hexadecimal digits of a hash, `2026-11-01-3fa9c2`, so that an address
 * never gives away words or names that were taken back.
 */
export function opaqueSlug(day: Day, ...parts: readonly string[]): string {
  const mark = createHash('sha256')
    .update(JSON.stringify([day, ...parts]))
    .digest('hex')
    .slice(0, 6);
  return `${day}-${mark}`;
}
