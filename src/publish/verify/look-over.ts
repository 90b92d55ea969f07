import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FileChecker } from './check-file.ts';
import { readOutputFile } from './read-output.ts';

/** Files after which others than the verifier are heard. */
const IN_ONE_GO = 20;

/** So many files beside each other are taken by one thread: those of a member say the same, which it remembers then. */
export const NEIGHBOURS = 16;

/** The files of a site that several threads look over, each taking the next few. */
export interface FileList {
  readonly output: string;
  readonly paths: readonly string[];
  /** The place of the next file that nobody has taken; one number in shared memory. */
  readonly next: Int32Array;
  /** For each file the number of the thread that found nothing in it, else zero; in shared memory. */
  readonly cleanFor: Uint8Array;
}

export function fileList(output: string, paths: readonly string[]): FileList {
  return {
    output,
    paths,
    next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
    cleanFor: new Uint8Array(new SharedArrayBuffer(paths.length)),
  };
}

/** Whether there is a file that nobody has taken yet. */
export function isAnyLeft({ paths, next }: FileList): boolean {
  return Atomics.load(next, 0) < paths.length;
}

/**
 * Looks over files until all are taken, and notes those in which nothing is to be found. Whatever else comes of one, that it cannot be read
 * included, is left to who goes through the list afterwards. Yields after each file.
 */
export function* lookOver(
  { output, paths, next, cleanFor }: FileList,
  check: FileChecker['check'],
  thread: number,
): Generator<void> {
  const take = () => Atomics.add(next, 0, NEIGHBOURS);
  for (let from = take(); from < paths.length; from = take()) {
    for (const [place, path] of paths.slice(from, from + NEIGHBOURS).entries()) {
      if (isClean(output, path, check)) Atomics.store(cleanFor, from + place, thread);
      yield;
    }
  }
}

/** Gives one after the other, and lets others than the verifier be heard after every few. */
export async function* inTurns<T>(all: Iterable<T>): AsyncGenerator<T> {
  let given = 0;
  for (const one of all) {
    yield one;
    given += 1;
    if (given % IN_ONE_GO === 0) await nextTurn();
  }
}

function isClean(output: string, path: string, check: FileChecker['check']): boolean {
  try {
    return check(readOutputFile(output, path)).length === 0;
  } catch {
    return false;
  }
}
