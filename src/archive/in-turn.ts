import { setTimeout } from 'node:timers/promises';
import type { Instant } from '../model.ts';
import { ArchiveError } from './archive-error.ts';
import { letGoAfter, lockOf, take } from './lock.ts';

/** How often a process looks whether it is its turn, in milliseconds, and how many times: ten seconds in all. */
const WAIT = 25;
const MOST_WAITS = 400;

/**
 * Runs what takes a moment and must not be done by two processes at once, such as the writing of one file; whoever comes
 * second waits. `name` is the lock's file in `.kith/`, `startedAt` the wall clock.
 *
 * @throws {ArchiveError} when it is not its turn within ten seconds.
 */
export async function inTurn<Result>(
  root: string,
  name: string,
  startedAt: Instant,
  run: () => Promise<Result>,
): Promise<Result> {
  const lock = lockOf(root, name, startedAt);
  for (let waits = 0; waits < MOST_WAITS; waits += 1) {
    const taking = await take(lock);
    if (taking && !taking.holder) return letGoAfter(lock, run);
    await setTimeout(WAIT);
  }
  throw new ArchiveError(
    `.kith/${name} stays locked by another process. Try again; if no other kith is running, delete that file.`,
  );
}
