import { textOf } from '../care/holds/text-of.ts';
import type { Entry, HoldReason } from '../model.ts';
import { markOf, markOfKey } from './mark.ts';

/** What was found in an entry as it passed, and by which marks its words are known again without being kept. */
export interface Look {
  readonly reasons: readonly HoldReason[];
  /** A mark of all that it says. */
  readonly words: string;
  /** A mark of its title alone. */
  readonly title: string;
}

/** Adds to what `findReasonsOf` found the marks under the hub's key. White space is left out of them, as it changes with every theme of a blog. */
export function lookAt(
  found: ReadonlyMap<Entry, readonly HoldReason[]>,
  key: string,
): ReadonlyMap<Entry, Look> {
  return new Map(
    [...found].map(([entry, reasons]) => [
      entry,
      {
        reasons,
        words: markOfWords(key, 'words', textOf(entry)),
        title: markOfWords(key, 'title', entry.title),
      },
    ]),
  );
}

/** It begins with a mark of the key, so that one under a lost key is not taken for one of other words. */
function markOfWords(key: string, kind: string, text: string): string {
  const said = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return markOfKey(key) + markOf(key, ['hold', kind, said]);
}

/** Whether two marks were made under one key. */
export function haveOneKey(mark: string, other: string): boolean {
  return mark.slice(0, 8) === other.slice(0, 8);
}
