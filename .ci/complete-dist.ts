/**
 * What the compiler leaves undone in `dist/`: puts stylesheets, scripts, schemas and texts beside the compiled modules, and takes
 * away what has no source any more. Files that did not change are left alone, since programs may be running from there.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

const SRC = 'src';
const DIST = 'dist';

const sources = filesIn(SRC);
const wanted = new Set(sources.flatMap(madeOf));
for (const file of sources) if (!file.endsWith('.ts')) bring(file);
for (const file of filesIn(DIST)) if (!wanted.has(file) && file !== '.tsbuildinfo') rmSync(join(DIST, file));

/** The files of the package that a source gives; a declaration by hand is for our own compiler only. */
function madeOf(file: string): readonly string[] {
  if (file.endsWith('.d.ts')) return [];
  if (!file.endsWith('.ts')) return [file];
  const name = file.slice(0, -'.ts'.length);
  return [`${name}.js`, `${name}.js.map`, `${name}.d.ts`];
}

function bring(file: string): void {
  const bytes = readFileSync(join(SRC, file));
  const target = join(DIST, file);
  try {
    if (readFileSync(target).equals(bytes)) return;
  } catch {
    mkdirSync(dirname(target), { recursive: true });
  }
  writeFileSync(target, bytes);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((file) => file.split(sep).join('/'));
}
