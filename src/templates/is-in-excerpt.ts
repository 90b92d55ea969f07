import type { RelatedEntry } from '../model.ts';

/** Whether the words that are shown of an entry hold a sentence of it already; nobody reads the same thing twice. */
export function isInExcerpt({ entry }: RelatedEntry, sentence: string): boolean {
  const said = flat(sentence).replace(/^… ?| ?…$/gu, '');
  return said !== '' && flat(entry.excerpt ?? '').includes(said);
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
