/** Runs a command inside the test's own process: the same from its first word to its exit code, without the start of another program. */
import { stripVTControlCharacters } from 'node:util';
import { runCommand } from '../../src/cli/run-command.ts';
import { shown } from '../../src/cli/shown.ts';
import { instantOf } from '../../src/dates.ts';
import type { Run } from './run-kith.ts';

interface Place {
  /** Where it is run; the process's own folder when absent. */
  readonly folder?: string;
  /** All that the command sees of its environment; a fault that nobody foresaw tells its stack. */
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * One at a time, because a build works in the hub's folder. What is asked at once, of standard input or of the process itself
 * needs `runKith`, and so do a theme's programs and the one test of each promise that goes from end to end.
 */
export async function kithHere(
  words: readonly string[],
  { folder = process.cwd(), environment = {} }: Place = {},
): Promise<Run> {
  const printed: string[] = [];
  const warned: string[] = [];
  const code = await runCommand(words, {
    print: (line) => void printed.push(`${shown(line)}\n`),
    warn: (line) => void warned.push(`${shown(line)}\n`),
    isInteractive: false,
    canAsk: false,
    workingFolder: folder,
    environment: { KITH_DEBUG: '1', ...environment },
    now: () => instantOf(Date.now()),
    stopped: () => new Promise(() => {}),
  });
  const [stdout = '', stderr = ''] = [printed, warned].map((lines) =>
    stripVTControlCharacters(lines.join('')),
  );
  return { code, stdout, stderr };
}
