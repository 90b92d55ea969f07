import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { WordMarker } from '../../care/passages/mark-passages.ts';
import { readOutputFile } from './read-output.ts';
import { wordReaders } from './words-of-file.ts';

/** Whether a passage, by its mark, may be looked for: always true of one that is, and now and then of one that is not. */
export type IsWanted = (mark: number) => boolean;

/** Bits for each byte of the files; a passage begins at each word. */
const BITS_FOR_BYTE = 2;

/** The most bits: half a gigabyte of text has as many. */
const MOST_BITS = 2 ** 30;

/**
 * Marks the passages in some files, so that only those have to be indexed: a bit stands for many marks. It takes a quarter to a half of the size of these
 * files in memory, and as long as to read them.
 *
 * @throws {HubError} when a file cannot be read.
 */
export function marksInFiles(output: string, paths: readonly string[], marker: WordMarker): IsWanted {
  const bytes = paths.reduce((sum, path) => sum + sizeOf(join(output, path)), 0);
  const bits = Math.min(MOST_BITS, 2 ** Math.ceil(Math.log2(64 + bytes * BITS_FOR_BYTE)));
  const field = new Uint32Array(bits / 32);
  // The lower bits of a mark; all of them together are more than a number of 32 bits can hold.
  const bitOf = (mark: number) => (mark >>> 0) & (bits - 1);
  const readWords = wordReaders(marker);
  const note = (words: Int32Array) => {
    for (const mark of marker.marksOf(words)) {
      const bit = bitOf(mark);
      field[bit >>> 5] = (field[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  };
  for (const path of paths) {
    const words = readWords();
    for (const segment of readOutputFile(output, path).segments) words.add(segment);
    const { flow, asides } = words.all();
    note(flow);
    for (const { text } of asides) note(marker.wordsOf(text));
  }
  return (mark) => {
    const bit = bitOf(mark);
    return ((field[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
