/** Runs the command as a person does: another process, its output, its exit code. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Compiled by `compile.ts` before any test: a test may start it many times, and a loader is slower than what it loads. */
const COMMAND = fileURLToPath(new URL('../../dist/cli/kith.js', import.meta.url));

/** The command as a program and its first words, for whoever starts it in another way. */
export const COMMAND_LINE: readonly string[] = [process.execPath, COMMAND];

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Place {
  readonly folder?: string;
  /** Added to a clean environment, so that no setting of the machine decides a test. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What stands in its input; nothing when absent. */
  readonly input?: string;
}

/** Starts the command and gives the running process. */
export function startKith(
  words: readonly string[],
  { folder = process.cwd(), environment = {}, input }: Place = {},
) {
  const [program = '', ...first] = COMMAND_LINE;
  const child = spawn(program, [...first, ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH, NO_COLOR: '1', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // A command that ends at once reads nothing of it.
  child.stdin.on('error', () => undefined).end(input ?? '');
  return child;
}

/** Runs the command to its end. */
export function runKith(words: readonly string[], place: Place = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = startKith(words, place);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
