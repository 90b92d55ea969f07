import { rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { feedPaths, paths } from '../../addresses.ts';
import { openBarred } from '../../archive/barred.ts';
import type { KeptState } from '../../archive/passages/kept-state.ts';
import { HubError } from '../../hub-error.ts';
import type { Community } from '../../model.ts';
import { routeOfTemplate } from '../template-names.ts';
import { drawBoundaries } from './boundaries.ts';
import type { Breach, BreachedRule } from './breach.ts';
import { tellBreaches } from './tell-breaches.ts';
import { verifySite } from './verify-site.ts';

/** What a build wrote: by path in the site, whether it is a file of the hub's. */
export type Written = ReadonlyMap<string, boolean>;

/** What Eleventy wrote just now, by its path in the site, and whether a page of the hub's stands there. */
export function writtenIn(
  output: string,
  results: readonly { readonly inputPath: string; readonly outputPath: string | false }[],
): Written {
  return new Map(
    results.flatMap(({ inputPath, outputPath }) =>
      outputPath === false
        ? []
        : [
            [
              relative(output, outputPath).split(sep).join('/'),
              routeOfTemplate(inputPath) !== undefined,
            ] as const,
          ],
    ),
  );
}

/**
 * Verifies a site that Eleventy wrote to its place, where it stands beside pages of somebody's own. What breaks a promise is taken
 * away there, also what an earlier build left, because Eleventy never removes a file; the entries that brought it wait from the next build on.
 *
 * @throws {HubError} when a file that this build wrote breaks a promise, so that the build fails.
 */
export async function checkWrittenSite(
  output: string,
  written: Written,
  community: Community,
  state: KeptState,
): Promise<void> {
  const found = await verifySite(output, await drawBoundaries(community, state));
  const places = placesOf(written);
  const isOurs = ({ file }: Breach) => written.get(file) ?? places.has(firstPart(file));
  const breaches = found.breaches.filter((breach) => isOurs(breach) || !OWN_AFFAIRS.has(breach.rule));
  for (const { file } of breaches.filter(isOurs)) await rm(join(output, file), { force: true });
  // What only stood there from before is gone now.
  const now = breaches.filter(
    (breach) => written.has(breach.file) || !isOurs(breach) || isMadeAnew(breach.file),
  );
  if (now.length === 0) return;
  const keys = new Set(now.flatMap(({ entries }) => entries));
  const barred = state.kept.filter(({ key }) => keys.has(key));
  if (barred.length > 0) await (await openBarred(state.config)).put(barred);
  const next =
    barred.length > 0
      ? 'build once more: what brought it waits for a curator now, and everything else is shown.'
      : 'take what is named there out of the hub’s own files (feeds.yaml, _data/) and of the pages of your own.';
  throw new HubError(
    `The site held more than the members allow. The hub’s files that did were removed from it; do not publish it.\n${tellBreaches(now)}\n  next: ${next}`,
  );
}

/** The search bundle, the pictures and the cards have other names whenever they change, and Eleventy does not know of them. */
export async function removeOldFiles(output: string): Promise<void> {
  for (const place of MADE_ANEW) await rm(join(output, place), { recursive: true, force: true });
}

const MADE_ANEW = [paths.searchBundle, paths.pictures, paths.cards];

function isMadeAnew(file: string): boolean {
  return MADE_ANEW.some((place) => `/${file}`.startsWith(place));
}

/** A site gives its own addresses of e-mail, and shows what it likes; on the hub's pages both are promises. */
const OWN_AFFAIRS: ReadonlySet<BreachedRule> = new Set(['email', 'loaded']);

/** The first part of each path at which a hub's files lie: those of the pages that were written just now, and of those that stand everywhere. */
function placesOf(written: Written): ReadonlySet<string> {
  const ours = [...written].flatMap(([path, isPage]) => (isPage ? [path] : []));
  const usual = [...Object.values(paths), ...Object.values(feedPaths('/'))].flatMap((path) =>
    typeof path === 'string' ? [path.slice(1)] : [],
  );
  return new Set([...ours, ...usual].map(firstPart).filter((part) => part !== ''));
}

function firstPart(path: string): string {
  return path.split('/')[0] ?? '';
}
