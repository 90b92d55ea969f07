import { cutExcerpt } from '../care/choose-excerpt.ts';
import { wordsAroundLinks } from '../care/limit-links.ts';
import { countWords } from '../care/words.ts';
import type { ArchivedEntry, Member, Reshare } from '../model.ts';

/** For each entry key, the words of its longest quote in a reshare. */
export function wordsQuoted(reshares: readonly Reshare[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const { original, quote } of reshares) {
    const key = original.entry?.key;
    if (key === undefined || quote === undefined) continue;
    words.set(key, Math.max(words.get(key) ?? 0, countWords(quote)));
  }
  return words;
}

/**
 * Shortens an entry's excerpt by what a quote takes of the words its member allows, because both may stand in one
 * file; the description of a picture goes, with the picture, where there is no room for it. Gives the entry as it is where nothing is
 * quoted, or where all of the text is allowed.
 */
export function makeRoom(entry: ArchivedEntry, member: Member, quoted: number): ArchivedEntry {
  if (quoted === 0 || member.consent.text !== 'excerpt') return entry;
  const { excerpt, pictures = [], ...others } = entry;
  const left = Math.max(0, member.excerptWords - quoted - wordsAroundLinks(entry.links));
  const described = pictures.reduce((sum, { words }) => sum + countWords(words), 0);
  const rest = described > 0 && described <= left ? { ...others, pictures } : others;
  const limit = described <= left ? left - described : left;
  const cut = excerpt === undefined ? undefined : cutExcerpt(excerpt, limit);
  if (cut === undefined) return rest;
  return { ...rest, excerpt: cut.excerpt, isExcerptCut: cut.isExcerptCut || entry.isExcerptCut === true };
}
