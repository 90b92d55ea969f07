/** What runs in a worker thread of `start-reader.ts`: it says that it is ready, and answers one feed after the other with what was read of it. */
import { parentPort } from 'node:worker_threads';
import { readClosely } from './read-closely.ts';
import type { Order } from './start-reader.ts';

let done = Promise.resolve();
parentPort?.on('message', ({ bytes, context }: Order) => {
  done = done.then(async () => parentPort?.postMessage(await readClosely(bytes, context)));
});
parentPort?.postMessage('ready');
