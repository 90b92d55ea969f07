import type { WordMarker } from '../../care/passages/mark-passages.ts';
import { numberList } from './number-list.ts';
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

/** Reads the words of one file, piece by piece. */
export interface WordReader {
  readonly add: (segment: Segment) => void;
  /** The words of all pieces that were added. */
  readonly all: () => WordsOfFile;
}

/** Begins to read files, one after the other. */
export function wordReaders({ wordsOf }: WordMarker): () => WordReader {
  const wordsOfPiece = remembered(wordsOf);
  const flow = numberList();
  return () => {
    const ends: number[] = [];
    const asides: Segment[] = [];
    flow.clear();
    return {
      add: (segment) => {
        const { kind, text } = segment;
        // Words end where a piece does, so that those of all pieces are the words of all that is read in one go.
        if (kind === 'flow') ends.push(flow.add(wordsOfPiece(text)));
        else if (kind === 'aside' && text.length >= SHORTEST && text.includes(' ')) asides.push(segment);
      },
      all: () => ({ flow: flow.all(), ends, asides }),
    };
  };
}
