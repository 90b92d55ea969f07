import { createHash } from 'node:crypto';

/**
 * The key of an entry: 16 hexadecimal digits of a hash over member, feed and id, so that it is stable, says nothing
 * about its content, and two feeds can never name the same entry.
 */
export function entryKey(member: string, feed: string, id: string): string {
  return createHash('sha256')
    .update(JSON.stringify([member, feed, id]))
    .digest('hex')
    .slice(0, 16);
}
