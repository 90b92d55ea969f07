/** How much it says, what it is in plain words, and how it is written. */
export type Clue = readonly [weight: number, what: string, pattern: RegExp];

/** The clues that a text gives. */
export function cluesIn(text: string, clues: readonly Clue[]): readonly Clue[] {
  return clues.filter(([, , pattern]) => pattern.test(text));
}

/** How much these say together. */
export function weightOf(clues: readonly Clue[]): number {
  return clues.reduce((sum, [weight]) => sum + weight, 0);
}
