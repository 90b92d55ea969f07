import type { Consent, HoldReason, Member } from '../model.ts';
import { countWords, cutWords } from './words.ts';

/**
 * Why an entry waits, as far as its member's consent reaches: the sentences are the author's words, though only a curator sees them. With
 * `text: link` those of the title remain, and whoever decides reads the rest at its author's site; with `text: excerpt` all of them
 * together have no more than `excerptWords` words.
 */
export function limitReasons(
  reasons: readonly HoldReason[],
  title: string,
  { consent, excerptWords }: { readonly consent: Pick<Consent, 'text'> } & Pick<Member, 'excerptWords'>,
): readonly HoldReason[] {
  if (consent.text === 'full') return reasons;
  if (consent.text === 'link') {
    return reasons.map((reason) => ({
      ...reason,
      sentences: reason.sentences.filter((sentence) => title.includes(sentence)),
    }));
  }
  let remaining = excerptWords;
  const known = new Map<string, string>();
  const limit = (sentence: string): readonly string[] => {
    // Two signals in one sentence take its words once.
    const kept = known.get(sentence) ?? cutWords(sentence, remaining);
    if (!known.has(sentence)) remaining -= countWords(kept);
    known.set(sentence, kept);
    return kept === '' ? [] : [kept];
  };
  return reasons.map((reason) => ({ ...reason, sentences: reason.sentences.flatMap(limit) }));
}
