import { realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ConfigFault } from '../fault.ts';
import { at, each, faultAt, type Place, textOf } from '../place.ts';
import type { HubFiles } from '../read-hub-files.ts';
import { meansAddress } from '../shapes/address.ts';
import { faultInImagePath, faultInLocalPath, LEAVES_FOLDER } from '../shapes/local-path.ts';
import { isWithdrawn } from './is-withdrawn.ts';

/** Bytes. */
const LARGEST_IMAGE = 1024 * 1024;

/** Finds feeds and a logo that should be files in the hub folder and are not. Reads none of them. Never throws. */
export async function findLocalFileFaults(folder: string, files: HubFiles): Promise<readonly ConfigFault[]> {
  const feeds = each(at(files.feeds.top, 'members'))
    .filter((member) => !isWithdrawn(member))
    .flatMap((member) => each(at(member, 'feeds')).map((feed) => at(feed, 'url')));
  const logo = at(files.hub.top, 'logo');
  // What is no path at all, or no path inside the folder, the shape has already told.
  const places = [
    ...feeds.filter((feed) => !meansAddress(textOf(feed) ?? '') && hasNoFault(feed, faultInLocalPath)),
    ...[logo].filter((image) => hasNoFault(image, faultInImagePath)),
  ];
  const faults = await Promise.all(
    places.map(async (place) => {
      const message = await explainFile(folder, textOf(place) ?? '', place === logo);
      return message === undefined ? [] : [faultAt(place, message)];
    }),
  );
  return faults.flat();
}

function hasNoFault(place: Place, faultIn: (text: string) => string | undefined): boolean {
  const text = textOf(place);
  return text !== undefined && faultIn(text) === undefined;
}

async function explainFile(folder: string, path: string, isImage: boolean): Promise<string | undefined> {
  try {
    // A link in the folder may point anywhere, so what counts is where the file really is.
    const real = await realpath(join(folder, path));
    if (relative(await realpath(folder), real).split(sep)[0] === '..') return LEAVES_FOLDER;
    const found = await stat(real);
    if (!found.isFile()) return 'is a folder; give the path of a file in it';
    return isImage && found.size > LARGEST_IMAGE
      ? 'is larger than 1 MB; a logo is small, so that pages come fast. Save it smaller'
      : undefined;
  } catch {
    const guess = /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(path)
      ? ', or, if it is an address, begin it with `https://`'
      : '';
    return `there is no such file in the hub folder; see how it is spelt${guess}`;
  }
}
