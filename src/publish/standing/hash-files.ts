import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files below some folders and files of `root`, sorted, with `/`. Links are followed; what is not there, what leads nowhere, as an editor's lock
 * does, and what `isLeftOut` is left out.
 */
export function filesBelow(
  root: string,
  places: readonly string[],
  isLeftOut: (path: string) => boolean = () => false,
): readonly string[] {
  const seen = new Set<string>();
  const below = (path: string): readonly string[] => {
    if (isLeftOut(path)) return [];
    const place = join(root, path);
    const entry = unlessGone(() => statSync(place));
    if (entry?.isFile()) return [path];
    const real = entry?.isDirectory() ? unlessGone(() => realpathSync(place)) : undefined;
    // Links may lead round in a circle.
    if (real === undefined || seen.has(real)) return [];
    seen.add(real);
    const names = unlessGone(() => readdirSync(place)) ?? [];
    return names.flatMap((name) => below(path === '.' ? name : `${path}/${name}`));
  };
  return [...new Set(places.flatMap(below))].sort();
}

/** One text for the names of these files and all that they hold. */
export function hashContents(root: string, paths: readonly string[]): string {
  return hashEach(paths, (path) => readFileSync(join(root, path)));
}

/**
 * One text for the names of these files, their sizes, and when each was last written: quicker by far than to read them. Of a link, so much of itself and
 * of what it leads to.
 */
export function hashListing(root: string, paths: readonly string[]): string {
  return hashEach(paths, (path) => {
    const place = join(root, path);
    const entry = lstatSync(place);
    const target = entry.isSymbolicLink() ? statSync(place, { throwIfNoEntry: false }) : undefined;
    return target ? `${inShort(entry)} ${inShort(target)}` : inShort(entry);
  });
}

function inShort({ size, mtimeMs, ctimeMs, ino, dev }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino} ${dev}`;
}

/** One file after the other, at once: for thousands of small ones it takes a tenth of what waiting for each does. */
function hashEach(paths: readonly string[], tell: (path: string) => string | Uint8Array): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const said = unlessGone(() => tell(path));
    if (said !== undefined) hash.update(`${path}\n${said.length}\n`).update(said);
  }
  return hash.digest('hex');
}

/** What is asked of a file, unless it went in the meantime: somebody may be editing the hub. */
function unlessGone<Answer>(ask: () => Answer): Answer | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Error && 'code' in error && GONE.has(String(error.code))) return undefined;
    throw error;
  }
}

const GONE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP']);
