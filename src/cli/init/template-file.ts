import { readFileSync } from 'node:fs';

/** The text of a file that `kith init` writes, by its path in `files/`. */
export function templateFile(name: string): string {
  return readFileSync(new URL(`files/${name}`, import.meta.url), 'utf8');
}
