import { decodeAddress } from '../care/hidden/decode-address.ts';
import type { ArchivedEntry, Entry } from '../model.ts';

/** All words of an entry that somebody could read, or find it by, as a feed gives it or as the archive keeps it. */
export function readableWords(entry: Entry | ArchivedEntry): readonly string[] {
  const own =
    'contentText' in entry
      ? [entry.contentText, entry.summary]
      : [entry.excerpt ?? '', plainOf(entry.html ?? '')];
  return [
    entry.title,
    ...own,
    ...entry.tags,
    ...entry.authors.map(({ name }) => name),
    ...entry.links.flatMap(({ text, sentence, href }) => [text, sentence, decodeAddress(href)]),
    entry.source?.title ?? '',
    decodeAddress(entry.url ?? ''),
  ];
}

/** What `sanitise` left holds only escapes of a few characters. */
function plainOf(html: string): string {
  return html.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/&(?:#39|apos|quot|nbsp|amp);/gu, ' ');
}
