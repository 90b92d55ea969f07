/** How many different characters are told apart: patterns name about a hundred. */
export const CHARACTERS = 200;

/** What is never looked at by itself: half of a character, and those that came when all numbers were given. */
export const OTHER = CHARACTERS - 1;

/** What stands before a text and behind it. */
export const NOTHING = 0;

/** The characters of texts by numbers: to whoever asks, all with one number are the same. */
export interface NumberedCharacters {
  /** The number of a unit of a text. */
  readonly numberOf: (unit: number) => number;
  /** Whether a pattern stands in the characters of a number, by the pattern's index. Of others it may. */
  readonly isIn: (number: number, pattern: number) => boolean;
}

/** Numbers characters by the patterns that stand in them. Each character is tried once. */
export function numberCharacters(patterns: readonly RegExp[]): NumberedCharacters {
  const numbers = new Uint8Array(0x10000);
  const numberOfAnswers = new Map<string, number>();
  const answersTo = (character: string) => patterns.map((pattern) => pattern.test(character));
  const answersOf: (readonly boolean[])[] = [answersTo('')];
  const number = (unit: number): number => {
    if (unit >= 0xd800 && unit < 0xe000) return OTHER;
    const answers = answersTo(String.fromCharCode(unit));
    const key = answers.map(Number).join('');
    const known = numberOfAnswers.get(key) ?? answersOf.length;
    if (known === OTHER) return OTHER;
    if (known === answersOf.length) {
      numberOfAnswers.set(key, known);
      answersOf.push(answers);
    }
    return known;
  };
  return {
    numberOf: (unit) => {
      const known = numbers[unit] ?? 0;
      if (known > 0) return known;
      const first = number(unit);
      numbers[unit] = first;
      return first;
    },
    isIn: (number, pattern) => number === OTHER || answersOf[number]?.[pattern] === true,
  };
}
