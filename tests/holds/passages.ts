/** The invented passages of tests/fixtures/holds, in two halves: one to tune the signals on, one never looked at. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

export const LANGUAGES = ['english', 'spanish'] as const;

export type PassageLanguage = (typeof LANGUAGES)[number];

/** One passage of an entry that nobody wrote, and whether it has to be held. */
export interface Passage {
  readonly text: string;
  /** By what it should be held, as whoever wrote it named it; nothing for a passage that may pass. */
  readonly signals: readonly string[];
  readonly why: string;
  readonly language: PassageLanguage;
  readonly isToHold: boolean;
  /** False for the half that the signals were tuned on. */
  readonly isHeldOut: boolean;
}

const file = z.array(
  z.strictObject({ text: z.string(), signals: z.array(z.string()).default([]), why: z.string() }),
);

/** Every passage, in the order of the files. */
export async function readPassages(): Promise<readonly Passage[]> {
  const kinds = LANGUAGES.flatMap((language) =>
    [true, false].map((isToHold) => ({ language, isToHold }) as const),
  );
  const read = await Promise.all(
    kinds.map(async ({ language, isToHold }) => {
      const name = `../fixtures/holds/${language}-${isToHold ? 'hold' : 'pass'}.yaml`;
      const passages = file.parse(parse(await readFile(new URL(name, import.meta.url), 'utf8')));
      return passages.map((passage, place) => ({
        ...passage,
        language,
        isToHold,
        isHeldOut: isHeldOut(place),
      }));
    }),
  );
  return read.flat();
}

/** Every second one; the first two of each file had been seen when the signals were written. */
function isHeldOut(place: number): boolean {
  return place > 1 && place % 2 === 1;
}
