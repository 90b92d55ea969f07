import type { Pace } from '../../src/gather/options.ts';

/** A pace in which time passes only while somebody sleeps. */
export function simulatedPace(): Pace & { readonly slept: number[] } {
  const slept: number[] = [];
  let elapsed = 0;
  return {
    slept,
    elapsed: () => elapsed,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      elapsed += milliseconds;
    },
  };
}
