import type { ConsentItem } from '../../templates/submission/consent-items.ts';

/** A question, and each answer in words by the word that `feeds.yaml` has for it. */
interface ConsentQuestion {
  readonly ask: string;
  readonly answers: Readonly<Record<string, string>>;
}

const YES_NO = { yes: 'yes', no: 'no' } as const;

/** What a member is asked on the page `/join/`, for the curator who answers for them: in English, as every command speaks. */
export const CONSENT_QUESTIONS: Readonly<Record<ConsentItem, ConsentQuestion>> = {
  text: {
    ask: 'How much of each entry of theirs may be shown?',
    answers: { link: 'only a link', excerpt: 'an excerpt', full: 'all of it' },
  },
  images: {
    ask: 'May pictures that they described be shown, from a copy without what a camera writes into them?',
    answers: { no: 'no', yes: 'yes' },
  },
  reshares: { ask: 'May curators pass on single entries of theirs?', answers: YES_NO },
  search: { ask: 'May the hub’s search find their entries?', answers: YES_NO },
  digest: { ask: 'May the weekly digest name their entries?', answers: YES_NO },
  conversations: {
    ask: 'May their entries be shown together with the ones that these answer?',
    answers: YES_NO,
  },
  introductions: {
    ask: 'May curators introduce them to others?',
    answers: { ask: 'ask them each time', yes: 'yes, without asking', no: 'no' },
  },
  notify: {
    ask: 'How do they want to hear that an entry of theirs was passed on?',
    answers: {
      draft: 'by a letter from a curator',
      webmention: 'automatically, by webmention',
      none: 'not at all',
    },
  },
};
