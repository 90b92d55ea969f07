import type { Entry, Member } from '../../model.ts';
import { decodeAddress } from './decode-address.ts';
import type { HiddenFinder } from './find-hidden.ts';
import { splitParts } from './split-parts.ts';

/** What HTML says without showing it. */
const ATTRIBUTE = /\s(?:alt|title|href|src|cite)="([^"]*)"/gu;

/** Which hidden words an entry holds anywhere: title, text, summary, tags, address, source, the names it gives. */
export function hiddenInEntry(
  entry: Entry,
  member: Pick<Member, 'pseudonym' | 'bylines'>,
  find: HiddenFinder,
): readonly string[] {
  const { id, url = '', title, contentText, contentHtml, summary, tags, source } = entry;
  // Where no byline is ever shown, one that names somebody is no reason to keep the entry.
  const authors = member.bylines && !member.pseudonym ? entry.authors : [];
  const attributes = [...contentHtml.matchAll(ATTRIBUTE)].map(([, value = '']) => decodeAddress(value));
  const texts = [
    title,
    contentText,
    summary === title ? '' : summary,
    ...tags,
    ...attributes,
    ...[id, url, source?.url ?? ''].map(decodeAddress),
    source?.title ?? '',
    ...authors.map(({ name }) => name),
    ...authors.map((author) => decodeAddress(author.url ?? '')),
  ];
  return [...new Set(texts.flatMap((text) => find(splitParts(text))))].toSorted();
}
