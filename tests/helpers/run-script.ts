/** Runs one of the scripts beside this file in a process of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a script; `shell` goes before it in a shell, such as `ulimit -f 8`. */
export function startScript(
  script: string,
  words: readonly string[],
  shell?: string,
): ChildProcessWithoutNullStreams {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const command = [process.execPath, '--import', LOADER, file, ...words];
  if (shell === undefined) return spawn(command[0] ?? '', command.slice(1));
  return spawn('sh', ['-c', `${shell}; exec "$@"`, 'sh', ...command]);
}

/** Waits until the process is gone. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject).on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}
