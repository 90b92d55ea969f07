import { hash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';

/** By what the files of a site are known again: by the mark of each path, the mark of its bytes. */
export type FileMarks = Readonly<Record<string, string>>;

/** Of a path as on the hub, without a leading slash, or of bytes: 32 digits of hex, in which whoever looks for what is left of a name finds it by chance only where it is short and made of the letters a to f (“Ada”). */
export function fileMark(said: string | Uint8Array): string {
  // The beginning of a longer text would hold all of it in memory.
  return hash('sha256', said, 'buffer').toString('hex', 0, 16);
}

/** The mark of what a file holds; `undefined` when it is none, as a link is not, or cannot be read. */
export function markOfFile(file: string): string | undefined {
  try {
    return lstatSync(file).isFile() ? fileMark(readFileSync(file)) : undefined;
  } catch {
    return undefined;
  }
}

/** One mark for those of all files. */
export function markOfMarks(marks: FileMarks): string {
  return fileMark(JSON.stringify(marks));
}
