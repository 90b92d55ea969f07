import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isInside } from './is-inside.ts';
import { UsageError } from './usage-error.ts';

/** A private file that a command writes. */
interface Report {
  readonly option: string;
  /** As the subject of a sentence. */
  readonly noun: string;
  readonly example: string;
  /** Whether it may lie in `.kith/`; else it lies nowhere in the hub's folder. */
  readonly mayStay: boolean;
}

const DESK: Report = { option: '--html', noun: 'the desk', example: 'desk.html', mayStay: true };

/**
 * Where a private report may be written: nowhere in the output folder, and in the hub's own folder at most in `.kith/`, since
 * the rest of it is committed. Links are followed first, so that none of them leads around this.
 *
 * @throws {UsageError} that says where to put it instead.
 */
export async function placeReport(
  root: string,
  workingFolder: string,
  given: string,
  { option, noun, example, mayStay }: Report = DESK,
): Promise<string> {
  const hub = await real(root);
  const place = mayStay ? join(root, '.kith', example) : join(dirname(hub), example);
  if (given.trim() === '')
    throw new UsageError(`${option} names no file; write one behind it, such as ${place}`);
  const file = await real(resolve(workingFolder, given));
  const better = `Choose ${place}, or ${mayStay ? 'a' : 'another'} file outside of the hub’s folder.`;
  if (file.split(sep).includes('_site') || isInside(await real(join(root, '_site')), file))
    throw new UsageError(
      `${option} ${given} lies in a folder that is published, and ${noun} is private. ${better}`,
    );
  if (isInside(hub, file) && !(mayStay && isInside(join(hub, '.kith'), file)))
    throw new UsageError(
      `${option} ${given} lies in the hub’s folder, which others may read, and ${noun} is private. ${better}`,
    );
  return file;
}

/** The way without links, also to what is not there yet. */
async function real(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await real(parent), basename(path));
  }
}
