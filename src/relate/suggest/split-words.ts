import { UNSPACED } from '../../care/words.ts';

/** A run of letters with an apostrophe inside. */
const RUN = /[\p{L}\p{M}]+(?:['’ʼ]\p{L}+)?/gu;

/** Scripts without spaces are taken apart by dictionary; a fixed locale keeps builds reproducible. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words of a plain text as they are written, in order. */
export function splitWords(text: string): readonly string[] {
  const runs = text.match(RUN) ?? [];
  if (!UNSPACED.test(text)) return runs;
  return runs.flatMap((run) =>
    UNSPACED.test(run) ? [...segmenter.segment(run)].map(({ segment }) => segment) : [run],
  );
}

/** An article that leans on its word, as in `l'école`; what follows a longer word is grammar (`isn't`, `mother's`). */
const LEANING = /^\p{L}{1,2}['’ʼ](?=\p{L}{3})/u;

/** A word without case, grammar behind an apostrophe, and the accents that people leave out; `ñ` is a letter of its own. */
export function foldWord(word: string): string {
  const plain = word
    .replace(LEANING, '')
    .replace(/['’ʼ].*$/u, '')
    .toLowerCase();
  return /^[a-z]*$/u.test(plain)
    ? plain
    : plain
        .normalize('NFD')
        .replace(/[\u0300-\u0302\u0304-\u036f]/gu, '')
        .normalize('NFC');
}
