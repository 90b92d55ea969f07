import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Pair } from 'yaml';
import type { Position } from '../fault.ts';
import type { Path } from '../place.ts';

/**
 * Finds where the value at `path` begins, or its key; an empty value stands nowhere, so its key is given. For what is not
 * there the place is where the group begins that should hold it.
 */
export function locate(document: Document, lines: LineCounter, path: Path, aim: 'key' | 'value'): Position {
  let node: unknown = document.contents;
  let offset = offsetOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    const isLast = depth === path.length - 1;
    const group: unknown = isAlias(node) ? node.resolve(document) : node;
    if (isMap(group)) {
      // A key that stands twice is a fault of its own; the parser keeps the last one's value.
      const pair = group.items.findLast((item) => keyOf(item) === String(step));
      if (pair === undefined) break;
      offset =
        (isLast && aim === 'key') || isEmpty(pair.value)
          ? (offsetOf(pair.key) ?? offset)
          : offsetIn(pair, offset);
      node = pair.value;
    } else if (isSeq(group)) {
      node = group.items[Number(step)];
      offset = offsetOf(node) ?? offset;
    } else {
      break;
    }
  }
  return positionAt(lines, offset);
}

/** Turns a count of characters into a line and a column. */
export function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** The key of a pair as text, as the parser gives it. */
export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

/** Where a node begins, counted in characters. */
export function offsetOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return undefined;
  const start: unknown = node.range[0];
  return typeof start === 'number' ? start : undefined;
}

function offsetIn(pair: Pair, fallback: number): number {
  return offsetOf(pair.value) ?? offsetOf(pair.key) ?? fallback;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (isScalar(value) && value.value === null);
}
