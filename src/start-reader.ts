import { Worker } from 'node:worker_threads';
import type { ReadContext } from './read/read-feed.ts';
import { type CloseReading, unreadable } from './read-closely.ts';
import { workerProgram } from './worker-program.ts';

/** What a worker is asked to read. */
export interface Order {
  readonly bytes: Uint8Array;
  readonly context: ReadContext;
}

/** A worker thread that reads one feed after the other. */
export interface Reader {
  /** Settles when it can begin; with false, when no worker can be started here. */
  readonly isReady: Promise<boolean>;
  /** Reads a feed, whose bytes are the worker's from then on. When it dies of it, the feed is what could not be read. */
  read(bytes: Uint8Array, context: ReadContext): Promise<CloseReading>;
  /** False when it is dead, and reads nothing more. */
  isAlive(): boolean;
  end(): Promise<void>;
}

/** Starts a worker thread that may have so much memory. It keeps no process from ending, unless it reads. */
export function startReader(mebibytes: number): Reader {
  let isAlive = true;
  let fault: unknown = new Error('its reading ended before it was done');
  let answer: (reading: CloseReading) => void = () => {};
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
    worker.unref();
    answer(message);
  });
  worker.on('messageerror', () => worker.terminate());
  worker.on('error', (error: NodeJS.ErrnoException) => {
    fault = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Error(`${TOO_MUCH} ${mebibytes} MiB`) : error;
  });
  worker.on('exit', () => {
    isAlive = false;
    tellReady(false);
    answer(unreadable(fault));
  });

  return {
    isReady,
    isAlive: () => isAlive,
    read: (bytes, { address, contentType }) => {
      worker.ref();
      const own = ownBytes(bytes);
      const context = {
        ...(address !== undefined && { address }),
        ...(contentType !== undefined && { contentType }),
      };
      return new Promise((resolve) => {
        answer = resolve;
        if (isAlive) worker.postMessage({ bytes: own, context } satisfies Order, [own.buffer]);
        else resolve(unreadable(fault));
      });
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

const TOO_MUCH = 'it takes more memory than a feed may have:';

/** Bytes that share their memory with others, as small files do, cannot be given away. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength;
  return isWhole ? new Uint8Array(buffer) : new Uint8Array(bytes);
}
