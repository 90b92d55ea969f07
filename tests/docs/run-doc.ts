/**
 * Runs what a page of the manual tells its readers to type: all its blocks marked `sh`, one after the other, in one shell that ends
 * at the first trouble. npm and npx themselves are tried in `tests/package/`; here `npx` leads to the programs of this checkout, and
 * `npm install` finds everything installed already.
 */
import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { COMMAND_LINE } from '../helpers/run-kith.ts';
import { ROOT } from '../helpers/sample-hub.ts';
import { type Ran, runIn } from '../package/npm.ts';

/** The commands of a page in `docs/`, as one text. */
export async function commandsOf(doc: string): Promise<string> {
  const text = await readFile(join(ROOT, 'docs', doc), 'utf8');
  return [...text.matchAll(/^```sh\n(.*?)^```$/gmsu)].map(([, block]) => block).join('');
}

/** The first block of another kind, such as what a page shows of a file. */
export async function blockOf(doc: string, kind: string): Promise<string> {
  const text = await readFile(join(ROOT, 'docs', doc), 'utf8');
  return new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\`$`, 'msu').exec(text)?.[1] ?? '';
}

/**
 * Runs them in the folder given, in which whatever the page takes for granted has been put. What stands for an address of the reader's
 * own can be another one.
 */
export async function runDoc(
  doc: string,
  folder: string,
  instead: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const programs = join(folder, '.programs');
  const own = COMMAND_LINE.map((word) => `'${word}'`).join(' ');
  await program(programs, 'kith', `exec ${own} "$@"`);
  await program(programs, 'npx', 'case "$1" in kith|kith-hub) shift; exec kith "$@";; *) exec "$@";; esac');
  await program(programs, 'npm', '[ "$1" = install ]');
  await mkdir(join(folder, 'node_modules'), { recursive: true });
  await symlink(ROOT, join(folder, 'node_modules/kith-hub'));
  const path = [programs, join(ROOT, 'node_modules/.bin'), dirname(process.execPath)].join(delimiter);
  const commands = Object.entries(instead).reduce(
    (text, [written, meant]) => text.replaceAll(written, meant),
    await commandsOf(doc),
  );
  return runIn(folder, 'bash', '-c', `set -eu\nPATH='${path}':"$PATH"\n${commands}`);
}

async function program(folder: string, name: string, line: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), `#!/bin/sh\n${line}\n`);
  await chmod(join(folder, name), 0o755);
}
