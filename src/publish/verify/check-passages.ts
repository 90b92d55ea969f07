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

/** Fewer letters than this are fewer words than a passage. */
const SHORTEST = 16;

/** Words of one entry in one file. */
export interface ShownWords {
  readonly text: KnownText;
  /** Where in the text they stand: the first place of each row of words, and the one behind its last. */
  readonly rows: [from: number, to: number][];
  /** Where the first of them stands. */
  readonly place: string;
}

/** By what words in a file are known again. */
export interface KnownWords {
  readonly index: PassageIndex;
  readonly marker: WordMarker;
  /** Whether each single word stands in the hub's own lines as well. */
  readonly isPublic: (words: string) => boolean;
}

/** So many pieces of text are remembered with their words. */
const MOST_REMEMBERED = 100_000;

/** Finds which entries' words a file holds, in its text and in everything else that it says. */
export function wordFinder({
  index,
  marker,
  isPublic,
}: KnownWords): (file: OutputFile) => readonly ShownWords[] {
  const wordsOf = remembered(marker.wordsOf, MOST_REMEMBERED);
  const sharesOf = (words: Int32Array) => findRuns(marker.marksOf(words), index);
  const sharesOfAside = remembered((text) => sharesOf(marker.wordsOf(text)), MOST_REMEMBERED);
  return ({ segments }) => {
    const found = new Map<string, ShownWords>();
    const note = (
      shares: readonly Share[],
      pieces: readonly Segment[],
      placeOf: (word: number) => string,
    ) => {
      const textOf = rowReader(pieces);
      for (const { text, at, words, from } of shares) {
        if (!text.isShown && isPublic(textOf(from, from + words))) continue;
        const known = found.get(text.key) ?? { text, rows: [], place: placeOf(from) };
        known.rows.push([at, at + words]);
        found.set(text.key, known);
      }
    };
    // Words end where a piece does, so that those of all pieces are the words of all that is read in one go.
    const flow = segments.filter(({ kind }) => kind === 'flow');
    const words = flow.map(({ text }) => wordsOf(text));
    note(sharesOf(joined(words)), flow, placeFinder(flow, words));
    for (const segment of segments) {
      const { kind, text, place } = segment;
      if (kind === 'aside' && text.length >= SHORTEST && text.includes(' '))
        note(sharesOfAside(text), [segment], () => place);
    }
    return [...found.values()];
  };
}

function joined(words: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(words.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const each of words) {
    all.set(each, at);
    at += each.length;
  }
  return all;
}

/** Reads joined pieces from the beginning of one word to that of another. */
function rowReader(pieces: readonly Segment[]): (from: number, to: number) => string {
  let text: string | undefined;
  const starts: number[] = [];
  return (from, to) => {
    if (text === undefined) {
      text = pieces.map((piece) => piece.text).join('\n');
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
      { rule, file: file.path, place, message, entries: [text.key] },
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

/** Finds the piece in which a word of the joined text lies; words may come in any order. */
export function placeFinder(
  flow: readonly Pick<Segment, 'place'>[],
  words: readonly ArrayLike<number>[],
): (word: number) => string {
  let ends: Float64Array | undefined;
  return (word) => {
    ends ??= endsOf(words);
    let [low, high] = [0, flow.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (word < (ends[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return flow[low]?.place ?? 'its text';
  };
}

/** How many words all pieces up to each have together. */
function endsOf(words: readonly ArrayLike<number>[]): Float64Array {
  let end = 0;
  return Float64Array.from(words, ({ length }) => {
    end += length;
    return end;
  });
}
