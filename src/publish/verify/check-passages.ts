import type { WordMarker } from '../../care/passages/mark-passages.ts';
import { eachWord } from '../../care/words.ts';
import type { KnownText } from './boundaries.ts';
import type { Breach } from './breach.ts';
import { findRuns, type Share } from './find-runs.ts';
import type { PassageIndex } from './index-passages.ts';
import { nameText } from './name-text.ts';
import type { OutputFile } from './read-output.ts';
import { remembered } from './remembered.ts';
import type { Segment } from './segment.ts';
import type { WordsOfFile } from './words-of-file.ts';

/** Words of one entry in one file. */
export interface ShownWords {
  readonly text: KnownText;
  /** Where in the text they stand: the first place of each row of words, and the one behind its last. */
  readonly rows: [from: number, to: number][];
  /** Where the first of them stands. */
  readonly place: () => string;
}

/** By what words in a file are known again. */
export interface KnownWords {
  readonly index: PassageIndex;
  readonly marker: WordMarker;
  /** Whether each single word stands in the hub's own lines as well. */
  readonly isPublic: (words: string) => boolean;
}

/** Finds which entries' words a file holds, in its text and in everything else that it says. */
export function wordFinder({
  index,
  marker,
  isPublic,
}: KnownWords): (file: OutputFile, words: WordsOfFile) => readonly ShownWords[] {
  const sharesOf = (words: Int32Array) => findRuns(marker.marksOf(words), index);
  const sharesOfAside = remembered((text) => sharesOf(marker.wordsOf(text)));
  return (file, { flow, ends, asides }) => {
    const found = new Map<string, ShownWords>();
    const note = (
      shares: readonly Share[],
      placeOf: (word: number) => string,
      textOf: (from: number, to: number) => string,
    ) => {
      for (const { text, at, words, from } of shares) {
        if (!text.isShown && isPublic(textOf(from, from + words))) continue;
        const known = found.get(text.key) ?? { text, rows: [], place: () => placeOf(from) };
        known.rows.push([at, at + words]);
        found.set(text.key, known);
      }
    };
    // The pieces themselves are asked for where something is wrong, and hardly ever otherwise.
    let pieces: readonly Segment[] | undefined;
    const piecesOfFlow = () => {
      pieces ??= [...file.segments].filter(({ kind }) => kind === 'flow');
      return pieces;
    };
    note(sharesOf(flow), placeFinder(piecesOfFlow, ends), rowReader(piecesOfFlow));
    for (const aside of asides) {
      const { text, place } = aside;
      note(
        sharesOfAside(text),
        () => place,
        rowReader(() => [aside]),
      );
    }
    return [...found.values()];
  };
}

/** Reads joined pieces from the beginning of one word to that of another. */
function rowReader(pieces: () => readonly Segment[]): (from: number, to: number) => string {
  let text: string | undefined;
  const starts: number[] = [];
  return (from, to) => {
    if (text === undefined) {
      text = pieces()
        .map((piece) => piece.text)
        .join('\n');
      eachWord(text, (start) => {
        starts.push(start);
      });
    }
    return text.slice(starts[from], starts[to]);
  };
}

/** Which of these words are more than their members allow. */
export function checkWords(file: OutputFile, shown: readonly ShownWords[]): readonly Breach[] {
  return shown.flatMap(({ text, rows, place }) => {
    const breach = (rule: Breach['rule'], message: string): readonly Breach[] => [
      { rule, file: file.path, place: place(), message, entries: [text.key] },
    ];
    const { scope, member } = text;
    const { excerptWords } = member;
    if (!text.isShown) return breach('withheld', `words of ${nameText(text)} that is not to be shown.`);
    if (scope === 'link')
      return breach('link-only', `words of ${nameText(text)}, of which only a link is allowed.`);
    const words = scope === 'full' ? 0 : countPlaces(rows);
    if (words <= excerptWords) return [];
    const message = `${words} words of ${nameText(text)}, and ${excerptWords} are allowed in one file.`;
    return breach('too-many-words', message);
  });
}

/** How many words rows of them hold together; what stands there twice counts once. */
function countPlaces(rows: ShownWords['rows']): number {
  let [count, end] = [0, Number.NEGATIVE_INFINITY];
  for (const [from, to] of rows.toSorted(([one], [other]) => one - other)) {
    count += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return count;
}

/**
 * Finds the piece in which a word of the joined text lies; words may come in any order. `ends` are for each piece the words up to its end, those of
 * all pieces before it included.
 */
export function placeFinder(
  pieces: () => readonly Pick<Segment, 'place'>[],
  ends: readonly number[],
): (word: number) => string {
  return (word) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (word < (ends[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return pieces()[low]?.place ?? 'its text';
  };
}
