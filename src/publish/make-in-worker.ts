/** What runs in a worker thread of `open-maker.ts`: it makes one search bundle after the other, and ends what it started when it is told to. */
import { parentPort } from 'node:worker_threads';
import { reasonOf } from '../archive/file-errors.ts';
import { type BundleOrder, endIndexing, makeBundle } from './make-bundle.ts';
import type { Making } from './open-maker.ts';

parentPort?.on('message', async (order: BundleOrder | 'end') => {
  if (order === 'end') {
    await endIndexing();
    parentPort?.close();
    return;
  }
  const making: Making = await makeBundle(order).then(
    (bytes) => ({ bytes }),
    (cause) => ({ fault: reasonOf(cause) }),
  );
  parentPort?.postMessage(making);
});
