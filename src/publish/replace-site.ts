import { existsSync } from 'node:fs';
import { cp, lstat, mkdir, readdir, readlink, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { paths } from '../addresses.ts';
import { isAcrossDisks, reasonOf } from '../archive/file-errors.ts';
import { HubError } from '../hub-error.ts';

/**
 * Puts a freshly written site at `listed`; the one that stood there goes only after the new one stands. Where `listed` is a
 * link, as a server's folder may be, the site goes to where it leads, and the link stays.
 *
 * @throws {HubError} when the fresh site has no page, or what stands at `listed` is not a site of Kith's. Nothing there
 * is changed then.
 */
export async function replaceSite(fresh: string, listed: string): Promise<void> {
  if (!existsSync(join(fresh, 'index.html'))) throw noPage(listed);
  await refuseForeignFolder(listed);
  const place = await followLinks(listed);
  const old = `${fresh}${BEFORE}`;
  await removeWhole(old);
  try {
    await mkdir(dirname(place), { recursive: true });
    if (existsSync(place)) await move(place, old);
    await move(fresh, place);
  } catch (cause) {
    if (!existsSync(place) && existsSync(old)) await move(old, place);
    throw cannotWrite(place, cause);
  }
  await removeWhole(old);
}

/**
 * Takes away what builds that were killed left of their sites: what is taken back must not stay in it. The last site stays where nothing stands at
 * `listed`. `fresh` is where a new one will be written.
 *
 * @throws {HubError} when it cannot be removed.
 */
export async function removeLeftSites(fresh: string, listed: string): Promise<void> {
  await removeWhole(fresh);
  if (existsSync(listed)) await removeWhole(`${fresh}${BEFORE}`);
}

/** How the name of the place ends at which the last site waits until the new one stands. */
const BEFORE = '-before';

async function removeWhole(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch((cause: unknown) => {
    throw new HubError(
      `${folder} could not be removed (${reasonOf(cause)}). It holds a site of an earlier build, and with it what may have been taken back since: remove it yourself.`,
      { cause },
    );
  });
}

/**
 * Refuses a place that holds something else than a site of Kith's; to be asked before any work is done.
 *
 * @throws {HubError} that says what to do instead.
 */
export async function refuseForeignFolder(place: string): Promise<void> {
  if (!existsSync(place)) return;
  const names = await readdir(place).catch((cause) => Promise.reject(cannotWrite(place, cause)));
  const isSite = MARKS_OF_A_SITE.every((name) => names.includes(name));
  if (names.length === 0 || (isSite && !MARKS_OF_ANOTHER.some((name) => names.includes(name)))) return;
  throw new HubError(
    `${place} holds files that no build of Kith wrote, so it was left as it is. ` +
      'Choose another folder with --output, or empty this one yourself.',
  );
}

/** Chains of links longer than this one lead round in a circle, on every system. */
const MOST_LINKS = 40;

/** Where a place really is, also when the last of its links leads to what is not there yet. */
async function followLinks(listed: string): Promise<string> {
  let place = listed;
  for (let links = 0; links < MOST_LINKS; links += 1) {
    const isLink = await lstat(place).then(
      (found) => found.isSymbolicLink(),
      () => false,
    );
    if (!isLink) return place;
    place = resolve(dirname(place), await readlink(place));
  }
  throw cannotWrite(listed, new Error('its links lead round in a circle'));
}

/** What every site of Kith's has, and what none has: a hub folder or a checkout is never replaced. */
const MARKS_OF_A_SITE = ['index.html', paths.opml.slice(1), paths.sitemap.slice(1), 'members'];
const MARKS_OF_ANOTHER = ['feeds.yaml', 'package.json', '.git'];

/** What is told when a site cannot be put where it belongs. */
export function cannotWrite(place: string, cause: unknown): HubError {
  return new HubError(
    `The site could not be put at ${place} (${reasonOf(cause)}). Choose another folder with --output, or mend its permissions.`,
    { cause },
  );
}

/** Eleventy ends well even when it found nothing to write. */
function noPage(place: string): HubError {
  return new HubError(
    `The build wrote no page, so ${place} was left as it was. ` +
      'This is a fault of Kith, not of your files: please report it together with your feeds.yaml.',
  );
}

/** Renames, or copies where the two places are on different disks. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!isAcrossDisks(error)) throw error;
    // Beside its place first, so that it stands there at once, or not at all.
    const near = `${to}.new`;
    await rm(near, { recursive: true, force: true });
    await cp(from, near, { recursive: true });
    await rename(near, to);
    await rm(from, { recursive: true });
  }
}
