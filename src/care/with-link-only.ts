import type { ArchivedEntry } from '../model.ts';

/** An entry without its words and pictures: title, link, author and date remain. */
export function withLinkOnly(entry: ArchivedEntry): ArchivedEntry {
  const { excerpt, isExcerptCut, html, picture, pictures, links, ...rest } = entry;
  return { ...rest, links: links.map(({ href }) => ({ href, text: '', sentence: '' })), isLinkOnly: true };
}
