import { type WordMarker, wordMarker } from '../../care/passages/mark-passages.ts';
import type { Boundaries } from './boundaries.ts';
import type { Breach } from './breach.ts';
import { cardChecker } from './check-cards.ts';
import { emailChecker } from './check-emails.ts';
import { hiddenChecker } from './check-hidden.ts';
import { loadChecker } from './check-loads.ts';
import { checkWords, wordFinder } from './check-passages.ts';
import { pictureChecker } from './check-pictures.ts';
import { strangerChecker } from './check-strangers.ts';
import { surfaceChecker } from './check-surfaces.ts';
import { withdrawnChecker } from './check-withdrawn.ts';
import { withheldChecker } from './check-withheld.ts';
import { indexPassages, openIndex } from './index-passages.ts';
import { isTellingFor } from './is-telling-for.ts';
import type { IsWanted } from './marks-in-files.ts';
import type { Places } from './places-of-passages.ts';
import { publicWords } from './public-words.ts';
import type { FilePieces, OutputFile } from './read-output.ts';
import type { Segment } from './segment.ts';
import { wordReaders } from './words-of-file.ts';

/** Looks for everything in one file that breaks a promise. */
export interface FileChecker {
  readonly check: (file: OutputFile) => readonly Breach[];
  /** Where the passages of all texts stand, for another thread. */
  readonly places: () => Places;
}

/** What was found out before about the passages that are looked for. */
export interface Prepared {
  /** By what words were marked, so that none has to be marked once more. */
  readonly marker?: WordMarker;
  /** Where another thread has indexed the same texts: the index. */
  readonly places?: Places;
  /** Where it is known which files will be checked: whether they may hold a passage. */
  readonly isWanted?: IsWanted;
}

/** Prepares to check files. */
export function fileChecker(
  boundaries: Boundaries,
  { marker = wordMarker(boundaries.key), places, isWanted }: Prepared = {},
): FileChecker {
  const index = places ? openIndex(boundaries.texts, places) : indexPassages(boundaries, marker, isWanted);
  const readWords = wordReaders(marker);
  const findWords = wordFinder({ index, marker, isPublic: publicWords(boundaries) });
  const checkHidden = hiddenChecker(boundaries);
  const checkStrangers = strangerChecker(boundaries);
  const checkSurfaces = surfaceChecker(boundaries);
  const checks = [
    emailChecker(boundaries),
    loadChecker(boundaries),
    pictureChecker(boundaries),
    cardChecker(boundaries),
    withheldChecker(boundaries),
    withdrawnChecker(boundaries),
  ];
  const checkPieces = (file: FilePieces) => checks.flatMap((check) => check(file));
  const isTelling = isTellingFor(checkPieces);
  const check = (file: OutputFile) => {
    const telling: Segment[] = [];
    const read = readWords();
    // To go through a large file takes long, so that it is done once for both.
    for (const segment of file.segments) {
      read.add(segment);
      if (isTelling(segment)) telling.push(segment);
    }
    const words = findWords(file, read.all());
    return [
      ...checkWords(file, words),
      ...checkHidden(file),
      ...checkPieces({ ...file, segments: telling }),
      ...checkStrangers(file),
      ...checkSurfaces(file, words),
    ];
  };
  return { check, places: index.shared };
}
