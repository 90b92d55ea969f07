import { constants, copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FileMarks, fileMark } from './file-marks.ts';

/** Files of the site that stands, as far as a new one may take them over. */
export interface StandingFiles {
  /** Where it stands. */
  readonly site: string;
  /** Takes a file over where it stands with these bytes, and gives whether it does; `path` as on the hub, `members/index.html`. */
  readonly takeOver: (path: string, text: string) => boolean;
  /** Takes files over whatever they hold, where all of them are known, and gives whether it does. */
  readonly takeAll: (paths: readonly string[]) => boolean;
  /** How many of them were taken over because they would hold the same. */
  readonly same: () => number;
  /** The marks of all that was taken over. */
  readonly taken: FileMarks;
  readonly isTaken: (path: string) => boolean;
  /** How many files that are. */
  readonly count: () => number;
  /** Puts what was taken over into the folder of the new site. */
  readonly putInto: (folder: string) => void;
}

/** The files of a site that is as its build left it; `known` are their marks, and without any of them nothing is taken over. */
export function standingFiles(site: string, known: FileMarks = {}): StandingFiles {
  const taken: Record<string, string> = {};
  const places: string[] = [];
  let same = 0;
  const take = (path: string, name: string, mark: string) => {
    taken[name] = mark;
    places.push(path);
  };
  return {
    site,
    taken,
    takeOver: (path, text) => {
      const name = fileMark(path);
      const mark = known[name];
      if (mark === undefined || mark !== fileMark(text)) return false;
      take(path, name, mark);
      same += 1;
      return true;
    },
    same: () => same,
    isTaken: (path) => Object.hasOwn(taken, fileMark(path)),
    count: () => places.length,
    takeAll: (paths) => {
      const files = paths.map((path) => ({ path, name: fileMark(path) }));
      if (!files.every(({ name }) => Object.hasOwn(known, name))) return false;
      for (const { path, name } of files) take(path, name, known[name] ?? '');
      return true;
    },
    putInto: (folder) => {
      const made = new Set<string>();
      for (const path of places) {
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
