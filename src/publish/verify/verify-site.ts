import { wordMarker } from '../../care/passages/mark-passages.ts';
import type { Boundaries } from './boundaries.ts';
import type { Breach } from './breach.ts';
import { cardChecker } from './check-cards.ts';
import { emailChecker } from './check-emails.ts';
import { hiddenChecker } from './check-hidden.ts';
import { loadChecker } from './check-loads.ts';
import { checkWords, wordFinder } from './check-passages.ts';
import { pictureChecker } from './check-pictures.ts';
import { surfaceChecker } from './check-surfaces.ts';
import { withdrawnChecker } from './check-withdrawn.ts';
import { withheldChecker } from './check-withheld.ts';
import { indexPassages } from './index-passages.ts';
import { publicWords } from './public-words.ts';
import { type OutputFile, outputPaths, readOutputFile } from './read-output.ts';
import { tellingSegments } from './telling-segments.ts';

/** What a look at a whole site found. */
export interface Verification {
  /** How many files were read. */
  readonly files: number;
  /** In the order of the files. */
  readonly breaches: readonly Breach[];
}

/**
 * Reads every file of a site, as it lies on the disk, and compares what it says with what each member allows. It knows nothing
 * of templates. The time it takes grows with the bytes of the site; files that `isProved` already are not read.
 *
 * @throws {HubError} when `output` is no folder that can be read.
 */
export async function verifySite(
  output: string,
  boundaries: Boundaries,
  isProved: (path: string) => boolean = () => false,
): Promise<Verification> {
  const paths = await outputPaths(output);
  let verify: ReturnType<typeof fileVerifier> | undefined;
  const breaches: Breach[] = [];
  for (const path of paths) {
    if (isProved(path)) continue;
    verify ??= fileVerifier(boundaries);
    breaches.push(...(await verify(output, path)));
  }
  return { files: paths.length, breaches };
}

/**
 * Verifies single files of a site. What is known of all texts is indexed once. The hub's own words only ever excuse what was found,
 * so a file in which nothing is found needs none of them.
 */
export function fileVerifier(
  boundaries: Boundaries,
): (output: string, path: string) => Promise<readonly Breach[]> {
  const check = fileChecker(boundaries);
  let checkAgain: typeof check | undefined;
  return async (output, path) => {
    const file = readOutputFile(output, path);
    if (check(file).length === 0) return [];
    checkAgain ??= fileChecker({ ...boundaries, given: [...boundaries.given, ...boundaries.own()] });
    return once(checkAgain(file));
  };
}

function fileChecker(boundaries: Boundaries): (file: OutputFile) => readonly Breach[] {
  const marker = wordMarker(boundaries.key);
  const index = indexPassages(boundaries, marker);
  const findWords = wordFinder({ index, marker, isPublic: publicWords(boundaries) });
  const checkHidden = hiddenChecker(boundaries);
  const checkSurfaces = surfaceChecker(boundaries);
  const checks = [
    emailChecker(boundaries),
    loadChecker(boundaries),
    pictureChecker(boundaries),
    cardChecker(boundaries),
    withheldChecker(boundaries),
    withdrawnChecker(boundaries),
  ];
  const checkPieces = (file: OutputFile) => checks.flatMap((check) => check(file));
  const telling = tellingSegments(checkPieces);
  return (file) => {
    const words = findWords(file);
    return [
      ...checkWords(file, words),
      ...checkHidden(file),
      ...checkPieces({ ...file, segments: telling(file.segments) }),
      ...checkSurfaces(file, words),
    ];
  };
}

/** The same thing at the same place of a file is told once. */
function once(breaches: readonly Breach[]): readonly Breach[] {
  const known = new Map(
    breaches.map((breach) => [`${breach.rule} ${breach.place} ${breach.message}`, breach]),
  );
  return [...known.values()];
}
