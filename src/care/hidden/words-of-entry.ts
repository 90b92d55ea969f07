import type { ArchivedEntry, Entry } from '../../model.ts';
import { decodeAddress } from './decode-address.ts';

/** What HTML says without showing it. */
const ATTRIBUTE = /\s(?:alt|title|href|src|cite)="([^"]*)"/gu;

/**
 * All words of an entry that somebody could read, or find it by, as a feed gives it or as the archive keeps it: title, text,
 * tags, addresses, source, the names it gives.
 */
export function wordsOfEntry(entry: Entry | ArchivedEntry): readonly string[] {
  const { id, url = '', title, tags, source, authors, links } = entry;
  return [
    title,
    ...('contentText' in entry ? wordsThatCome(entry) : wordsThatAreKept(entry)),
    ...links.flatMap(({ text, sentence, href }) => [text, sentence, decodeAddress(href)]),
    ...tags,
    ...[id, url, source?.url ?? ''].map(decodeAddress),
    source?.title ?? '',
    ...authors.flatMap((author) => [author.name, decodeAddress(author.url ?? '')]),
  ];
}

function wordsThatCome({ title, contentText, contentHtml, summary }: Entry): readonly string[] {
  return [contentText, summary === title ? '' : summary, ...attributesIn(contentHtml)];
}

function wordsThatAreKept({ excerpt = '', html, picture }: ArchivedEntry): readonly string[] {
  const shown = picture === undefined ? [] : [picture.words, decodeAddress(picture.source)];
  const said = html === undefined ? [] : [plainOf(html), ...attributesIn(html)];
  return [excerpt, ...said, ...shown];
}

function attributesIn(html: string): readonly string[] {
  return [...html.matchAll(ATTRIBUTE)].map(([, value = '']) => decodeAddress(value));
}

/** What `sanitise` left holds only escapes of a few characters. */
function plainOf(html: string): string {
  return html.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/&(?:#39|apos|quot|nbsp|amp);/gu, ' ');
}
