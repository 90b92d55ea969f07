import { windowsOf } from './cut-sentences.ts';
import { detailsIn, peopleIn } from './people.ts';
import type { Found, Passage, Signal } from './signal.ts';
import { sentenceAt } from './surroundings.ts';
import { tellingParagraphs } from './telling-person.ts';
import { weighHarmless } from './weigh-harmless.ts';
import { weightOf } from './weighed-clue.ts';

/** From how much on a person is held to be recognisable; found on the passages that `npm run measure:holds` tunes on. */
const ENOUGH = 9;

/** Characters, about as many as a reader has in mind at once. */
const BREATH = 150;

/** One person, met at work, with what lets a neighbour know who it is. */
export const clientDetails: Signal = {
  name: 'client-detail',
  reason: 'It tells of one person, with details by which somebody could know who it is.',
  find: (passage: Passage) => [...tellingBreaths(passage), ...tellingParagraphs(passage)],
};

/** Sentences that say it close together, whatever the rest of the text is about. */
function tellingBreaths({ text, languages, sentences }: Passage): readonly Found[] {
  return windowsOf(sentences, BREATH)
    .filter((window) => weigh(text.slice(window.start, window.end), languages) >= ENOUGH)
    .map((window) => tellingMost(text, sentences, window, languages));
}

/** Of the sentences that say it together, the one that says most. */
function tellingMost(
  text: string,
  sentences: readonly Found[],
  { start, end }: Found,
  languages: Passage['languages'],
): Found {
  let most: Found = { start, end };
  let heaviest = -1;
  for (let place = sentenceAt(sentences, start); place < sentences.length; place += 1) {
    const sentence = sentences[place];
    if (sentence === undefined || sentence.start >= end) break;
    const said = text.slice(sentence.start, sentence.end);
    const weight = weightOf(peopleIn(said, languages)) + weightOf(detailsIn(said, languages));
    if (weight > heaviest) {
      heaviest = weight;
      most = sentence;
    }
  }
  return most;
}

/** How much in a passage tells of one person and narrows down who it is. */
function weigh(text: string, languages: Passage['languages']): number {
  const people = weightOf(peopleIn(text, languages));
  if (people < 2) return 0;
  const details = weightOf(detailsIn(text, languages));
  // Most sentences end here: what is harmless is asked only where there is enough to hold.
  if (details < 2 || people + details < ENOUGH) return 0;
  return people + details - weighHarmless(text);
}
