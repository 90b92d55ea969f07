import type { EntryTerms } from './read-writing.ts';
import type { StemmedLanguage } from './stem.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Weighed } from './weigh-terms.ts';

/** Terms weighed, with the language of the text they are from. */
interface Text {
  readonly weighed: Weighed;
  readonly language?: StemmedLanguage;
}

/** An entry with its terms weighed. */
export interface WeighedEntry extends EntryTerms {
  readonly weighed: Weighed;
}

/** Gives how alike other texts are to those it was prepared for, in their order: 0 not at all, 1 in every term. */
export type CompareWriting = (other: Text) => Float64Array;

/**
 * Prepares texts, so that another is compared with all of them in one pass over its terms. Texts in different languages
 * share no words, so they are measured by what they could share.
 */
export function compareWriting(texts: readonly Text[], vocabulary: Vocabulary): CompareWriting {
  const users = new Map<number, { readonly place: number; readonly weight: number }[]>();
  for (const [place, { weighed }] of texts.entries()) {
    for (const [at, term] of weighed.terms.entries()) {
      const user = { place, weight: weighed.weights[at] ?? 0 };
      const known = users.get(term);
      if (known) known.push(user);
      else users.set(term, [user]);
    }
  }
  return (other) => {
    const alike = new Float64Array(texts.length);
    for (const [at, term] of other.weighed.terms.entries()) {
      const weight = other.weighed.weights[at] ?? 0;
      for (const user of users.get(term) ?? []) {
        const isSameWord = vocabulary.isShared(term) || texts[user.place]?.language === other.language;
        if (isSameWord) alike[user.place] = (alike[user.place] ?? 0) + user.weight * weight;
      }
    }
    return alike.map((product, place) => {
      const own = texts[place];
      return own && product > 0 ? product / lengthOf(own, other) : 0;
    });
  };
}

function lengthOf(one: Text, other: Text): number {
  return one.language === other.language
    ? one.weighed.length * other.weighed.length
    : one.weighed.sharedLength * other.weighed.sharedLength;
}
