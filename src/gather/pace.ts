import { setTimeout as sleep } from 'node:timers/promises';
import type { Pace } from './options.ts';

/** The real time, for commands to pass in. */
export const systemPace: Pace = {
  elapsed: () => performance.now(),
  sleep: async (milliseconds) => {
    await sleep(milliseconds);
  },
};
