import { createHmac } from 'node:crypto';

/** What stands for something in a file that others may read: an HMAC under the hub's key, from which nobody can guess it. */
export function markOf(key: string, parts: readonly string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** Says under which key marks were made, and nothing of the key. */
export function markOfKey(key: string): string {
  return markOf(key, ['kith']).slice(0, 8);
}
