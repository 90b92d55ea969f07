import { fileURLToPath } from 'node:url';
import { filesBelow, hashListing } from './hash-files.ts';

/** One text for the program that runs: another version of it, or an edited one, may write another site. */
export async function programMark(): Promise<string> {
  const sources = fileURLToPath(new URL('../../', import.meta.url));
  const files = await filesBelow(sources, ['.'], (path) => path.endsWith('.map') || path.endsWith('.d.ts'));
  return `${process.version} ${hashListing(sources, files)}`;
}
