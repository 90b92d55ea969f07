import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../../addresses.ts';
import type { Admin } from '../../model.ts';
import type { CmsFile } from './cms-program.ts';

/** The texts of the licences under which the editor and its fonts may be passed on: each wants to go wherever they go. */
export function cmsLicenses({ program }: Admin): readonly CmsFile[] {
  const folder = join(program, '..', '..');
  const assets = join(folder, 'npm', 'assets');
  return [
    ...licensesIn(folder).map((name) => read(folder, name, `sveltia-cms.${name}`)),
    ...licensesIn(assets).map((name) => read(assets, name, name)),
  ];
}

function licensesIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => /LICEN[CS]E(?:\.\w+)?$/iu.test(name));
}

function read(folder: string, name: string, published: string): CmsFile {
  const text = readFileSync(join(folder, name), 'utf8');
  return { path: paths.cmsLicense(published.endsWith('.txt') ? published : `${published}.txt`), text };
}
