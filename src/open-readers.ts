import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { ReadContext } from './read/read-feed.ts';
import { type CloseReading, readClosely } from './read-closely.ts';
import { type Reader, startReader } from './start-reader.ts';

/** How the feeds of a build are read. */
export interface Reading {
  /** Worker threads at most. One would only take turns with the thread that waits for it, so there are two or none. */
  readonly workers: number;
  /** So many feeds are read before a worker is started, which takes as long as reading them. */
  readonly handful: number;
  /** Memory that one worker may have. The largest feed that is taken, of ten megabytes, was read in half of it. */
  readonly mebibytes: number;
}

const usualReading = (): Reading => ({
  workers: Math.min(4, availableParallelism()),
  handful: 40,
  mebibytes: 512,
});

/** Reads the feeds of one build. */
export interface Readers {
  /** How many feeds are worth having in memory. */
  readonly atOnce: number;
  /** Reads a feed, here or in a worker thread, to the same result. The bytes must not be used after that. */
  read(bytes: Uint8Array, context: ReadContext): Promise<CloseReading>;
  /** Ends every worker, whatever it does. */
  close(): Promise<void>;
}

/**
 * Opens what reads feeds: in this thread while they are few or no worker is ready, then in a few workers. A worker that dies takes
 * its one feed with it, and where none can be started everything is read here.
 */
export function openReaders(wishes: Partial<Reading> = {}): Readers {
  const { workers, handful, mebibytes } = { ...usualReading(), ...wishes };
  const here = pLimit(1);
  const started = new Set<Reader>();
  const ready = new Set<Reader>();
  const idle: Reader[] = [];
  const waiting: ((reader: Reader | undefined) => void)[] = [];
  let mostWorkers = workers > 1 ? workers : 0;
  let came = 0;

  const release = (reader: Reader): void => {
    const next = waiting.shift();
    if (next) next(reader);
    else idle.push(reader);
  };
  const startOne = async (): Promise<void> => {
    const reader = readerOrNone(mebibytes);
    // What keeps one from starting keeps all.
    if (reader === undefined) {
      mostWorkers = 0;
      return;
    }
    started.add(reader);
    if (await reader.isReady) {
      ready.add(reader);
      release(reader);
      return;
    }
    started.delete(reader);
    mostWorkers = 0;
  };
  const forget = (reader: Reader): void => {
    started.delete(reader);
    ready.delete(reader);
    if (ready.size === 0) for (const goOn of waiting.splice(0)) goOn(undefined);
  };
  const freeReader = async (): Promise<Reader | undefined> => {
    for (let reader = idle.pop(); reader !== undefined; reader = idle.pop()) {
      if (reader.isAlive()) return reader;
      forget(reader);
    }
    if (came > handful && started.size < mostWorkers) void startOne();
    return ready.size === 0 ? undefined : new Promise((resolve) => waiting.push(resolve));
  };

  return {
    atOnce: Math.max(1, mostWorkers + 1),
    read: async (bytes, context) => {
      came += 1;
      const reader = await freeReader();
      if (reader === undefined) return here(readHere, bytes, context);
      const reading = await reader.read(bytes, context);
      if (reader.isAlive()) release(reader);
      else forget(reader);
      return reading;
    },
    close: async () => {
      await Promise.all([...started].map((reader) => reader.end()));
    },
  };
}

/** A worker, or none where the system gives no thread, or may not. */
function readerOrNone(mebibytes: number): Reader | undefined {
  try {
    return startReader(mebibytes);
  } catch {
    return undefined;
  }
}

/** Between two feeds, servers and workers are heard. */
async function readHere(bytes: Uint8Array, context: ReadContext): Promise<CloseReading> {
  const reading = await readClosely(bytes, context);
  await nextTurn();
  return reading;
}
