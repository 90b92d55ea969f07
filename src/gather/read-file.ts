import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { inWords } from './decode-body.ts';

export type FileBytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly reason: string };

/** Reads a feed that lies in the hub folder: a regular file, inside it even after links are followed, not too large. */
export async function readListedFile(root: string, listed: string, maximum: number): Promise<FileBytes> {
  try {
    const folder = await realpath(root);
    const file = await realpath(path.resolve(folder, listed));
    if (!isInside(folder, file)) return failed(`${listed} lies outside the hub folder`);
    // A pipe or a device would be read for ever, so that the kind is looked at before anything is opened.
    const { size, ...found } = await stat(file).then((stats) => ({
      size: stats.size,
      isFile: stats.isFile(),
    }));
    if (!found.isFile) return failed(`${listed} is not a file`);
    if (size > maximum) return failed(`${listed} is larger than ${inWords(maximum)}`);
    return { kind: 'bytes', bytes: await readFile(file) };
  } catch (error) {
    return failed(`${listed} ${wordsFor(error)}`);
  }
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return (
    relative !== '' &&
    relative !== '..' &&
    !relative.startsWith(`..${path.sep}`) &&
    !path.isAbsolute(relative)
  );
}

function wordsFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'is not in the hub folder';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read, its permissions forbid it';
  return `could not be read (${code === '' ? String(error) : code})`;
}

function failed(reason: string): FileBytes {
  return { kind: 'failed', reason };
}
