import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ROOT } from './sample-hub.ts';

/** Compiles the sources to `dist/`, as the package has them; what did not change is not written again. */
export default async function compile(): Promise<void> {
  await promisify(execFile)('npm', ['run', '--silent', 'compile'], { cwd: ROOT });
}
