import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import Eleventy from '@11ty/eleventy';
import { HubError } from '../hub-error.ts';
import type { Community } from '../model.ts';
import kith from '../plugin.ts';

export interface SiteOptions {
  /** Absolute path of the hub folder. */
  readonly root: string;
  /** Absolute path of the folder to publish. */
  readonly output: string;
  readonly community: Community;
}

/**
 * Writes the whole site beside the last one and puts it in its place only when it is complete, so that a failed
 * build leaves the last good site as it was, and a page that is no longer made does not stay.
 * Gives the number of files written. Throws a `HubError` when nothing was.
 */
export async function writeSite({ root, output, community }: SiteOptions): Promise<number> {
  const staging = join(root, '.kith', 'site');
  await rm(staging, { recursive: true, force: true });
  const written = await runEleventy(root, staging, community);
  if (written === 0 || !existsSync(join(staging, 'index.html'))) {
    throw new HubError(
      `The build of ${root} wrote no page, so the last site was left as it is. ` +
        'This is a fault of Kith, not of your files: please report it together with your feeds.yaml.',
    );
  }
  await replaceFolder(staging, output);
  return written;
}

/**
 * Eleventy takes its input and its configuration from the working folder, and writes nothing at all when the input
 * lies elsewhere, so the build runs inside the hub folder.
 */
async function runEleventy(root: string, staging: string, community: Community): Promise<number> {
  const before = process.cwd();
  process.chdir(root);
  try {
    const eleventy = new Eleventy('.', relative(root, staging), {
      quietMode: true,
      configPath: false,
      config: (config) => {
        config.addPlugin(kith, { root, community: async () => community });
        config.setTemplateFormats(['11ty.js']);
        // The hub folder holds a README, letters, notes: none of them is a page.
        config.ignores.add('**/*');
        config.setUseGitIgnore(false);
      },
    });
    eleventy.disableLogger();
    return (await eleventy.write()).flat().length;
  } finally {
    process.chdir(before);
  }
}

/** Moves `fresh` to `place`; the folder that stood there goes only after the new one stands. */
async function replaceFolder(fresh: string, place: string): Promise<void> {
  const old = `${fresh}-before`;
  await rm(old, { recursive: true, force: true });
  await mkdir(dirname(place), { recursive: true });
  await refuseForeignFolder(place);
  if (existsSync(place)) await move(place, old);
  await move(fresh, place);
  await rm(old, { recursive: true, force: true });
}

/** A folder that no build of Kith wrote is not ours to replace. */
async function refuseForeignFolder(place: string): Promise<void> {
  if (!existsSync(place)) return;
  const names = await readdir(place);
  if (names.length === 0 || names.includes('members.opml')) return;
  throw new HubError(
    `${place} holds files that no build of Kith wrote, so it was left as it is. ` +
      'Choose another folder with --output, or empty this one yourself.',
  );
}

/** Renames, or copies where the two places are on different disks. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}
