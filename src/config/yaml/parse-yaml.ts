import { LineCounter, parseDocument } from 'yaml';
import type { ConfigFault } from '../fault.ts';
import type { Place } from '../place.ts';
import { explainSyntax } from './explain-syntax.ts';
import { inspectNodes } from './inspect-nodes.ts';
import { locate, positionAt } from './locate.ts';
import { findTooDeep } from './measure-nesting.ts';
import { CURLY_QUOTES, hasCurlyValue, straightenQuotes } from './straighten-quotes.ts';

/** A file's values with their places, or why there are none. */
export type YamlOutcome =
  | { readonly kind: 'values'; readonly top: Place; readonly faults: readonly ConfigFault[] }
  | { readonly kind: 'unreadable'; readonly faults: readonly ConfigFault[] };

/** The core schema keeps `2026-11-01` a text, and its tags make nothing but text, numbers, true, false, lists and groups. */
export const YAML_OPTIONS = {
  prettyErrors: false,
  version: '1.2',
  schema: 'core',
  resolveKnownTags: false,
  uniqueKeys: false,
  stringKeys: true,
  logLevel: 'error',
} as const;

/** Parses a file's text. `faults` beside values are keys that stand twice, and values in curly quotes. Never throws. */
export function parseYaml(file: string, text: string): YamlOutcome {
  const lines = countLines(text);
  const fault = (offset: number, message: string): ConfigFault => ({
    file,
    ...positionAt(lines, offset),
    path: '',
    message,
  });
  try {
    const tooDeep = findTooDeep(text);
    if (tooDeep !== undefined)
      return {
        kind: 'unreadable',
        faults: [fault(tooDeep, 'is nested more than a hundred levels deep; no hub file needs that')],
      };
    const document = parseDocument(text, YAML_OPTIONS);
    const problems = [...document.errors, ...document.warnings];
    if (problems.length > 0) {
      return {
        kind: 'unreadable',
        faults: oneALine(
          problems.map(({ pos: [offset], code, message }) =>
            fault(offset, hasCurlyValue(lineAt(text, offset)) ? CURLY_QUOTES : explainSyntax(code, message)),
          ),
        ),
      };
    }
    const { duplicates, aliases } = inspectNodes(file, document, lines);
    if (aliases.length > 0) return { kind: 'unreadable', faults: [...aliases, ...duplicates] };

    const curly = straightenQuotes(document).map((offset) => fault(offset, CURLY_QUOTES));
    const positionOf: Place['source']['positionOf'] = (path, aim) => locate(document, lines, path, aim);
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return {
      kind: 'values',
      top: { source: { file, state: 'read', positionOf }, path: [], value },
      faults: [...duplicates, ...curly],
    };
  } catch (error) {
    // The parser throws this one when aliases of aliases would multiply beyond measure.
    const isBomb = error instanceof ReferenceError;
    const reason = error instanceof Error ? error.message : String(error);
    const message = isBomb
      ? 'has `*` aliases that multiply each other; write the values out'
      : `cannot be read as YAML: ${reason}`;
    return { kind: 'unreadable', faults: [fault(0, message)] };
  }
}

function countLines(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
  return lines;
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end === -1 ? undefined : end);
}

/** One missing quote makes the parser stumble several times on the same line; the first says enough. */
function oneALine(faults: readonly ConfigFault[]): readonly ConfigFault[] {
  const seen = new Set<number>();
  return faults.filter(({ line }) => !seen.has(line) && seen.add(line));
}
