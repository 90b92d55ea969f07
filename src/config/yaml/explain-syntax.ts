import type { ErrorCode } from 'yaml';

const WORDS: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT:
    'is indented differently from its neighbours; begin lines that belong together in the same column',
  BLOCK_AS_IMPLICIT_KEY:
    'has two `key: value` on one line; put each on a line of its own, or put a text that holds `: ` in quotes',
  BAD_SCALAR_START: 'begins with a character that YAML keeps for itself; put the text in quotes',
  MISSING_CHAR: 'is not finished; a quote, comma, colon or bracket is missing here or on the lines above',
  MULTIPLE_ANCHORS: 'has two `&` names; one is enough',
  MULTIPLE_DOCS: 'holds a second document after `---`; keep everything in one',
  MULTILINE_IMPLICIT_KEY: 'is not readable here; is a `:` or a quote missing on this line?',
  NON_STRING_KEY: 'has a list or a group where a key should be; put a text that begins with [ or { in quotes',
  TAB_AS_INDENT: 'is indented with a tab; YAML wants spaces',
  TAG_RESOLVE_FAILED: 'begins with `!`, which has no meaning here; remove it, or put the text in quotes',
  UNEXPECTED_TOKEN:
    'does not belong here; see the indentation, and put a text with special characters in quotes',
};

/** Says in plain words what a fault of the YAML parser means. */
export function explainSyntax(code: ErrorCode, parserMessage: string): string {
  return WORDS[code] ?? `cannot be read as YAML: ${parserMessage}`;
}
