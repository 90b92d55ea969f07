import type { RelatedEntry } from '../../model.ts';
import type { StemmedLanguage } from './stem.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Weighed } from './weigh-terms.ts';

/** Terms weighed, with the language of the text they are from. */
export interface WeighedText {
  readonly weighed: Weighed;
  readonly language?: StemmedLanguage;
}

/** An entry with its terms weighed. */
export interface WeighedEntry extends WeighedText {
  readonly related: RelatedEntry;
}

/**
 * Gives how alike another text is to those it was prepared for, in their order: 0 not at all, 1 in every term. The list is
 * good until the next call, which writes over it.
 */
export type CompareTexts = (other: WeighedText) => Float64Array;

/**
 * Opens a comparison of texts. Given some, it prepares them so that another is compared with all of them in one pass over
 * its terms; that holds until it is given others. Texts in different languages share no words, so they are measured by
 * what they could share.
 *
 * Millions of texts are compared in a large hub: what stands where is kept in plain arrays, as chains by term.
 */
export function openComparison(vocabulary: Vocabulary): (texts: readonly WeighedText[]) => CompareTexts {
  /** The first link of each term's chain, 0 for none. */
  const heads = new Int32Array(vocabulary.size());
  const isShared = Uint8Array.from(heads, (_, term) => (vocabulary.isShared(term) ? 1 : 0));
  let nexts = new Int32Array(0);
  let places = new Int32Array(0);
  let weights = new Float64Array(0);
  let used: readonly WeighedText[] = [];
  return (texts) => {
    for (const { weighed } of used) for (const term of weighed.terms) heads[term] = 0;
    used = texts;
    const links = texts.reduce((sum, { weighed }) => sum + weighed.terms.length, 1);
    if (nexts.length < links) {
      nexts = new Int32Array(links);
      places = new Int32Array(links);
      weights = new Float64Array(links);
    }
    let link = 0;
    for (const [place, { weighed }] of texts.entries()) {
      for (let at = 0; at < weighed.terms.length; at++) {
        const term = weighed.terms[at] ?? 0;
        link += 1;
        nexts[link] = heads[term] ?? 0;
        places[link] = place;
        weights[link] = weighed.weights[at] ?? 0;
        heads[term] = link;
      }
    }
    const alike = new Float64Array(texts.length);
    const isSame = new Uint8Array(texts.length);
    return (other) => {
      alike.fill(0);
      for (let place = 0; place < texts.length; place++)
        isSame[place] = texts[place]?.language === other.language ? 1 : 0;
      const { terms, weights: others } = other.weighed;
      for (let at = 0; at < terms.length; at++) {
        const term = terms[at] ?? 0;
        for (let link = heads[term] ?? 0; link !== 0; link = nexts[link] ?? 0) {
          const place = places[link] ?? 0;
          if (isShared[term] === 0 && isSame[place] === 0) continue;
          alike[place] = (alike[place] ?? 0) + (weights[link] ?? 0) * (others[at] ?? 0);
        }
      }
      for (let place = 0; place < alike.length; place++) {
        const own = texts[place];
        if (own) alike[place] = (alike[place] ?? 0) / (lengthOf(own, other) || 1);
      }
      return alike;
    };
  };
}

function lengthOf(one: WeighedText, other: WeighedText): number {
  return one.language === other.language
    ? one.weighed.length * other.weighed.length
    : one.weighed.sharedLength * other.weighed.sharedLength;
}
