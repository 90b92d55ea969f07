/** What takes a word of a text by its place: offsets in UTF-16 units, the second one behind it. */
export type TakeWord = (start: number, end: number) => void;

/**
 * Goes through the words between two places, in their order: what `\p{L}+(?:['’-]\p{L}+)*|\p{N}+` with the flags `gu` finds there, as if
 * nothing stood around. By a table of what each character is, which is far quicker.
 */
export function eachWordWithin(text: string, start: number, end: number, take: TakeWord): void {
  let at = start;
  while (at < end) {
    const behindLetters = behindRun(text, at, end, LETTER);
    const behind =
      behindLetters > at ? behindJoined(text, behindLetters, end) : behindRun(text, at, end, DIGIT);
    if (behind > at) take(at, behind);
    at = Math.max(behind, at + 1);
  }
}

/** Where the letters end that are drawn together with those before a place: `don’t`, `so-called`. */
function behindJoined(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && KINDS[text.charCodeAt(at)] === JOINT) {
    const behind = behindRun(text, at + 1, end, LETTER);
    if (behind === at + 1) break;
    at = behind;
  }
  return at;
}

/** Where the characters of a kind end that begin at a place. */
function behindRun(text: string, from: number, end: number, kind: number): number {
  let at = from;
  while (at < end) {
    const known = KINDS[text.charCodeAt(at)] || learn(text, at);
    if (known === kind) at += 1;
    else if (known === HALF && kindOfPair(text, at, end) === kind) at += 2;
    else break;
  }
  return at;
}

const [LETTER, DIGIT, JOINT, HALF, ELSE] = [1, 2, 3, 4, 5];

/** What each unit of a text is, found out once. */
const KINDS = new Uint8Array(0x10000);

function learn(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const isHalf = unit >= 0xd800 && unit < 0xdc00;
  const kind = isHalf ? HALF : kindOf(text.charAt(at));
  KINDS[unit] = kind;
  return kind;
}

/** Two units make one character in rare scripts and in pictures. */
function kindOfPair(text: string, at: number, end: number): number {
  return at + 1 < end ? kindOf(text.slice(at, at + 2)) : ELSE;
}

function kindOf(character: string): number {
  if (/^\p{L}$/u.test(character)) return LETTER;
  if (/^\p{N}$/u.test(character)) return DIGIT;
  return /^['’-]$/u.test(character) ? JOINT : ELSE;
}
