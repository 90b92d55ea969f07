/** The invented passages of tests/fixtures/holds: those that the signals learn from, and those that nothing was tuned on. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

export const LANGUAGES = ['english', 'spanish'] as const;

export type PassageLanguage = (typeof LANGUAGES)[number];

/** What a passage is for: `held-out` gives the reported figures, and nobody who tunes the signals reads it; `tuned` is read. */
export type Purpose = 'held-out' | 'tuned';

/** One passage of an entry that nobody wrote, and whether it has to be held. */
export interface Passage {
  readonly text: string;
  readonly language: PassageLanguage;
  readonly isToHold: boolean;
  readonly purpose: Purpose;
}

/** Written by somebody who had not seen the signals, after these stood. */
export const HELD_OUT_FILE = new URL('../fixtures/holds/fresh.yaml', import.meta.url);

const heldOutFile = z.array(
  z.strictObject({
    id: z.union([z.string(), z.number()]),
    language: z.enum(['en', 'es']),
    wanted: z.enum(['hold', 'pass']),
    kind: z.string(),
    text: z.string(),
  }),
);

const tunedFile = z.array(
  z.strictObject({ text: z.string(), signals: z.array(z.string()).optional(), why: z.string() }),
);

/** The passages that figures are reported of; none where their file does not exist yet. */
export async function readHeldOut(file: URL = HELD_OUT_FILE): Promise<readonly Passage[]> {
  if (!existsSync(file)) return [];
  const passages = heldOutFile.parse(parse(await readFile(file, 'utf8')));
  return passages.map(({ text, language, wanted }) => ({
    text,
    language: language === 'en' ? 'english' : 'spanish',
    isToHold: wanted === 'hold',
    purpose: 'held-out',
  }));
}

/** The passages that the signals may learn from: those written first, and the lessons written later. */
export async function readTuned(): Promise<readonly Passage[]> {
  const files = ['holds', 'holds/lessons'].flatMap((folder) =>
    LANGUAGES.flatMap((language) => [true, false].map((isToHold) => ({ folder, language, isToHold }))),
  );
  const read = await Promise.all(
    files.map(async ({ folder, language, isToHold }) => {
      const name = `../fixtures/${folder}/${language}-${isToHold ? 'hold' : 'pass'}.yaml`;
      const passages = tunedFile.parse(parse(await readFile(new URL(name, import.meta.url), 'utf8')));
      return passages.map(({ text }) => ({ text, language, isToHold, purpose: 'tuned' as const }));
    }),
  );
  return read.flat();
}
