import { fileURLToPath } from 'node:url';
import { filesBelow, hashContents } from './hash-files.ts';

/**
 * One text for the program that runs, with what it is made of: another version, or an edited one, may write another site. It is the same after
 * every installation of the same.
 */
export function programMark(): string {
  mark ??= `${process.version} ${hashContents(SOURCES, ownFiles())} ${hashContents(SOURCES, INSTALLED)}`;
  return mark;
}

let mark: string | undefined;

const SOURCES = fileURLToPath(new URL('../../', import.meta.url));

/** What npm says that it installed: in a checkout, and where the package lies among others. */
const INSTALLED = ['../node_modules/.package-lock.json', '../../.package-lock.json'];

function ownFiles(): readonly string[] {
  return filesBelow(SOURCES, ['.'], (path) => path.endsWith('.map') || path.endsWith('.d.ts'));
}
