import { resolve } from 'node:path';
import { type Arguments, text } from './command.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/**
 * The absolute path of the hub folder that `--root` names; the working folder where it is not given.
 *
 * @throws {UsageError} when it is empty, as when a script's variable is not set: that would mean the working folder.
 */
export function hubFolder(given: Arguments, { workingFolder }: Pick<Terminal, 'workingFolder'>): string {
  const root = text(given, 'root') ?? '.';
  if (root === '') throw new UsageError('--root names no folder; write one behind it, or leave it out.');
  return resolve(workingFolder, root);
}
