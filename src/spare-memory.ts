import { setFlagsFromString } from 'node:v8';

/** So many entries take more memory than a small machine has to spare. */
const MANY = 30_000;

/**
 * Lets the engine look for what may be let go as soon as a quarter more is held, and not only when it is about twice as much: a tenth more
 * work, and with many entries a fifth less memory.
 */
export function spareMemory(entries: number): void {
  if (entries > MANY) setFlagsFromString('--heap-growing-percent=25');
}
