import { cutJson } from './cut-json.ts';
import { below, readKey, readValue } from './read-json.ts';
import type { Segment } from './segment.ts';

/**
 * Reads a JSON text as `readJson` does, but anew whenever the segments are gone through, and the values of its lists one after the other: all
 * segments together take ten times the memory of the text. `undefined` for what is no JSON.
 */
export function readLargeJson(json: Buffer): Iterable<Segment> | undefined {
  const cut = cutJson(json);
  if (cut === undefined) return undefined;
  const { rest, valueAt } = cut;
  function* readList(numbers: readonly number[], path: string, key: string): Generator<Segment> {
    for (const [index, number] of numbers.entries())
      yield* readValue(valueAt(number), { path: `${path}[${index}]`, key });
  }
  return {
    *[Symbol.iterator]() {
      if (Array.isArray(rest)) yield* readList(rest, '$', '');
      else if (rest === null || typeof rest !== 'object') yield* readValue(rest, { path: '$' });
      else {
        for (const [key, value] of Object.entries(rest)) {
          const path = below('$', key);
          yield readKey(key, path);
          if (Array.isArray(value)) yield* readList(value, path, key);
          else yield* readValue(value, { path, key });
        }
      }
    },
  };
}
