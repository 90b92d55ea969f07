import { decodeAddress } from '../../care/hidden/decode-address.ts';
import type { HiddenFinder } from '../../care/hidden/find-hidden.ts';
import { splitParts } from '../../care/hidden/split-parts.ts';
import type { KnownText } from './boundaries.ts';

/** Which shown entries bring something that must not be published. Each question is answered once. */
export interface Sources {
  /** Entries that hold a hidden word. */
  readonly ofMark: (mark: string) => readonly KnownText[];
  /** Entries that hold some letters as they stand. */
  readonly ofLetters: (letters: string) => readonly KnownText[];
}

/** Looks for sources in what the hub holds of its entries. */
export function findSources(texts: readonly KnownText[], find: HiddenFinder): Sources {
  const shown = texts.filter(({ isShown }) => isShown);
  let byMark: Map<string, KnownText[]> | undefined;
  const known = new Map<string, readonly KnownText[]>();
  return {
    ofMark: (mark) => {
      byMark ??= indexMarks(shown, find);
      return byMark.get(mark) ?? [];
    },
    ofLetters: (letters) => {
      const before = known.get(letters);
      if (before) return before;
      const found = shown.filter((text) =>
        saidBy(text).some((said) => decodeAddress(said).toLowerCase().includes(letters)),
      );
      known.set(letters, found);
      return found;
    },
  };
}

function indexMarks(shown: readonly KnownText[], find: HiddenFinder): Map<string, KnownText[]> {
  const byMark = new Map<string, KnownText[]>();
  for (const text of shown) {
    for (const mark of new Set(saidBy(text).flatMap((said) => find(splitParts(decodeAddress(said)))))) {
      byMark.set(mark, [...(byMark.get(mark) ?? []), text]);
    }
  }
  return byMark;
}

function saidBy({ title, url = '', pieces, said }: KnownText): readonly string[] {
  return [title, url, ...pieces, ...said];
}
