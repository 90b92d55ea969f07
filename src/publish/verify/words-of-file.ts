import type { WordMarker } from '../../care/passages/mark-passages.ts';
import { numberList } from './number-list.ts';
import type { OutputFile } from './read-output.ts';
import { remembered } from './remembered.ts';
import type { Segment } from './segment.ts';

/** Fewer letters than this are fewer words than a passage. */
const SHORTEST = 16;

/** In which words of a file passages are looked for. */
export interface WordsOfFile {
  /** The words of all that is read in one go, numbered, until the next file is read. */
  readonly flow: Int32Array;
  /** For each piece of it the words up to its end, those of all pieces before it included. */
  readonly ends: readonly number[];
  /** Whatever stands by itself and may be long enough for a passage. */
  readonly asides: readonly Segment[];
}

/** Reads the words of files. Each piece of a file is shown to `see` once. */
export function wordsOfFiles({
  wordsOf,
}: WordMarker): (file: OutputFile, see?: (segment: Segment) => void) => WordsOfFile {
  const wordsOfPiece = remembered(wordsOf);
  const flow = numberList();
  return ({ segments }, see = () => {}) => {
    const ends: number[] = [];
    const asides: Segment[] = [];
    flow.clear();
    for (const segment of segments) {
      see(segment);
      const { kind, text } = segment;
      // Words end where a piece does, so that those of all pieces are the words of all that is read in one go.
      if (kind === 'flow') ends.push(flow.add(wordsOfPiece(text)));
      else if (kind === 'aside' && text.length >= SHORTEST && text.includes(' ')) asides.push(segment);
    }
    return { flow: flow.all(), ends, asides };
  };
}
