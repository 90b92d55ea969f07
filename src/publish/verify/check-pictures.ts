import { paths } from '../../addresses.ts';
import { hashOfPicture } from '../../archive/picture-files.ts';
import type { Boundaries, KnownText } from './boundaries.ts';
import type { Breach } from './breach.ts';
import type { FilePieces } from './read-output.ts';

/** Where a page or a feed shows one of the hub's own pictures. */
const OWN_PICTURE = new RegExp(`${paths.pictures}([0-9a-f]{32})\\.webp$`, 'u');

/** What a WebP holds when it holds nothing but pixels: no EXIF, no XMP, no colour profile, no animation. */
const PIXELS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH']);

/**
 * Finds pictures that no member allows: a file among the hub's pictures, or a place that shows one, which is of no entry that is shown
 * with its text by a member who allows pictures; and files that say more than their pixels.
 */
export function pictureChecker({
  texts,
}: Pick<Boundaries, 'texts'>): (file: FilePieces) => readonly Breach[] {
  const allowed = new Set(texts.filter(maybeShown).flatMap(({ pictures }) => pictures));
  const entriesOf = (hash: string) =>
    texts.filter(({ pictures }) => pictures.includes(hash)).map(({ key }) => key);
  return (file) => {
    const breach = (place: string, message: string, hash: string): Breach => ({
      rule: 'picture',
      file: file.path,
      place,
      message,
      entries: entriesOf(hash),
    });
    const shown = file.segments.flatMap(({ kind, text, place }) => {
      const hash = kind === 'load' ? OWN_PICTURE.exec(text)?.[1] : undefined;
      return hash === undefined || allowed.has(hash)
        ? []
        : [breach(place, 'shows a picture that no member allows.', hash)];
    });
    if (file.picture === undefined) return shown;
    const hash = hashOfPicture(file.picture);
    const isNamed = `/${file.path}` === paths.picture(hash);
    return [
      ...shown,
      ...(allowed.has(hash) && isNamed
        ? []
        : [breach('its bytes', 'a picture that no member allows, or not as the hub made it.', hash)]),
      ...(hasOnlyPixels(file.picture)
        ? []
        : [breach('its bytes', 'a picture that may say where, when or by whom it was taken.', hash)]),
    ];
  };
}

function maybeShown({ isShown, scope, member }: KnownText): boolean {
  return isShown && scope !== 'link' && member.consent.images;
}

/** Reads the chunks of a WebP (RFC 9649, clause 2.3). */
function hasOnlyPixels(picture: Uint8Array): boolean {
  const bytes = Buffer.from(picture);
  const isWebp = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  if (!isWebp || bytes.length !== bytes.readUInt32LE(4) + 8) return false;
  let at = 12;
  while (at + 8 <= bytes.length) {
    if (!PIXELS.has(bytes.toString('latin1', at, at + 4))) return false;
    const size = bytes.readUInt32LE(at + 4);
    at += 8 + size + (size % 2);
  }
  return at === bytes.length;
}
