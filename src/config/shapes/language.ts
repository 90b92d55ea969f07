import type { z } from 'zod';
import { textShape } from './text.ts';

const PATTERN = '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$';

/** A BCP 47 language tag, `en` or `es-MX`. */
export function language(description: string): z.ZodString {
  return textShape(faultInLanguage, description, { pattern: PATTERN });
}

/** Gives a valid tag in its usual spelling: `es-mx` becomes `es-MX`. */
export function canonicalLanguage(tag: string): string {
  return Intl.getCanonicalLocales(tag)[0] ?? tag;
}

/** The grammar of BCP 47 also has room for words of four to eight letters, but no such language was ever registered. */
function faultInLanguage(text: string): string | undefined {
  const message = 'should be a language tag, like `en`, `es` or `es-MX`';
  if (!new RegExp(PATTERN).test(text)) return message;
  try {
    Intl.getCanonicalLocales(text);
    return undefined;
  } catch {
    return message;
  }
}
