import type { ArchivedEntry, Instant } from './model.ts';

/** When an entry was published; absent where its author never said so in a way that can be believed, whatever it is ordered by. */
export function publishedOf({ date, isDated }: Pick<ArchivedEntry, 'date' | 'isDated'>): Instant | undefined {
  return isDated ? date : undefined;
}
