import type { ArchivedEntry, EntryPicture, Member, SafeHtml } from '../model.ts';
import { imagesIn } from '../read/images.ts';
import { countWords } from './words.ts';

/** A gallery is for its author's own site; what is beyond these stays a link. */
const MOST_OF_ENTRY = 6;

/** What software writes where nobody described a picture: a file's name, or the number that a camera gave it. */
const NO_DESCRIPTION =
  /^(?:\S+\.(?:jpe?g|png|gif|webp|avif|heic|svg)|(?:img|image|photo|picture|dsc\w?)[\s_-]*\d*)$/iu;

/** The pictures of an entry that the hub may show, as its member's consent left them; each address once. */
export function picturesOfEntry({
  html,
  picture,
}: Pick<ArchivedEntry, 'html' | 'picture'>): readonly EntryPicture[] {
  return html === undefined ? (picture ? [picture] : []) : describedPictures(html);
}

/** The pictures of a text that its author described in words. */
export function describedPictures(html: SafeHtml): readonly EntryPicture[] {
  const known = new Map<string, EntryPicture>();
  for (const { source, words } of imagesIn(html)) {
    if (isDescription(words) && !known.has(source)) known.set(source, { source, words });
  }
  return [...known.values()].slice(0, MOST_OF_ENTRY);
}

/**
 * A picture as far as consent reaches. Its description is the author's own words: under `text: excerpt` it counts, and may take half of
 * what the sentences around links leave (`spent` are theirs); a longer one is not cut, because half a description tells what is not so.
 */
export function limitPicture(
  picture: EntryPicture | undefined,
  { consent, excerptWords }: Member,
  spent: number,
): EntryPicture | undefined {
  if (picture === undefined || !consent.images || consent.text === 'link') return undefined;
  const isTooLong = consent.text === 'excerpt' && 2 * countWords(picture.words) > excerptWords - spent;
  return isTooLong ? undefined : picture;
}

/** An emoji and a file's name are no description. */
function isDescription(words: string): boolean {
  return /\p{L}/u.test(words) && !NO_DESCRIPTION.test(words);
}
