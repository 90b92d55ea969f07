import { linesOf, type Segment } from './segment.ts';

/** A paragraph of plain text: lines without an empty one between them. */
const PARAGRAPH = /[^\n]+(?:\n[^\n]+)*/gu;

/** Reads plain text, such as a mail: each paragraph is one piece, however its lines are broken. */
export function readPlain(text: string): readonly Segment[] {
  const lines = text.replace(/\r\n?/gu, '\n');
  const placeAt = linesOf(lines);
  return [...lines.matchAll(PARAGRAPH)].map((match) => ({
    text: match[0],
    place: placeAt(match.index),
    kind: 'flow',
    isApart: true,
  }));
}
