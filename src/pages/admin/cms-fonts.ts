import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../../addresses.ts';
import type { Admin } from '../../model.ts';
import type { CmsFile } from './cms-program.ts';

/**
 * The families that the editor asks for, and how their files' names begin. Its icons are letters of the first. The weights are those of
 * its own rules: only then is ours the earlier rule for the same letters.
 */
const FAMILIES = {
  'Material Symbols Outlined': { start: 'material-symbols-outlined-', weight: '400' },
  'Source Sans 3': { start: 'source-sans-3-', weight: '200 900' },
  'Noto Mono': { start: 'noto-mono-', weight: '400' },
} as const;

const known = new Map<string, CmsFile>();

/**
 * A stylesheet that holds the editor's fonts. Its script would have them from a third party, which the page's policy forbids;
 * for a family whose later rule fails, the browser takes the earlier one.
 */
export function cmsFonts({ program }: Admin): CmsFile {
  const made = known.get(program) ?? makeFonts(join(program, '..', '..', 'npm', 'assets'));
  known.set(program, made);
  return made;
}

function makeFonts(folder: string): CmsFile {
  const names = readdirSync(folder);
  const text = Object.entries(FAMILIES)
    .map(([family, { start, weight }]) => {
      const name = names.find((each) => each.startsWith(start) && each.endsWith('.woff2'));
      return name === undefined ? '' : rule(family, weight, readFileSync(join(folder, name), 'base64'));
    })
    .join('');
  return { path: paths.cmsFonts(createHash('sha256').update(text).digest('hex')), text };
}

function rule(family: string, weight: string, bytes: string): string {
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${bytes}) format('woff2')}\n`;
}
