import type { Breach } from './breach.ts';

/** More lines than this help nobody. */
const MOST_TOLD = 20;

/** A breach on one line: file, place, what is wrong. It never holds the words themselves. */
export function tellBreach({ file, place, message }: Breach): string {
  return `${file}, ${place}: ${message}`;
}

/** The first breaches, each on a line, and how many more there are. */
export function tellBreaches(breaches: readonly Breach[]): string {
  const lines = breaches.slice(0, MOST_TOLD).map((breach) => `  ${tellBreach(breach)}`);
  const more = breaches.length - lines.length;
  return [...lines, ...(more > 0 ? [`  … and ${more} more`] : [])].join('\n');
}
