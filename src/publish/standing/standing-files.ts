import { constants, copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FileMarks, fileMark } from './file-marks.ts';

/** Files of the site that stands, as far as a new one may take them over. Each `path` is as on the hub: `members/index.html`. */
export interface StandingFiles {
  /** Where it stands. */
  readonly site: string;
  /** The mark of what a file holds; `undefined` where that is not known. */
  readonly markOf: (path: string) => string | undefined;
  /** Takes a page over where it stands with this text, and gives whether it does. */
  readonly takePage: (path: string, text: string) => boolean;
  /** Takes files over whatever they hold, where all of them are known, and gives whether it does. */
  readonly takeFiles: (paths: readonly string[]) => boolean;
  /** The marks of all that was taken over, by path. */
  readonly taken: ReadonlyMap<string, string>;
  /** How many pages were. */
  readonly pages: () => number;
  /** Puts what was taken over into the folder of the new site. */
  readonly putInto: (folder: string) => void;
}

/** The files of a site that is as its build left it; `known` are their marks, and without any of them nothing is taken over. */
export function standingFiles(site: string, known: FileMarks = {}): StandingFiles {
  const taken = new Map<string, string>();
  let pages = 0;
  const markOf = (path: string): string | undefined => known[fileMark(path)];
  return {
    site,
    markOf,
    takePage: (path, text) => {
      const mark = markOf(path);
      if (mark === undefined || mark !== fileMark(text)) return false;
      taken.set(path, mark);
      pages += 1;
      return true;
    },
    takeFiles: (paths) => {
      const files = paths.flatMap((path) => {
        const mark = markOf(path);
        return mark === undefined ? [] : [[path, mark] as const];
      });
      if (files.length < paths.length) return false;
      for (const [path, mark] of files) taken.set(path, mark);
      return true;
    },
    taken,
    pages: () => pages,
    putInto: (folder) => {
      const made = new Set<string>();
      for (const path of taken.keys()) {
        const to = join(folder, path);
        const place = dirname(to);
        if (!made.has(place)) mkdirSync(place, { recursive: true });
        made.add(place);
        putFile(join(site, path), to);
      }
    },
  };
}

/** The same file under a second name; a copy where the disk has no such thing, or is another one. */
function putFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}
