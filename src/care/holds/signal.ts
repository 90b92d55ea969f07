/** Where in a text a signal was found. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** A language for which a signal knows words. */
export type KnownLanguage = 'en' | 'es';

/** What the signals look at: plain text, in the sentences it is made of. */
export interface Passage {
  readonly text: string;
  readonly languages: ReadonlySet<KnownLanguage>;
  /** In the order of the text; together they cover it. */
  readonly sentences: readonly Found[];
  /** How many of each clue a sentence holds: a row for each sentence, in the order of `CLUES`. */
  readonly counts: Uint8Array;
  /** Each school, court, ward or home that is named. */
  readonly institutions: readonly Found[];
  /** Each place where one of the signals’ patterns stands. */
  readonly placesOf: (pattern: RegExp) => readonly Found[];
  /** Each place where it stands in a part of the text, looked at as if nothing stood around that part. */
  readonly placesWithin: (pattern: RegExp, part: Found) => readonly Found[];
}

/** One kind of detail that may let somebody be recognised. */
export interface Signal {
  readonly name: string;
  /** What was found, in plain words and a whole sentence. */
  readonly reason: string;
  /** What it looks for in every text or in parts of it, with the flag `g`: all signals’ patterns are found together. */
  readonly patterns: readonly RegExp[];
  /** Each place where it stands; takes time that grows with the text and no faster. */
  readonly find: (passage: Passage) => readonly Found[];
}
