import { z } from 'zod';
import { TURNING_LETTERS } from '../../turning-letters.ts';

/** What the JSON Schema says of a text beyond what zod can tell it, so that an editor completes and checks. */
interface EditorHints {
  readonly pattern?: string;
  readonly format?: string;
  readonly maxLength?: number;
}

/**
 * Makes the shape of a text from a function that says in plain words what is wrong with one. `emptyFault` is said of a key
 * without any value, where more can be told of it than that.
 */
export function textShape(
  faultIn: (text: string) => string | undefined,
  description: string,
  hints: EditorHints = {},
  emptyFault?: string,
): z.ZodString {
  return z
    .string({ error: ({ input }) => (input === null ? emptyFault : faultInScalar(input, faultIn)) })
    .check((context) => {
      const message = faultIn(context.value);
      if (message !== undefined) context.issues.push({ code: 'custom', message, input: context.value });
    })
    .meta({ description, ...hints });
}

/** `granted: true` needs a day rather than quotes; `name: 2026` would be right in quotes, and the general words say so. */
function faultInScalar(input: unknown, faultIn: (text: string) => string | undefined): string | undefined {
  return typeof input === 'number' || typeof input === 'boolean' ? faultIn(String(input)) : undefined;
}

/** Control characters, halves of characters and the code points that Unicode keeps free make a page or feed unreadable. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** Anywhere they stand, they make what is beside them read as something else. */
const TURNING = new RegExp(`[${TURNING_LETTERS}]`, 'u');

const LONGEST_LINE = 300;
const LONGEST_PROSE = 5000;

/** A text on one line: a name, a title, a tag. */
export function line(description: string): z.ZodString {
  return textShape(faultInLine, description, { pattern: '\\S', maxLength: LONGEST_LINE });
}

/** Words that may run over several lines. */
export function prose(description: string): z.ZodString {
  return textShape((text) => faultInText(text.replaceAll(/[\t\r\n]/g, ' '), LONGEST_PROSE), description, {
    pattern: '\\S',
    maxLength: LONGEST_PROSE,
  });
}

/** Says what is wrong with a text that should stand on one line. */
export function faultInLine(text: string): string | undefined {
  return /[\r\n\u2028\u2029]/.test(text) ? 'should be one line' : faultInText(text, LONGEST_LINE);
}

function faultInText(text: string, longest: number): string | undefined {
  if (text.trim() === '') return 'is empty; write something or remove the line';
  if (UNPRINTABLE.test(text)) return 'holds a character that cannot be printed; type the text again';
  const turning = TURNING.exec(text)?.[0];
  if (turning !== undefined)
    return `holds an invisible character that turns the letters after it around (U+${codeOf(turning)}); delete the line and type it again`;
  if (text.length > longest) return `is ${text.length} characters long; at most ${longest} have room`;
  return undefined;
}

function codeOf(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16).toUpperCase();
}
