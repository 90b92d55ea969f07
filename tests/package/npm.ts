/** Runs npm, npx and what they install as a person does, with the Node that runs the tests. */
import { execFile } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { promisify } from 'node:util';

export interface Ran {
  readonly code: number;
  readonly said: string;
}

/** Runs a program in a folder; what it says comes together, as on a screen. */
export async function runIn(folder: string, program: string, ...words: readonly string[]): Promise<Ran> {
  // Settings that npm gave to the program that runs the tests are not those of a person at a shell.
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:npm_|KITH_|VITEST|NODE_)/u.test(name));
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
  const run = promisify(execFile)(program, [...words], {
    cwd: folder,
    env: { ...Object.fromEntries(kept), PATH: path, NO_COLOR: '1', CI: '1' },
    timeout: 240_000,
  });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code: Number(code ?? 1), said: `${stdout}${stderr}` }),
  );
}

/** Installs from the registry, or from npm's cache where it has what is needed. */
export function install(folder: string, ...what: readonly string[]): Promise<Ran> {
  return runIn(folder, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', ...what);
}
