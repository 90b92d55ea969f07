import { createHash } from 'node:crypto';

/** What was written of one route. */
export interface WrittenRoute {
  /** The parts of the community at which its pages looked. */
  readonly reads: readonly string[];
  /** How many files; none of what Eleventy does not write, such as the search bundle. */
  readonly files: number;
  /** A hash of their paths, which may name members. */
  readonly paths: string;
}

/** What was written of a site, by the names of its routes. */
export type WrittenRoutes = ReadonlyMap<string, WrittenRoute>;

/** What is known of a route of which these parts were read and these files written. */
export function writtenRoute(reads: Iterable<string>, files: readonly string[]): WrittenRoute {
  const paths = createHash('sha256').update(files.toSorted().join('\n')).digest('hex');
  return { reads: [...reads], files: files.length, paths };
}
