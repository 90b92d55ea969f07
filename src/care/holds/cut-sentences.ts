import type { Found } from './signal.ts';

/** What may end a sentence, with the marks that close behind it. */
const END = /[.!?…。！？]{1,3}["'”’»)\]]{0,3}(?=\s)|\n+/gu;

/** A point behind one of these ends no sentence: a title, an initial, `no.`. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{Lu}|\p{Lu}\.\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sr|Sra|Dra|Fr|no|nos|núm|art|exp|ref|vs|pp?|pág|vol|c|v|Wis|Stat|Sched)\.$/u;

/** Longer ones are cut: nobody reads them as one sentence, and no signal has to look far. */
const LONGEST = 400;

/** The sentences of a text, none longer than 400 characters; they follow one another without a gap. */
export function cutSentences(text: string): readonly Found[] {
  const sentences: Found[] = [];
  let start = 0;
  const close = (end: number) => {
    for (; end - start > LONGEST; start += LONGEST) sentences.push({ start, end: start + LONGEST });
    if (end > start) sentences.push({ start, end });
    start = end;
  };
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.length;
    if (!ABBREVIATION.test(text.slice(Math.max(start, end - 12), end))) close(end);
  }
  close(text.length);
  return sentences;
}
