import { Worker } from 'node:worker_threads';
import type { ReadContext } from './read/read-feed.ts';
import { type CloseReading, unreadable } from './read-closely.ts';
import { workerProgram } from './worker-program.ts';

/** What a worker is asked to read. */
export interface Order {
  readonly bytes: Uint8Array;
  readonly context: ReadContext;
}

/** A worker thread that reads one feed after the other, in the order in which they are given. */
export interface Reader {
  /** Settles when it can begin; with false, when no worker can be started here. */
  readonly isReady: Promise<boolean>;
  /**
   * Reads a copy of a feed. When the worker dies of it, the feed is what could not be read; `undefined` when it died before it came
   * to this one.
   */
  read(bytes: Uint8Array, context: ReadContext): Promise<CloseReading | undefined>;
  /** How many feeds it was given that it has not read yet. */
  load(): number;
  /** False when it is dead, and reads nothing more. */
  isAlive(): boolean;
  end(): Promise<void>;
}

/** Starts a worker thread that may have so much memory. It keeps no process from ending, unless it reads. */
export function startReader(mebibytes: number): Reader {
  let isAlive = true;
  let fault: unknown = new Error('its reading ended before it was done');
  /** For each feed that it was given, the first being read. */
  const answers: ((reading: CloseReading | undefined) => void)[] = [];
  let tellReady: (isReady: boolean) => void = () => {};
  const isReady = new Promise<boolean>((resolve) => {
    tellReady = resolve;
  });
  const worker = new Worker(
    ...workerProgram(new URL('./read-in-worker.ts', import.meta.url).href, mebibytes),
  );
  worker.unref();
  worker.on('message', (message: 'ready' | CloseReading) => {
    if (message === 'ready') return tellReady(true);
    answers.shift()?.(message);
    if (answers.length === 0) worker.unref();
  });
  worker.on('messageerror', () => worker.terminate());
  worker.on('error', (error: NodeJS.ErrnoException) => {
    fault = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Error(`${TOO_MUCH} ${mebibytes} MiB`) : error;
  });
  worker.on('exit', () => {
    isAlive = false;
    tellReady(false);
    answers.shift()?.(unreadable(fault));
    for (const answer of answers.splice(0)) answer(undefined);
  });

  return {
    isReady,
    isAlive: () => isAlive,
    load: () => answers.length,
    read: (bytes, { address, contentType }) => {
      if (!isAlive) return Promise.resolve(undefined);
      worker.ref();
      const copy = new Uint8Array(bytes);
      const context = {
        ...(address !== undefined && { address }),
        ...(contentType !== undefined && { contentType }),
      };
      return new Promise((resolve) => {
        answers.push(resolve);
        worker.postMessage({ bytes: copy, context } satisfies Order, [copy.buffer]);
      });
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

const TOO_MUCH = 'it takes more memory than a feed may have:';
