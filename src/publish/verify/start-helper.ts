import { Worker } from 'node:worker_threads';
import type { Address } from '../../model.ts';
import { workerProgram } from '../../worker-program.ts';
import type { Boundaries, KnownText } from './boundaries.ts';
import type { FileList } from './look-over.ts';
import type { Places } from './places-of-passages.ts';

/**
 * What a helper is asked: to look over a list of files with others. Without what only functions tell: passages come as `places`, and
 * `wasTakenBack` is answered afterwards.
 */
export interface HelperOrder {
  readonly list: FileList;
  /** The number of the helper's thread. */
  readonly thread: number;
  readonly places: Places;
  readonly boundaries: Omit<Boundaries, 'texts' | 'own' | 'wasTakenBack'> & {
    readonly texts: readonly Omit<KnownText, 'passages'>[];
  };
}

/** A worker thread that looks over files. */
export interface Helper {
  /**
   * Gives, when all files are taken, the addresses of which it took for granted that nobody took back what stood there; `undefined` where it
   * could not be asked, or died before, and its word counts for nothing.
   */
  readonly help: (order: HelperOrder) => Promise<readonly Address[] | undefined>;
  readonly end: () => Promise<void>;
}

/** Starts a worker thread that may have so much memory; `undefined` where no thread can be started. */
export function startHelper(mebibytes: number): Helper | undefined {
  let worker: Worker;
  try {
    worker = new Worker(...workerProgram(new URL('./verify-in-worker.ts', import.meta.url).href, mebibytes));
  } catch {
    return undefined;
  }
  const asked = new Promise<readonly Address[] | undefined>((resolve) => {
    worker.on('message', resolve);
    worker.on('messageerror', () => worker.terminate());
    // What it died of is of no interest: its files are looked at here.
    worker.on('error', () => resolve(undefined));
    worker.on('exit', () => resolve(undefined));
  });
  return {
    help: async (order) => {
      try {
        worker.postMessage(order);
      } catch {
        // What cannot be copied, for lack of memory for one, cannot be asked.
        return undefined;
      }
      return asked;
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

/** What of boundaries another thread can be told. */
export function tellable({
  own: _own,
  wasTakenBack: _wasTakenBack,
  texts,
  ...others
}: Boundaries): HelperOrder['boundaries'] {
  return { ...others, texts: texts.map(({ passages: _passages, ...text }) => text) };
}
