import pico from 'picocolors';
import { writeAtomically } from '../../write-atomically.ts';
import type { Terminal } from '../terminal.ts';

/** Where something about people goes, and what is said of it then. */
interface Place {
  /** Absolute; printed when absent. */
  readonly file: string | undefined;
  readonly isJson: boolean;
  /** What a program is told beside the file. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** What a person is told beside the file. */
  readonly remark?: string;
}

/** Prints what was asked for, or writes it for one pair of eyes and says where. */
export async function giveOut(
  terminal: Terminal,
  content: string,
  { file, isJson, facts, remark = '' }: Place,
): Promise<void> {
  if (file === undefined) {
    terminal.print(content.replace(/\r?\n$/u, ''));
    return;
  }
  await writeAtomically(file, content, 0o600);
  terminal.print(isJson ? JSON.stringify({ file, ...facts }) : `${pico.green('Written')} ${file}${remark}`);
}
