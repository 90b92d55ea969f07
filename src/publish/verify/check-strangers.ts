import type { Boundaries } from './boundaries.ts';
import type { Breach } from './breach.ts';
import type { OutputFile } from './read-output.ts';

/** Where a record of the search says whose it is. */
const WHOSE = /^\$\.filters\.member\[\d+\]$/u;

/**
 * Finds records of the search that are nobody's of the hub. Of a member who left and of whom nothing is kept, no word is known any more by which
 * anything else could find them.
 */
export function strangerChecker({ config }: Boundaries): (file: OutputFile) => readonly Breach[] {
  const members = new Set(config.members.filter(({ status }) => status !== 'withdrawn').map(({ id }) => id));
  return ({ path, segments }) =>
    path.endsWith('.pf_fragment')
      ? [...segments]
          .filter(({ place, text }) => WHOSE.test(place) && !members.has(text))
          .map(({ text, place }) => ({
            rule: 'withdrawn',
            file: path,
            place,
            message: `a record of ${text}, who is no member of the hub.`,
            entries: [],
          }))
      : [];
}
