import type { Turn } from './turn.ts';

/** What tells something in every language. */
export const TURNS_OF_ANY: readonly Turn[] = [
  // A word or three between quotation marks are looked at, and not said.
  { clue: 'quotedWord', pattern: /["“«‘][^\s"“”«»‘’]{1,30}(?: [^\s"“”«»‘’]{1,30}){0,2}["”»’]/gu },
  // A share, or a section of a law, and once in a sentence is enough.
  { clue: 'public', pattern: /[%§][\s\S]*/gu },
];
