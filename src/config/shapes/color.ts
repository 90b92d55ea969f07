import type { z } from 'zod';
import { textShape } from './text.ts';

const COLOR = '^#[0-9a-fA-F]{6}$';
const FAULT =
  'should be `#` and six digits 0-9 a-f, in quotes: "#336699" (without quotes, `#` begins a comment)';

/** A colour, as six digits. Whether it can be read where it stands is looked at in `checks/colors.ts`. */
export function color(description: string): z.ZodString {
  return textShape((text) => (isColor(text) ? undefined : FAULT), description, { pattern: COLOR }, FAULT);
}

/** Whether a text is a colour as we write it. */
export function isColor(text: string): boolean {
  return new RegExp(COLOR).test(text);
}
