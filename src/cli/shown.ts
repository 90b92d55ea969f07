/** Colours are ours (`ESC [ 31 m`); every other control character could only come from a feed. */
const COLOUR_OR_CONTROL = /(?<colour>\p{Cc}\[\d+(?:;\d+)*m)|[\p{Cc}--[\n\t]]/gv;

/** A text as the terminal may have it: what a feed wrote cannot move the cursor or clear the screen. */
export function shown(text: string): string {
  return text.replace(COLOUR_OR_CONTROL, (_all, colour?: string) => colour ?? '');
}
