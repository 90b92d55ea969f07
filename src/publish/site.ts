import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Community } from '../model.ts';
import kith, { isWritten, type KithOptions, type SiteParts } from '../plugin.ts';
import { outputPaths } from './output-paths.ts';
import { removeLeftSites, replaceSite } from './replace-site.ts';
import type { StandingFiles } from './standing/standing-files.ts';
import { type WrittenRoutes, writtenRoute } from './standing/written-routes.ts';
import { routeOfTemplate } from './template-names.ts';
import { updateSite } from './update-site.ts';

export interface SiteOptions {
  /** Absolute path of the hub folder. */
  readonly root: string;
  readonly community: Community;
  /** What stands where the site is to be published, an absolute path. It is taken over where it would come out the same. */
  readonly standing: StandingFiles;
  /** Looks at the site before it is published, in the folder given; what it gives is false when it must not be. */
  readonly mayPublish?: (folder: string) => Promise<boolean>;
  /** The same of what is new alone: true when all else that stands is proved, so that nothing but this has to be put there. */
  readonly mayUpdate?: (folder: string) => Promise<boolean>;
  /** Called when all pages are written, while others may still make the search. */
  readonly onPagesWritten?: () => Promise<void>;
  /** So many pages are written, and held in memory, at once. */
  readonly pagesAtOnce?: number;
}

/** Eleventy holds every page that it writes until it has written the last; so many fill a tenth of a gigabyte. */
const PAGES_AT_ONCE = 4_000;

/**
 * Writes a site beside the last one and puts it in its place only when it is complete and may be published, so that a build that fails until then
 * leaves the last good site as it was; a page that is no longer made does not stay. Where most of it stands already, only the rest is put there, file by file.
 * Gives what was written, and `undefined` when `mayPublish` said no.
 *
 * @throws {HubError} when no page was written, or what stands there is not ours to replace.
 */
export async function writeSite(options: SiteOptions): Promise<WrittenRoutes | undefined> {
  const { root, standing, mayPublish = async () => true, mayUpdate = async () => false } = options;
  const staging = await emptyStaging(root, standing);
  const written = await writeInParts(options, staging);
  const { length } = outputPaths(staging);
  if (length < standing.taken.size && (await mayUpdate(staging))) {
    await updateSite(staging, standing.site, (path) => standing.taken.has(path));
    return written;
  }
  standing.putInto(staging);
  // An empty folder is told of in other words.
  const hasPages = existsSync(join(staging, 'index.html'));
  if (hasPages && !(await mayPublish(staging))) return undefined;
  await replaceSite(staging, standing.site);
  return written;
}

/**
 * Makes only the pages of some routes, and puts each in the place of the one that stands there, if that is another. Gives what was made of
 * them, and `undefined`, having changed nothing, when there would be others than before or `mayUpdate` said no: then the whole site has to be
 * written.
 */
export async function renewPages(
  options: SiteOptions,
  stale: WrittenRoutes,
): Promise<WrittenRoutes | undefined> {
  const { root, standing, mayUpdate = async () => false } = options;
  const staging = await emptyStaging(root, standing);
  const log = openLog();
  if (stale.size > 0) await runEleventy(options, staging, { only: new Set(stale.keys()) }, log);
  const written = log.written();
  const isSame = [...stale].every(([route, { paths }]) => written.get(route)?.paths === paths);
  if (!isSame) return undefined;
  const { length } = outputPaths(staging);
  if (length > 0 && !(await mayUpdate(staging))) return undefined;
  await updateSite(staging, standing.site);
  return written;
}

async function emptyStaging(root: string, { site }: StandingFiles): Promise<string> {
  const staging = join(root, '.kith', 'site');
  await removeLeftSites(staging, site);
  await mkdir(staging, { recursive: true });
  return staging;
}

/** Writes all pages, those of a large hub in several runs of Eleventy, so that memory is bounded by a part of the site. */
async function writeInParts(options: SiteOptions, staging: string): Promise<WrittenRoutes> {
  const parts: SiteParts = { pagesAtOnce: options.pagesAtOnce ?? PAGES_AT_ONCE, left: new Map() };
  const log = openLog();
  try {
    do await runEleventy(options, staging, { parts }, log);
    while (!isWritten(parts));
    await options.onPagesWritten?.();
    await parts.search?.finish();
  } catch (error) {
    // Nothing is to be written there any more, when the next build begins.
    await parts.search?.leave();
    throw error;
  }
  return log.written();
}

/** What was read and written so far of each route, by its name. */
interface Log {
  readonly of: (route: string) => { readonly reads: Set<string>; readonly files: string[] };
  readonly written: () => WrittenRoutes;
}

function openLog(): Log {
  const routes = new Map<string, ReturnType<Log['of']>>();
  return {
    of: (route) => {
      const known = routes.get(route) ?? { reads: new Set(), files: [] };
      routes.set(route, known);
      return known;
    },
    written: () =>
      new Map([...routes].map(([route, { reads, files }]) => [route, writtenRoute(reads, files)])),
  };
}

/**
 * Eleventy takes its input and its configuration from the working folder, and writes nothing at all when the input
 * lies elsewhere, so the build runs inside the hub folder. `which` says what is written, all where it says nothing; what was is added to `log`.
 */
async function runEleventy(
  { root, community, standing }: SiteOptions,
  staging: string,
  which: Pick<KithOptions, 'only' | 'parts'>,
  log: Log,
): Promise<void> {
  // Loaded here, since most commands write no site and need not wait for it.
  const { default: Eleventy } = await import('@11ty/eleventy');
  const onRead = (route: string, part: string) => void log.of(route).reads.add(part);
  const onTaken = (route: string, path: string) => void log.of(route).files.push(path);
  const before = process.cwd();
  process.chdir(root);
  try {
    const eleventy = new Eleventy('.', relative(root, staging), {
      quietMode: true,
      configPath: false,
      config: (config) => {
        config.addPlugin(kith, {
          root,
          community: async () => community,
          onRead,
          standing,
          onTaken,
          ...which,
        });
        config.setTemplateFormats(['11ty.js']);
        // The hub folder holds a README, letters, notes: none of them is a page.
        config.ignores.add('**/*');
        config.setUseGitIgnore(false);
        // Nor is any file of it run as a program, or taken for data: a hub holds only words.
        config.setDataDirectory('.kith/no-data');
      },
    });
    eleventy.disableLogger();
    for (const { inputPath, outputPath } of (await eleventy.write()).flat())
      log.of(routeOfTemplate(inputPath) ?? '').files.push(relative(staging, resolve(outputPath)));
  } catch (error) {
    throw causeOf(error);
  } finally {
    process.chdir(before);
  }
}

/** Eleventy wraps what a page threw in words of its own; what was thrown says more. */
function causeOf(error: unknown): unknown {
  if (!(error instanceof Error) || !('originalError' in error) || !error.originalError) return error;
  return causeOf(error.originalError);
}
