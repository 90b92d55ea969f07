import { Worker } from 'node:worker_threads';
import { workerProgram } from '../worker-program.ts';
import { type BundleOrder, endIndexing, makeBundle } from './make-bundle.ts';

/** Makes the bundles of one search, one at a time. */
export interface Maker {
  /** As `makeBundle`. */
  readonly make: (order: BundleOrder) => Promise<string>;
  /** Ends every process and thread that it started; to be called when nothing is being made. */
  readonly end: () => Promise<void>;
}

/** What a worker answers: the hash of a bundle's bytes, or why there is none. */
export type Making = { readonly bytes: string } | { readonly fault: string };

/** Fewer records are sent to the indexer sooner than a worker is started. */
const HANDFUL = 500;

/** Memory that the worker may have: it holds the records of one bundle. */
const MEBIBYTES = 512;

/**
 * Opens what makes bundles. Where pages are made meanwhile (`isBeside`), many records are sent to the indexer by a worker thread, since it would
 * wait for this one most of the time; by this one where no thread can be started.
 */
export function openMaker(isBeside: boolean): Maker {
  let helper: Maker | undefined;
  return {
    make: async (order) => {
      if (isBeside && order.records.length > HANDFUL) helper ??= helperOrNone();
      return helper ? helper.make(order) : makeBundle(order);
    },
    end: async () => {
      await endIndexing();
      await helper?.end();
    },
  };
}

/** A worker thread, or none where the system gives no thread, or may not. */
function helperOrNone(): Maker | undefined {
  let worker: Worker;
  try {
    worker = new Worker(...workerProgram(new URL('./make-in-worker.ts', import.meta.url).href, MEBIBYTES));
  } catch {
    return undefined;
  }
  let fault = 'its thread ended';
  const ended = new Promise<Making>((resolve) => {
    worker.on('messageerror', () => worker.terminate());
    worker.on('error', (error) => {
      fault = error.message;
    });
    worker.on('exit', () => resolve({ fault }));
  });
  return {
    make: async (order) => {
      const answered = new Promise<Making>((resolve) => {
        worker.once('message', resolve);
      });
      worker.postMessage(order);
      const making = await Promise.race([answered, ended]);
      if ('bytes' in making) return making.bytes;
      throw new Error(making.fault);
    },
    end: async () => {
      worker.postMessage('end');
      await ended;
    },
  };
}
