import { wordMarker } from '../../care/passages/mark-passages.ts';
import { outputPaths } from '../output-paths.ts';
import type { Boundaries } from './boundaries.ts';
import type { Breach } from './breach.ts';
import { type FileChecker, fileChecker, type Prepared } from './check-file.ts';
import { fileList, inTurns } from './look-over.ts';
import { type Help, isMemoryDear, lookTogether } from './look-together.ts';
import { marksInFiles } from './marks-in-files.ts';
import { readOutputFile } from './read-output.ts';

/** What a look at a whole site found. */
export interface Verification {
  /** How many files were read. */
  readonly files: number;
  /** In the order of the files. */
  readonly breaches: readonly Breach[];
}

export interface VerifyOptions {
  /** Whether a file need not be read. */
  readonly isProved?: (path: string) => boolean;
  readonly help?: Partial<Help>;
  /** What `prepareVerifier` gave for the same boundaries. */
  readonly verifier?: FileVerifier | undefined;
}

/** Where less than one file for so many texts has to be read, it is worth its time to read those twice, and to index only the passages in them. */
const TEXTS_FOR_FILE = 4;

/**
 * Reads every file of a site, as it lies on the disk, and compares what it says with what each member allows. It knows nothing
 * of templates. The time it takes grows with the bytes of the site; files that `isProved` already are not read. Many files are looked over in
 * several threads first, and what is not found clean then is verified here, one file after the other.
 *
 * @throws {HubError} when `output` is no folder that can be read, or a file of it cannot.
 */
export async function verifySite(
  output: string,
  boundaries: Boundaries,
  { isProved = () => false, help = {}, verifier }: VerifyOptions = {},
): Promise<Verification> {
  const paths = outputPaths(output);
  const unproved = paths.filter((path) => !isProved(path));
  const isFew = unproved.length * TEXTS_FOR_FILE < boundaries.texts.length && isMemoryDear(boundaries, help);
  const { prepare, verify } =
    verifier ?? (isFew ? verifierOfFew(output, unproved, boundaries) : fileVerifier(boundaries));
  const unclear = await lookTogether(fileList(output, unproved), boundaries, prepare, help);
  const breaches: Breach[] = [];
  for await (const path of inTurns(unclear)) breaches.push(...verify(output, path));
  return { files: paths.length, breaches };
}

/** Knows only the passages in these files. */
function verifierOfFew(output: string, paths: readonly string[], boundaries: Boundaries): FileVerifier {
  const marker = wordMarker(boundaries.key);
  return fileVerifier(boundaries, { marker, isWanted: marksInFiles(output, paths, marker) });
}

/** Verifies single files of a site. */
export interface FileVerifier {
  /** What looks at each file first; it does not know the hub's own words, and so may find too much. Made when it is first asked for. */
  readonly prepare: () => FileChecker;
  /** @throws {HubError} when a file cannot be read. */
  readonly verify: (output: string, path: string) => readonly Breach[];
}

/**
 * Opens what verifies files. What is known of all texts is indexed once. The hub's own words only ever excuse what was found,
 * so a file in which nothing is found needs none of them.
 */
export function fileVerifier(
  boundaries: Boundaries,
  known: Prepared = { marker: wordMarker(boundaries.key) },
): FileVerifier {
  let first: FileChecker | undefined;
  let again: FileChecker | undefined;
  const prepare = () => {
    first ??= fileChecker(boundaries, known);
    return first;
  };
  return {
    prepare,
    verify: (output, path) => {
      const file = readOutputFile(output, path);
      if (prepare().check(file).length === 0) return [];
      again ??= fileChecker({ ...boundaries, given: [...boundaries.given, ...boundaries.own()] }, known);
      return once(again.check(file));
    },
  };
}

/** Does what can be done before the files are there; `undefined` where so much is known that it should not be held any longer than it takes. */
export function prepareVerifier(boundaries: Boundaries): FileVerifier | undefined {
  if (isMemoryDear(boundaries)) return undefined;
  const verifier = fileVerifier(boundaries);
  verifier.prepare();
  return verifier;
}

/** The same thing at the same place of a file is told once. */
function once(breaches: readonly Breach[]): readonly Breach[] {
  const known = new Map(
    breaches.map((breach) => [`${breach.rule} ${breach.place} ${breach.message}`, breach]),
  );
  return [...known.values()];
}
