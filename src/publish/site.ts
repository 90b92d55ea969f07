import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Community } from '../model.ts';
import kith, { type SitePart } from '../plugin.ts';
import { dressHub } from './look/dress-hub.ts';
import { replaceSite } from './replace-site.ts';
import { openTheme } from './theme/open-theme.ts';

export interface SiteOptions {
  /** Absolute path of the hub folder. */
  readonly root: string;
  /** Absolute path of the folder to publish. */
  readonly output: string;
  readonly community: Community;
  /** Looks at the site before it is published, in the folder given; what it gives is false when it must not be. */
  readonly mayPublish?: (folder: string) => Promise<boolean>;
}

/** Eleventy holds every page that it writes until it has written the last; those of so many entries fill a tenth of a gigabyte. */
const ENTRIES_IN_A_PART = 4_000;

/**
 * Writes the whole site beside the last one and puts it in its place only when it is complete, so that a failed
 * build leaves the last good site as it was, and a page that is no longer made does not stay.
 * Gives the number of files that Eleventy wrote, and `undefined` when `mayPublish` said no.
 *
 * @throws {HubError} when no page was written, or `output` is not ours to replace.
 */
export async function writeSite({
  root,
  output,
  community,
  mayPublish = async () => true,
}: SiteOptions): Promise<number | undefined> {
  const staging = join(root, '.kith', 'site');
  await rm(staging, { recursive: true, force: true });
  const dressed = await dressHub(community, root, await openTheme(root));
  const count = Math.max(1, Math.ceil(community.entries.length / ENTRIES_IN_A_PART));
  let written = 0;
  for (let number = 0; number < count; number += 1)
    written += await runEleventy(root, staging, dressed, { number, count });
  // An empty folder is told of in other words.
  const isWritten = existsSync(join(staging, 'index.html'));
  if (isWritten && !(await mayPublish(staging))) return undefined;
  await replaceSite(staging, output);
  return written;
}

/**
 * Eleventy takes its input and its configuration from the working folder, and writes nothing at all when the input
 * lies elsewhere, so the build runs inside the hub folder.
 */
async function runEleventy(
  root: string,
  staging: string,
  community: Community,
  part: SitePart,
): Promise<number> {
  // Loaded here, since most commands write no site and need not wait for it.
  const { default: Eleventy } = await import('@11ty/eleventy');
  const before = process.cwd();
  process.chdir(root);
  try {
    const eleventy = new Eleventy('.', relative(root, staging), {
      quietMode: true,
      configPath: false,
      config: (config) => {
        config.addPlugin(kith, { root, community: async () => community, part });
        config.setTemplateFormats(['11ty.js']);
        // The hub folder holds a README, letters, notes: none of them is a page.
        config.ignores.add('**/*');
        config.setUseGitIgnore(false);
        // Nor is any file of it run as a program, or taken for data: a hub holds only words.
        config.setDataDirectory('.kith/no-data');
      },
    });
    eleventy.disableLogger();
    return (await eleventy.write()).flat().length;
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
