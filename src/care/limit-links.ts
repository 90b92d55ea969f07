import type { EntryLink, Member } from '../model.ts';
import { countWords, cutWords } from './words.ts';

/**
 * Keeps the wording of links as far as consent reaches. It serves one purpose, to show who answers whom, so it goes
 * where conversations are not allowed. Under `text: excerpt` the sentences of an entry take at most half of
 * `excerptWords` together, first come first kept; the excerpt has what they leave.
 */
export function limitLinks(links: readonly EntryLink[], member: Member): readonly EntryLink[] {
  const { text, conversations } = member.consent;
  if (text === 'link' || !conversations) return links.map(withoutWording);
  if (text === 'full') return links;
  const kept = new Set<string>();
  let remaining = Math.floor(member.excerptWords / 2);
  return links.map((link) => {
    const sentence = cutSentence(link.sentence, Math.floor(member.excerptWords / 2));
    // Two links in one sentence take its words once.
    const words = kept.has(sentence) ? 0 : countWords(sentence);
    if (words > remaining) return withoutWording(link);
    remaining -= words;
    kept.add(sentence);
    return { href: link.href, text: sentence.includes(link.text) ? link.text : '', sentence };
  });
}

/** A sentence that is longer than what may be shown says so. */
function cutSentence(sentence: string, most: number): string {
  const cut = cutWords(sentence, most);
  return cut.length < sentence.length && cut !== '' ? `${cut.replace(/[ …]+$/u, '')} …` : cut;
}

/** The words of an entry that stand around its links; a sentence with two links counts once. */
export function wordsAroundLinks(links: readonly EntryLink[]): number {
  return [...new Set(links.map(({ sentence }) => sentence))].reduce((sum, text) => sum + countWords(text), 0);
}

function withoutWording({ href }: EntryLink): EntryLink {
  return { href, text: '', sentence: '' };
}
