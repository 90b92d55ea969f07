import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { lettersFolder, shownPath } from '../../archive/archive-paths.ts';
import { isMissingFile, reasonOf } from '../../archive/file-errors.ts';
import { PRIVATE } from '../../archive/kept-file.ts';
import { HubError } from '../../hub-error.ts';
import type { Day, Hub, Member, Notice } from '../../model.ts';
import { writeAtomically } from '../../write-atomically.ts';
import { type Letter, writeLetters } from './letters.ts';

/** A letter and the file in which it waits to be sent, relative to the hub's folder. */
export interface WaitingLetter extends Letter {
  readonly file: string;
}

/** The letters of one round. */
export interface LetterBox {
  /**
   * Writes what is to be told into the one letter that each member gets in this round.
   *
   * @throws {HubError} when the file cannot be written.
   */
  readonly put: (...notices: readonly Notice[]) => Promise<void>;
  /** In the order of the first thing told. */
  readonly letters: () => readonly WaitingLetter[];
}

/** Opens the letters of a round. A letter of an earlier round may be unsent or changed by hand, so that none is replaced. */
export function openLetterBox(root: string, hub: Hub, day: Day): LetterBox {
  const about = new Map<Member, readonly Notice[]>();
  const waiting = new Map<Member, WaitingLetter>();
  const write = async (letter: Letter) => {
    const text = `${letter.text}\n`;
    const own = waiting.get(letter.to)?.file;
    const file =
      own === undefined ? await freeFile(root, `${day}-${letter.to.id}`, text) : path.join(root, own);
    await writeAtomically(file, text, PRIVATE);
    waiting.set(letter.to, { ...letter, file: shownPath(root, file) });
  };
  return {
    put: async (...notices) => {
      const to = new Set(notices.flatMap(({ member }) => member ?? []));
      for (const member of to) {
        const all = [...(about.get(member) ?? []), ...notices.filter((notice) => notice.member === member)];
        about.set(member, all);
        for (const letter of writeLetters(all, hub)) await write(letter).catch(fail);
      }
    },
    letters: () => [...waiting.values()],
  };
}

/** The first name that is free, or whose letter says the same. No id has a dot, so that the number is nobody's. */
async function freeFile(root: string, name: string, text: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const file = path.join(lettersFolder(root), count === 1 ? `${name}.txt` : `${name}.${count}.txt`);
    const present = await readFile(file, 'utf8').catch((error) => {
      if (isMissingFile(error)) return undefined;
      throw error;
    });
    if (present === undefined || present === text) return file;
  }
}

function fail(cause: unknown): never {
  throw new HubError(
    `A letter could not be written into .kith/letters/: ${reasonOf(cause)}. Letters that are there can be sent, and whom they ` +
      'tell is remembered.\n  next: mend it, then run kith notify --send, which goes on with the rest.',
    { cause },
  );
}
