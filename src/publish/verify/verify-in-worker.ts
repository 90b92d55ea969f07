/** What runs in a worker thread of `start-helper.ts`: it looks over the files of one list, with other threads. */
import { parentPort } from 'node:worker_threads';
import type { Address } from '../../model.ts';
import { fileChecker } from './check-file.ts';
import { isAnyLeft, lookOver } from './look-over.ts';
import type { HelperOrder } from './start-helper.ts';

parentPort?.once('message', ({ list, thread, places, boundaries }: HelperOrder) => {
  // Who comes late would index all texts for nothing, and keep the others waiting.
  if (!isAnyLeft(list)) {
    parentPort?.postMessage([]);
    return;
  }
  const asked = new Set<Address>();
  const { check } = fileChecker(
    {
      ...boundaries,
      texts: boundaries.texts.map((text) => ({ ...text, passages: () => [] })),
      own: () => [],
      wasTakenBack: (address) => {
        asked.add(address);
        return false;
      },
    },
    { places },
  );
  for (const _ of lookOver(list, check, thread));
  parentPort?.postMessage([...asked]);
});
