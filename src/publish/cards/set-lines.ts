import type { Face } from './open-font.ts';

/** Lines that fit, and the size at which they do. */
export interface SetLines {
  readonly lines: readonly string[];
  readonly size: number;
}

/** Breaks a text into lines at the largest of `sizes` at which it fits; `undefined` when it does at none. */
export function setLines(
  face: Face,
  text: string,
  room: { readonly width: number; readonly height: number },
  sizes: readonly number[],
  lineHeight: number,
): SetLines | undefined {
  for (const size of sizes) {
    const lines = breakLines(face, text, room.width, size);
    if (lines && lines.length * size * lineHeight <= room.height) return { lines, size };
  }
  return undefined;
}

/** Cuts a text after a word, with `…`, so that it fits at the smallest size. Only for titles: a quotation is never cut. */
export function cutToFit(
  face: Face,
  text: string,
  room: { readonly width: number; readonly height: number },
  size: number,
  lineHeight: number,
): SetLines | undefined {
  const words = text.split(' ');
  let [fits, exceeds] = [0, words.length];
  let best: SetLines | undefined;
  while (fits < exceeds) {
    const middle = Math.ceil((fits + exceeds) / 2);
    const tried = setLines(face, `${words.slice(0, middle).join(' ')} …`, room, [size], lineHeight);
    if (tried) [fits, best] = [middle, tried];
    else exceeds = middle - 1;
  }
  return best;
}

/** `undefined` when a single word is wider than the room. */
function breakLines(face: Face, text: string, width: number, size: number): readonly string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (face.widthOf(longer, size) <= width) line = longer;
    else {
      if (line === '' || face.widthOf(word, size) > width) return undefined;
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
