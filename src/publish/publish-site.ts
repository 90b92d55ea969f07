import { forgetLeft } from '../archive/left-file.ts';
import type { KeptState } from '../archive/passages/kept-state.ts';
import type { Community } from '../model.ts';
import { renewPages, writeSite } from './site.ts';
import { type FileMarks, fileMark } from './standing/file-marks.ts';
import { standingFiles } from './standing/standing-files.ts';
import { standingSite } from './standing/standing-site.ts';
import type { WrittenRoutes } from './standing/written-routes.ts';
import { type FreshCheck, type FreshChecker, openFreshChecker } from './verify/open-fresh-checker.ts';
import { readProof, writeProof } from './verify/proof-file.ts';

/** What is to be published. */
export interface Publication {
  /** Absolute path of the hub folder. */
  readonly root: string;
  /** Absolute path of the folder to publish. */
  readonly output: string;
  readonly community: Community;
  readonly state: KeptState;
  /** Whether entries that break a promise were barred already. */
  readonly isLast: boolean;
  /** Whether the whole site is to be written although nothing is new. */
  readonly isForced: boolean;
}

/** What became of it. */
export interface Published {
  /** How many files the site has that are written by Eleventy. */
  readonly files: number;
  /** How many of them were written now. */
  readonly written: number;
  /** True when nothing was new, so that only pages that show the hour, or the day, were made. */
  readonly isUnchanged: boolean;
  /** Keys of the entries that have to be barred before anything can be published; none when it is. */
  readonly breaking: ReadonlySet<string>;
}

/**
 * Verifies and publishes a site: the whole of it; where most of it stands already, what is new; and where nothing is new since it was published
 * last, what shows the hour.
 *
 * @throws {HubError} when there is nothing to publish, or it breaks a promise whatever is barred.
 */
export async function publishSite(publication: Publication): Promise<Published> {
  const { root, output, community, state, isLast, isForced } = publication;
  const before = isForced ? undefined : await readProof(root);
  const known = before?.files;
  const { isAsLeft, stale, routes, remember } = await standingSite(root, output, community, state.key, known);
  let opening: Promise<FreshChecker> | undefined;
  const checker = () => {
    opening ??= openFreshChecker(community, state, isLast, before);
    return opening;
  };
  let looked: FreshCheck | undefined;
  const begin = () => {
    const standing = standingFiles(output, isAsLeft ? known : undefined);
    const mayPublish = async (folder: string) => {
      looked = await (await checker()).check(folder, standing.taken);
      return looked.breaking.size === 0;
    };
    // What is not written anew has to be proved already, by what is known now.
    const mayUpdate = async (folder: string) => (await checker()).isTrusted && (await mayPublish(folder));
    const onPagesWritten = async () => (await checker()).prepare();
    return { root, standing, community, mayPublish, mayUpdate, onPagesWritten };
  };
  // What lies beside the pages, such as the search bundle, is only ever written with all of them.
  const canRenew = stale && before && [...stale.values()].every(({ files }) => files > 0);
  let site = begin();
  const renewed = canRenew ? await renewPages(site, stale) : undefined;
  if (!renewed) site = begin();
  const written = renewed ? new Map([...routes, ...renewed]) : await writeSite(site);
  const breaking = looked?.breaking ?? new Set();
  if (written === undefined) return { files: 0, written: 0, isUnchanged: false, breaking };
  const stands = renewed ? known : namesOfMarks(site.standing.taken);
  const files = { ...stands, ...looked?.proof.files };
  if (looked) await writeProof(root, { ...looked.proof, files });
  await forgetLeft(root);
  await remember(written, files);
  const now = countFiles(renewed ?? written) - site.standing.pages();
  return { files: countFiles(written), written: now, isUnchanged: renewed !== undefined, breaking };
}

function namesOfMarks(taken: ReadonlyMap<string, string>): FileMarks {
  return Object.fromEntries([...taken].map(([path, mark]) => [fileMark(path), mark]));
}

function countFiles(routes: WrittenRoutes): number {
  return [...routes.values()].reduce((sum, { files }) => sum + files, 0);
}
