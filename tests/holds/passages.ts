/** The invented passages of tests/fixtures/holds: most to tune the signals on, others never read while they were written. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

export const LANGUAGES = ['english', 'spanish'] as const;

export type PassageLanguage = (typeof LANGUAGES)[number];

/**
 * What a passage is for. `held-out` gives the reported figures and is never read; of `check` only the totals are looked at
 * while signals are tuned, to see whether a change holds for passages that it was not made for; `tuned` is read.
 */
export type Purpose = 'held-out' | 'check' | 'tuned';

/** One passage of an entry that nobody wrote, and whether it has to be held. */
export interface Passage {
  readonly text: string;
  /** By what it should be held, as whoever wrote it named it; nothing for a passage that may pass. */
  readonly signals: readonly string[];
  readonly why: string;
  readonly language: PassageLanguage;
  readonly isToHold: boolean;
  readonly purpose: Purpose;
}

const file = z.array(
  z.strictObject({ text: z.string(), signals: z.array(z.string()).default([]), why: z.string() }),
);

/** Those written first, and the lessons written after the first figures were reported: which place serves which purpose. */
const FOLDERS: Readonly<Record<string, (place: number) => Purpose>> = {
  // The first two of each file had been seen when the signals were written.
  holds: (place) => (place > 1 && place % 2 === 1 ? 'held-out' : 'tuned'),
  'holds/lessons': (place) => (place % 3 === 2 ? 'check' : 'tuned'),
};

/** Every passage, in the order of the files. */
export async function readPassages(): Promise<readonly Passage[]> {
  const files = Object.entries(FOLDERS).flatMap(([folder, purposeOf]) =>
    LANGUAGES.flatMap((language) =>
      [true, false].map((isToHold) => ({ folder, purposeOf, language, isToHold })),
    ),
  );
  const read = await Promise.all(
    files.map(async ({ folder, purposeOf, language, isToHold }) => {
      const name = `../fixtures/${folder}/${language}-${isToHold ? 'hold' : 'pass'}.yaml`;
      const passages = file.parse(parse(await readFile(new URL(name, import.meta.url), 'utf8')));
      return passages.map((passage, place) => ({
        ...passage,
        language,
        isToHold,
        purpose: purposeOf(place),
      }));
    }),
  );
  return read.flat();
}
