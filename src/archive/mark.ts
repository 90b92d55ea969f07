import { createHmac } from 'node:crypto';
import { z } from 'zod';

/** What stands for something in a file that others may read: an HMAC under the hub's key, from which nobody can guess it. */
export function markOf(key: string, parts: readonly string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** Says under which key marks were made, and nothing of the key. */
export function markOfKey(key: string): string {
  return markOf(key, ['kith']).slice(0, 8);
}

/** A mark as a file gives it. */
export const writtenMark = z.string().regex(/^[0-9a-f]{32}$/u);

/** Under which key, as a file says it. */
export const writtenKeyMark = z.string().regex(/^[0-9a-f]{8}$/u);
