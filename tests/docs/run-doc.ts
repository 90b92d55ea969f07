/**
 * Runs what a page of the manual tells its readers to type: all its blocks marked `sh`, one after the other, in one shell that ends
 * at the first trouble. npm and npx themselves are tried in `tests/package/`; here they lead to the programs
 * of this checkout.
 */
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { COMMAND_LINE } from '../helpers/run-kith.ts';
import { ROOT } from '../helpers/sample-hub.ts';
import { type Ran, runIn } from '../package/npm.ts';

/** The commands of a page in `docs/` (or anywhere, by its whole path), as one text. */
export async function commandsOf(doc: string): Promise<string> {
  const text = await readFile(resolve(ROOT, 'docs', doc), 'utf8');
  return [...text.matchAll(/^```sh\n(.*?)^```$/gmsu)].map(([, block]) => block).join('');
}

/** The first block of another kind, such as what a page shows of a file. */
export async function blockOf(doc: string, kind: string): Promise<string> {
  const text = await readFile(join(ROOT, 'docs', doc), 'utf8');
  return new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\`$`, 'msu').exec(text)?.[1] ?? '';
}

/**
 * Runs them in the folder given, in which whatever the page takes for granted has been put; a hub or a site has the package installed.
 * As on a reader's computer, `npx kith` finds it from a folder where it is installed and from those inside, and nowhere else, where
 * the name is a stranger's; `npx kith-hub` comes from the registry. What stands for an address of the reader's own can be another one.
 */
export async function runDoc(
  doc: string,
  folder: string,
  instead: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const programs = join(folder, '.programs');
  const own = COMMAND_LINE.map((word) => `'${word}'`).join(' ');
  const install = `mkdir -p node_modules && ln -sfn '${ROOT}' node_modules/kith-hub`;
  await program(
    programs,
    'npx',
    NPX.replaceAll('OWN', () => own),
  );
  await program(
    programs,
    'npm',
    NPM.replace('INSTALL', () => install),
  );
  if (existsSync(join(folder, 'feeds.yaml')) || existsSync(join(folder, 'package.json')))
    await runIn(folder, 'sh', '-c', install);
  const path = [programs, join(ROOT, 'node_modules/.bin'), dirname(process.execPath)].join(delimiter);
  const commands = Object.entries(instead).reduce(
    (text, [written, meant]) => text.replaceAll(written, meant),
    await commandsOf(doc),
  );
  return runIn(folder, 'bash', '-c', `set -eu\nPATH='${path}':"$PATH"\n${commands}`);
}

const NPX = `at=$PWD
while [ "$at" != "" ] && [ ! -e "$at/node_modules/kith-hub" ]; do at=\${at%/*}; done
case "$1" in
  kith-hub) shift; exec OWN "$@";;
  kith) [ "$at" != "" ] || { echo "npx kith: kith-hub is not installed in $PWD" >&2; exit 127; }; shift; exec OWN "$@";;
  *) exec "$@";;
esac`;

const NPM = `[ "$1" = install ] && { case "$*" in *kith-hub*) ;; *) grep -q '"kith-hub"' package.json;; esac; } || exit 1
INSTALL`;

async function program(folder: string, name: string, line: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), `#!/bin/sh\n${line}\n`);
  await chmod(join(folder, name), 0o755);
}
