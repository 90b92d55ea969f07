/** What runs in a worker thread of `start-reader.ts`: it says that it is ready, and answers each feed with what was read of it. */
import { parentPort } from 'node:worker_threads';
import { readClosely } from './read-closely.ts';
import type { Order } from './start-reader.ts';

parentPort?.on('message', async ({ bytes, context }: Order) => {
  parentPort?.postMessage(await readClosely(bytes, context));
});
parentPort?.postMessage('ready');
