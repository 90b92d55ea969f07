import { join } from 'node:path';
import { z } from 'zod';
import { markOf } from '../../archive/mark.ts';
import { parseJson } from '../../archive/parse-json.ts';
import type { Community } from '../../model.ts';
import { outputPaths, outputPathsIfAny } from '../output-paths.ts';
import { type FileMarks, fileMark, markOfFile, markOfMarks } from './file-marks.ts';
import { fingerprints } from './fingerprint.ts';
import { filesBelow, hashContents, hashListing } from './hash-files.ts';
import { readNote, writeNote } from './own-note.ts';
import { programMark } from './program-mark.ts';
import type { WrittenRoute, WrittenRoutes } from './written-routes.ts';

/** The site that the last build put in its place. */
export interface StandingSite {
  /** Whether all its files are as the last build left them. */
  readonly isAsLeft: boolean;
  /**
   * What has to be written anew, where nothing else has: the routes that show what the hour, or a server's answer, has changed. `undefined` when the
   * whole site has to be written: the hub's files, what it keeps or the program are others, or the site is not as the last build left it.
   */
  readonly stale?: WrittenRoutes;
  /** What the last build wrote. */
  readonly routes: WrittenRoutes;
  /** To be called when a site was put in its place, with the marks of all its files. */
  readonly remember: (routes: WrittenRoutes, marks: FileMarks) => Promise<void>;
}

/**
 * Compares what a hub is about to publish with what it published last: the program, the hub's own files, all that is kept, its key, and each part of the
 * community as pages see it. Where all but the last are the same, only the hour, servers' answers and options can have changed it. `known` are the marks of all
 * files of the site as it was left.
 */
export async function standingSite(
  root: string,
  output: string,
  community: Community,
  key: string,
  known: FileMarks | undefined,
): Promise<StandingSite> {
  const told = record.safeParse(parseJson(await readNote(root, RECORD)));
  const before = told.success ? told.data : undefined;
  const program = programMark();
  const parts = marksOfParts(community);
  const hub = hubMark(root, community, key);
  const isAsLeft = before?.output === output && isStill(output, before, known);
  const isSame = isAsLeft && before.program === program && before.hub === hub;
  const routes = new Map(Object.entries(before?.routes ?? {}));
  const isChanged = (part: string) => before?.parts[part] !== parts[part];
  return {
    isAsLeft,
    ...(isSame && { stale: new Map([...routes].filter(([, { reads }]) => reads.some(isChanged))) }),
    routes,
    remember: async (written, marks) => {
      // Somebody may have edited the hub while its site was written: then nobody knows which of the two it shows.
      if (hub !== hubMark(root, community, key)) return writeNote(root, RECORD, undefined);
      const now: Told = {
        standing: 1,
        output,
        program,
        parts,
        hub,
        site: hashListing(output, outputPaths(output)),
        files: markOfMarks(marks),
        routes: Object.fromEntries(written),
      };
      await writeNote(root, RECORD, `${JSON.stringify(now)}\n`);
    },
  };
}

const RECORD = 'standing.json';

/** What is remembered of a site: hashes and the names of routes, and nothing of anybody. */
type Told = Omit<z.infer<typeof record>, 'routes'> & {
  readonly routes: Readonly<Record<string, WrittenRoute>>;
};

const record = z.object({
  standing: z.literal(1),
  output: z.string(),
  program: z.string(),
  hub: z.string(),
  site: z.string(),
  files: z.string(),
  parts: z.record(z.string(), z.string()),
  routes: z.record(
    z.string(),
    z.object({ reads: z.array(z.string()), files: z.number(), paths: z.string() }),
  ),
});

function marksOfParts(community: Community): Readonly<Record<string, string>> {
  const fingerprint = fingerprints();
  return Object.fromEntries(Object.entries(community).map(([part, value]) => [part, fingerprint(value)]));
}

/** The hub's own files, and all that it keeps, public and private: what a site may say is decided by these. */
function hubMark(root: string, { hub }: Community, key: string): string {
  const places = ['feeds.yaml', '_data', 'theme', '.kith', ...(hub.logo === undefined ? [] : [hub.logo])];
  return `${hashContents(root, filesBelow(root, places, isTechnical))} ${markOf(key, ['standing'])}`;
}

/**
 * Whether a site is as it was left, and the marks are its own: nobody touched its files, or, where they were carried here from elsewhere, as a
 * cache does between two machines, each still has its bytes.
 */
function isStill(
  output: string,
  { site, files }: Pick<Told, 'site' | 'files'>,
  known: FileMarks = {},
): boolean {
  // A build that was killed may have left the marks of another site.
  if (files !== markOfMarks(known)) return false;
  const paths = outputPathsIfAny(output);
  if (site === hashListing(output, paths)) return true;
  return (
    paths.length === Object.keys(known).length &&
    paths.every((path) => {
      const mark = known[fileMark(path)];
      return mark !== undefined && mark === markOfFile(join(output, path));
    })
  );
}

/** What is known of servers, of letters and of running builds says nothing of what a site may say; nor does what is made while it is written. */
function isTechnical(path: string): boolean {
  return TECHNICAL.test(path) || path.endsWith('.tmp');
}

const TECHNICAL =
  /^\.kith\/(?:http|site|site-before|cards|letters|left|[^/]*lock|(?:standing|proof|search|pinged|due)\.json|told\.ndjson)$/u;
