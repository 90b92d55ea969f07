import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { paths } from '../../addresses.ts';
import type { Admin } from '../../model.ts';

/** A file of the editor's as it is published. */
export interface CmsFile {
  /** Path on the hub, named by a hash of the bytes. */
  readonly path: string;
  readonly text: string;
}

const known = new Map<string, CmsFile>();

/** The editor's script as its package has it, so that nobody else's server is asked for it. */
export function cmsProgram({ program }: Admin): CmsFile {
  const read = known.get(program) ?? readProgram(program);
  known.set(program, read);
  return read;
}

function readProgram(file: string): CmsFile {
  const text = readFileSync(file, 'utf8');
  return { path: paths.cmsProgram(createHash('sha256').update(text).digest('hex')), text };
}
