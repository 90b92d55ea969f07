import pLimit, { type LimitFunction } from 'p-limit';

/** Open files at once; a thousand is a common limit for a process. */
const FILES_AT_ONCE = 16;

/** Lets through as many tasks that open files as a system bears. */
export function fewFiles(): LimitFunction {
  return pLimit(FILES_AT_ONCE);
}
