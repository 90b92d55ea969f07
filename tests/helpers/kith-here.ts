/** Runs a command inside the test's own process: the same command from its words to its exit code, without the start of another program. */
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { build } from '../../src/cli/build.ts';
import type { Command } from '../../src/cli/command.ts';
import { curate } from '../../src/cli/curate.ts';
import { exportMember } from '../../src/cli/export.ts';
import { shown } from '../../src/cli/shown.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { verify } from '../../src/cli/verify.ts';
import { instantOf } from '../../src/dates.ts';
import { HubError } from '../../src/hub-error.ts';
import type { Run } from './run-kith.ts';

const COMMANDS: readonly Command[] = [build, curate, exportMember, verify];

interface Place {
  /** All that the command sees of its environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Writes a whole site with all that a build does. One at a time, because a build works in the hub's folder; what is asked at once, of
 * standard input or of the process itself needs `runKith`, and so does the one test of each promise that goes from end to end.
 *
 * @throws what the command throws that is no `HubError`: a fault that nobody foresaw fails the test with its stack.
 */
export async function kithHere(
  [name, ...words]: readonly string[],
  { environment = {} }: Place = {},
): Promise<Run> {
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) throw new Error(`${name} is no command that is run here.`);
  const printed: string[] = [];
  const warned: string[] = [];
  const given = parseArgs({ args: words, options: command.options, allowPositionals: true, strict: true });
  const code = await command
    .run(given, {
      print: (line) => void printed.push(`${shown(line)}\n`),
      warn: (line) => void warned.push(`${shown(line)}\n`),
      isInteractive: false,
      canAsk: false,
      workingFolder: process.cwd(),
      environment,
      now: () => instantOf(Date.now()),
      stopped: () => new Promise(() => {}),
    })
    .catch((error: unknown) => {
      if (!(error instanceof HubError) && !(error instanceof UsageError)) throw error;
      warned.push(`${shown(error.message)}\n`);
      return error instanceof UsageError ? 2 : 1;
    });
  const [stdout = '', stderr = ''] = [printed, warned].map((lines) =>
    stripVTControlCharacters(lines.join('')),
  );
  return { code, stdout, stderr };
}
