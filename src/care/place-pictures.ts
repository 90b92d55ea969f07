import { absolute, paths } from '../addresses.ts';
import type { Address, ArchivedEntry, Hub, OwnPicture, ShownPicture } from '../model.ts';
import { moveImages } from '../read/sanitise.ts';
import { linkImages } from './link-images.ts';
import { picturesOfEntry } from './pictures-of-entry.ts';

/**
 * Gives an entry the pictures that the hub serves itself; every other image of its text becomes a link in its author's words. After
 * this step nothing of an entry makes a reader's program ask another site.
 */
export function placePictures(
  entry: ArchivedEntry,
  hub: Hub,
  ownOf: (source: Address) => OwnPicture | undefined,
): ArchivedEntry {
  const { picture, html, ...rest } = entry;
  const shown = picturesOfEntry(entry).flatMap((each): readonly ShownPicture[] => {
    const own = ownOf(each.source);
    return own === undefined ? [] : [{ ...each, ...own }];
  });
  const bySource = new Map(shown.map((each) => [each.source, each]));
  const placeOf = (source: Address) => {
    const own = bySource.get(source);
    return own && { address: absolute(hub, paths.picture(own.hash)), width: own.width, height: own.height };
  };
  const linked = html && linkImages(html, (source) => bySource.has(source));
  const placed = linked === undefined ? undefined : moveImages(linked, placeOf);
  // Most entries have none, and are held as they are kept.
  if (picture === undefined && placed === html && shown.length === 0) return entry;
  return {
    ...rest,
    ...(placed !== undefined && { html: placed }),
    ...(shown.length > 0 && { pictures: shown }),
  };
}
