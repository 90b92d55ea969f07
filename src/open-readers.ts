import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { isLight } from './read/is-light.ts';
import type { ReadContext } from './read/read-feed.ts';
import { type CloseReading, readClosely, unreadable } from './read-closely.ts';
import { type Reader, startReader } from './start-reader.ts';

/** How the feeds of a build are read. */
export interface Reading {
  /** Worker threads at most, beside this thread, which reads as well. */
  readonly workers: number;
  /** So many feeds are read before a worker is started, which takes as long as reading them. */
  readonly handful: number;
  /** So many feeds are asked for in full, and come unless a server fails. Where they are more than a handful, the first worker is started before they come. */
  readonly sure: number;
  /** Memory that one worker may have. The largest feed that is taken, of ten megabytes, was read in half of it. */
  readonly mebibytes: number;
}

const usualReading = (): Reading => ({
  workers: Math.min(3, availableParallelism() - 1),
  handful: 40,
  sure: 0,
  mebibytes: 512,
});

/** Feeds that a worker is given at a time, so that it goes on while this thread reads one and does not hear it. */
const MOST_LOAD = 2;

/** Feeds for this thread to choose from: the next one may be none that it reads. */
const CHOICE = 8;

/** Reads the feeds of one build. */
export interface Readers {
  /** How many feeds are worth having in memory. */
  readonly atOnce: number;
  /** Reads a feed, here or in a worker thread, to the same result. */
  read(bytes: Uint8Array, context: ReadContext): Promise<CloseReading>;
  /** Ends every worker, whatever it does. What was not read by then cannot be any more. */
  close(): Promise<void>;
}

/** A feed that nobody has begun to read. */
interface Waiting {
  readonly bytes: Uint8Array;
  readonly context: ReadContext;
  readonly isLight: boolean;
  readonly tell: (reading: CloseReading) => void;
}

/**
 * Opens what reads feeds: this thread, and where there are more than a handful a few workers beside it. A worker that dies takes with
 * it the one feed that it read. As long as there are workers, this thread reads light feeds only, since it would take the build with it.
 * Where no worker can be started, it reads everything.
 */
export function openReaders(wishes: Partial<Reading> = {}): Readers {
  const { workers, handful, sure, mebibytes } = { ...usualReading(), ...wishes };
  const started = new Set<Reader>();
  const ready = new Set<Reader>();
  const waiting: Waiting[] = [];
  let mostWorkers = workers;
  let came = 0;
  let isReadingHere = false;
  let isClosed = false;

  const mayStart = (): boolean => Math.max(came, sure) > handful && started.size < mostWorkers;
  const mayReadHere = (feed: Waiting): boolean => feed.isLight || (started.size === 0 && !mayStart());

  /** Gives what waits to whoever has time. */
  const share = (): void => {
    if (isClosed) for (const { tell } of waiting.splice(0)) tell(unreadable(new Error(ENDED)));
    for (const reader of started) if (!reader.isAlive()) forget(reader);
    for (let reader = leastBusy(ready); reader && waiting.length > 0; reader = leastBusy(ready)) {
      const feed = takeFirst(waiting, (one) => !one.isLight) ?? waiting.shift();
      if (feed) void readThere(reader, feed);
    }
    if (waiting.length > 0 && mayStart()) void startOne();
    if (waiting.length > 0 && !isReadingHere) void readHere();
  };
  const startOne = async (): Promise<void> => {
    const reader = readerOrNone(mebibytes);
    if (reader) started.add(reader);
    if (reader && (await reader.isReady)) {
      ready.add(reader);
    } else {
      // What keeps one from starting keeps all.
      mostWorkers = 0;
      if (reader) forget(reader);
    }
    share();
  };
  const readThere = async (reader: Reader, feed: Waiting): Promise<void> => {
    const reading = await reader.read(feed.bytes, feed.context);
    if (reading) feed.tell(reading);
    else waiting.unshift(feed);
    share();
  };
  const forget = (reader: Reader): void => {
    started.delete(reader);
    ready.delete(reader);
  };
  /** Before each feed, servers and workers are heard. */
  const readHere = async (): Promise<void> => {
    isReadingHere = true;
    await nextTurn();
    for (let feed = takeFirst(waiting, mayReadHere); feed; feed = takeFirst(waiting, mayReadHere)) {
      feed.tell(await readClosely(feed.bytes, feed.context));
      await nextTurn();
    }
    isReadingHere = false;
  };

  if (mayStart()) void startOne();
  return {
    atOnce: mostWorkers === 0 ? 1 : mostWorkers * MOST_LOAD + CHOICE,
    read: (bytes, context) => {
      came += 1;
      return new Promise((tell) => {
        waiting.push({ bytes, context, isLight: isLight(bytes), tell });
        share();
      });
    },
    close: async () => {
      isClosed = true;
      share();
      await Promise.all([...started].map((reader) => reader.end()));
    },
  };
}

const ENDED = 'the build ended before it was read';

/** The one with the least to do, of those who have time for another feed. */
function leastBusy(readers: ReadonlySet<Reader>): Reader | undefined {
  const [first] = [...readers]
    .filter((reader) => reader.load() < MOST_LOAD)
    .toSorted((one, other) => one.load() - other.load());
  return first;
}

function takeFirst(waiting: Waiting[], isWanted: (feed: Waiting) => boolean): Waiting | undefined {
  const at = waiting.findIndex(isWanted);
  return at === -1 ? undefined : waiting.splice(at, 1)[0];
}

/** A worker, or none where the system gives no thread, or may not. */
function readerOrNone(mebibytes: number): Reader | undefined {
  try {
    return startReader(mebibytes);
  } catch {
    return undefined;
  }
}
