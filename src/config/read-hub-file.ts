import type { z } from 'zod';
import type { ConfigFault } from './fault.ts';
import { at, each, faultAt, isGiven, type Path, type Place, type Source } from './place.ts';
import { allowedKeys } from './shapes/allowed-keys.ts';
import { explainIssue } from './shapes/explain-issue.ts';
import { didYouMean } from './suggest.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { readText } from './yaml/read-text.ts';

/** One of a hub's files: every value with its place, and, when there is no fault in its shape, what it says. */
export interface FileReading<Content> {
  readonly top: Place;
  readonly content: Content | undefined;
  readonly faults: readonly ConfigFault[];
}

/**
 * Reads a file, or `draft` in its place, and compares it with its shape. A file that is absent or empty says what `nothing`
 * says. Never throws.
 */
export async function readHubFile<Shape extends z.ZodType>(
  folder: string,
  file: string,
  shape: Shape,
  nothing: unknown,
  draft?: string,
): Promise<FileReading<z.output<Shape>>> {
  const outcome = draft === undefined ? await readText(folder, file) : { kind: 'text' as const, text: draft };
  if (outcome.kind === 'absent') return compare(sourceless(file, 'absent', nothing), shape, []);
  if (outcome.kind === 'unreadable') {
    const { position, message } = outcome;
    return unreadable(file, [{ file, ...position, path: '', message }]);
  }
  const parsed = parseYaml(file, outcome.text);
  if (parsed.kind === 'unreadable') return unreadable(file, parsed.faults);
  const isEmpty = parsed.top.value === null || parsed.top.value === undefined;
  return compare(isEmpty ? sourceless(file, 'absent', nothing) : parsed.top, shape, parsed.faults);
}

function compare<Shape extends z.ZodType>(
  top: Place,
  shape: Shape,
  faults: readonly ConfigFault[],
): FileReading<z.output<Shape>> {
  const result = shape.safeParse(top.value, { error: explainIssue });
  if (result.success) return { top, content: result.data, faults };
  return {
    top,
    content: undefined,
    faults: [...faults, ...result.error.issues.flatMap((issue) => faultsOf(issue, top, shape))],
  };
}

/** A group with more keys than these that are not ours is another file than was meant, and naming all helps nobody. */
const MOST_UNKNOWN_KEYS = 100;

function faultsOf(issue: z.core.$ZodIssue, top: Place, shape: z.ZodType): readonly ConfigFault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code !== 'unrecognized_keys')
    return [faultAt({ ...top, path: pathToMend(path, top) }, issue.message)];
  const keys = allowedKeys(shape, path);
  return issue.keys
    .slice(0, MOST_UNKNOWN_KEYS)
    .map((key) => faultAt({ ...top, path: [...path, key] }, explainKey(key, keys), 'key'));
}

/** A member without any `consent` lacks the one line that matters, and that is the line to name. */
function pathToMend(path: Path, top: Place): Path {
  const isConsent = path.at(-1) === 'consent' && path.length === 3 && path[0] === 'members';
  return isConsent && !isGiven(follow(top, path)) ? [...path, 'granted'] : path;
}

function follow(top: Place, path: Path): Place {
  return path.reduce(
    (place, step) => (typeof step === 'number' ? (each(place)[step] ?? place) : at(place, step)),
    top,
  );
}

function explainKey(key: string, keys: readonly string[]): string {
  const guess = didYouMean(key, keys);
  return `is not a key that belongs here${guess === '' ? `; the keys are ${keys.join(', ')}` : guess}`;
}

function unreadable(file: string, faults: readonly ConfigFault[]): FileReading<never> {
  return { top: sourceless(file, 'unreadable', undefined), content: undefined, faults };
}

/** A file without places: every fault in it is said of its beginning. */
function sourceless(file: string, state: Source['state'], value: unknown): Place {
  return { source: { file, state, positionOf: () => ({ line: 1, column: 1 }) }, path: [], value };
}
