import { type Document, isScalar, visit } from 'yaml';

/** A text in a pair of curly quotes, with none of their kind inside: `“One” and “two”` only begins and ends with one. */
const CURLY = /^(?:[“”„‟](?<double>[^“”„‟]*)[“”‟]|[‘’‚‛](?<single>[^‘‚‛]*)[‘’‛])$/u;

/** A line whose value begins with a curly quote. */
const CURLY_VALUE = /^\s*(?:-\s+)*(?:[\w-]+:\s+)?[“”„‟‘’‚‛]/u;

/**
 * Takes curly quotes around whole values for the straight ones that were meant, and gives where they stood, counted in
 * characters. Word processors and telephones write them; to YAML they are letters, and would be printed. A text that
 * has straight quotes around the curly ones is meant as it is.
 */
export function straightenQuotes(document: Document): readonly number[] {
  const places: number[] = [];
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key' || !isScalar(node) || node.type !== 'PLAIN' || typeof node.value !== 'string') return;
      const { double, single } = CURLY.exec(node.value)?.groups ?? {};
      const inner = double ?? single;
      if (inner === undefined) return;
      places.push(node.range?.[0] ?? 0);
      node.value = inner;
    },
  });
  return places;
}

/** Whether a line that could not be read has a value which begins with a curly quote. */
export function hasCurlyValue(line: string): boolean {
  return CURLY_VALUE.test(line);
}

/** Said of a value in curly quotes. */
export const CURLY_QUOTES =
  'stands in curly quotes, which YAML takes for letters of the text; write straight ones instead (" or \'), or none';
