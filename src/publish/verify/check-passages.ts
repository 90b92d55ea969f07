import type { PassageMarker } from '../../care/passages/mark-passages.ts';
import type { KnownText } from './boundaries.ts';
import type { Breach } from './breach.ts';
import { findRuns } from './find-runs.ts';
import type { PassageIndex } from './index-passages.ts';
import { nameText } from './name-text.ts';
import type { OutputFile } from './read-output.ts';
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
  readonly mark: PassageMarker;
  /** Whether each single word stands in the hub's own lines as well. */
  readonly isPublic: (words: string) => boolean;
}

/** Finds which entries' words a file holds, in its text and in everything else that it says. */
export function findWords(file: OutputFile, { index, mark, isPublic }: KnownWords): readonly ShownWords[] {
  const found = new Map<string, ShownWords>();
  const note = (said: string, placeOf: (offset: number) => string) => {
    const { marks, starts } = mark(said);
    for (const { text, at, words, from } of findRuns(marks, index)) {
      if (!text.isShown && isPublic(said.slice(starts[from], starts[from + words]))) continue;
      const known = found.get(text.key) ?? { text, rows: [], place: placeOf(starts[from] ?? 0) };
      known.rows.push([at, at + words]);
      found.set(text.key, known);
    }
  };
  const flow = file.segments.filter(({ kind }) => kind === 'flow');
  note(flow.map(({ text }) => text).join('\n'), placeFinder(flow));
  for (const { text, place, kind } of file.segments) {
    if (kind === 'aside' && text.length >= SHORTEST && text.includes(' ')) note(text, () => place);
  }
  return [...found.values()];
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

/** Finds the piece in which an offset of the joined text lies; offsets may come in any order. */
export function placeFinder(flow: readonly Pick<Segment, 'text' | 'place'>[]): (offset: number) => string {
  let ends: Float64Array | undefined;
  return (offset) => {
    ends ??= endsOf(flow);
    let [low, high] = [0, flow.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (offset < (ends[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return flow[low]?.place ?? 'its text';
  };
}

/** Where each piece of the joined text ends, with the line's end behind it. */
function endsOf(flow: readonly Pick<Segment, 'text'>[]): Float64Array {
  let end = 0;
  return Float64Array.from(flow, ({ text }) => {
    end += text.length + 1;
    return end;
  });
}
