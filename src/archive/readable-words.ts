import type { ArchivedEntry, Entry, EntryPicture, SafeHtml } from '../model.ts';
import { imagesIn } from '../read/images.ts';

/** All words of an entry that somebody could read, or find it by, as a feed gives it or as the archive keeps it. */
export function readableWords(entry: Entry | ArchivedEntry): readonly string[] {
  const own =
    'contentText' in entry
      ? [entry.contentText, entry.summary, ...describedIn(entry.contentHtml)]
      : [
          entry.excerpt ?? '',
          plainOf(entry.html ?? ''),
          ...describedIn(entry.html),
          ...wordsOf(entry.picture),
        ];
  return [
    entry.title,
    ...own,
    ...entry.tags,
    ...entry.authors.map(({ name }) => name),
    ...entry.links.flatMap(({ text, sentence, href }) => [text, sentence, readableAddress(href)]),
    entry.source?.title ?? '',
    readableAddress(entry.url ?? ''),
  ];
}

/** Who does not see a picture reads what it shows, and where it lies. */
function describedIn(html: SafeHtml | undefined): readonly string[] {
  return html === undefined ? [] : imagesIn(html).flatMap(wordsOf);
}

function wordsOf(picture: EntryPicture | undefined): readonly string[] {
  return picture === undefined ? [] : [picture.words, readableAddress(picture.source)];
}

/** What `sanitise` left holds only escapes of a few characters. */
function plainOf(html: string): string {
  return html.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/&(?:#39|apos|quot|nbsp|amp);/gu, ' ');
}

/** An address often holds a title, or a name. */
export function readableAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
