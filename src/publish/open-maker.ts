import { rm } from 'node:fs/promises';
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

const ownProgram = () => workerProgram(new URL('./make-in-worker.ts', import.meta.url).href, MEBIBYTES);

/**
 * Opens what makes bundles. Where pages are made meanwhile (`isBeside`), many records are sent to the indexer by a worker thread, since it would
 * wait for this one most of the time; by this one where no thread can be started, or it dies. `program` says what the worker runs.
 */
export function openMaker(isBeside: boolean, program = ownProgram): Maker {
  let helper: Helper | undefined;
  return {
    make: async (order) => {
      if (isBeside && order.records.length > HANDFUL) helper ??= startHelper(program);
      if (!helper) return makeBundle(order);
      const making = await helper.make(order);
      if (making === undefined) return makeAnew(order);
      if ('fault' in making) throw new Error(making.fault);
      return making.bytes;
    },
    end: async () => {
      await endIndexing();
      await helper?.end();
    },
  };
}

/** What a worker left half written is no part of a bundle. */
async function makeAnew(order: BundleOrder): Promise<string> {
  await rm(order.to, { recursive: true, force: true });
  return makeBundle(order);
}

/** A worker thread that makes bundles. */
interface Helper {
  /** Gives `undefined` where it could not be asked, or died before it answered, of whatever. */
  readonly make: (order: BundleOrder) => Promise<Making | undefined>;
  readonly end: () => Promise<void>;
}

/** `undefined` where the system gives no thread, or may not. */
function startHelper(program: typeof ownProgram): Helper | undefined {
  let worker: Worker;
  try {
    worker = new Worker(...program());
  } catch {
    return undefined;
  }
  const gone = new Promise<undefined>((resolve) => {
    worker.on('messageerror', () => worker.terminate());
    // What it died of is of no interest; when it has ended, it writes nothing any more.
    worker.on('error', () => undefined);
    worker.on('exit', () => resolve(undefined));
  });
  return {
    make: async (order) => {
      try {
        worker.postMessage(order);
      } catch {
        // What cannot be copied, for lack of memory for one, cannot be asked.
        return undefined;
      }
      const answered = new Promise<Making>((resolve) => {
        worker.once('message', resolve);
      });
      return Promise.race([answered, gone]);
    },
    end: async () => {
      worker.postMessage('end');
      await gone;
    },
  };
}
