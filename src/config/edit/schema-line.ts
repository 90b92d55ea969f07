import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HubFileName } from './hub-file.ts';

const SCHEMAS = fileURLToPath(new URL('../schemas', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * The first line of a file in `_data/`, by which an editor finds its schema: beside the one that `feeds.yaml` names, else in
 * the installed package. Never a path of this computer outside the hub, which would tell a reader whose it is.
 */
export async function schemaLine(root: string, name: Exclude<HubFileName, 'feeds'>): Promise<string> {
  return `# yaml-language-server: $schema=${await folderOfSchemas(root)}${name}.schema.json`;
}

async function folderOfSchemas(root: string): Promise<string> {
  const feeds = await readFile(join(root, 'feeds.yaml'), 'utf8').catch(() => '');
  const named = /^\uFEFF?# yaml-language-server: \$schema=(\S*?)feeds\.schema\.json/.exec(feeds)?.[1];
  if (named === undefined) {
    const inPackage = relative(PACKAGE, SCHEMAS).split(sep).join('/');
    return `../node_modules/kith-hub/${inPackage}/`;
  }
  const isAbsolute = /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(named);
  return isAbsolute ? named : `../${named.replace(/^\.\//, '')}`;
}
