import { Lexer } from 'yaml';

/** The deepest place that a hub's files have a use for is six levels down. */
const DEEPEST = 100;

const OPENING = new Set(['[', '{']);
const CLOSING = new Set([']', '}']);
const BLOCK_STEPS = new Set(['-', '?', ':']);

/** How the lexer announces that the next token is a scalar, so that a text `-` is not taken for a list. */
const SCALAR_FOLLOWS = '\u001f';

/**
 * Gives the place (counted in characters) at which a text is nested too deeply to be parsed, or `undefined`.
 *
 * The parser composes a document by recursion, and some hundred thousand `[` do not end in an error that could be caught:
 * they end the process. The lexer has no recursion, so it may look first.
 */
export function findTooDeep(text: string): number | undefined {
  let offset = 0;
  let flowDepth = 0;
  let lineDepth = 0;
  let isLineStart = true;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    const isMark = !isScalar;
    isScalar = token === SCALAR_FOLLOWS;
    // The lexer's own marks (byte order, document, scalar, flow error) stand for no character of the text.
    if (isScalar || token === '\u0002' || token === '\u0018') continue;
    if (isMark && OPENING.has(token)) flowDepth += 1;
    if (isMark && CLOSING.has(token)) flowDepth = Math.max(0, flowDepth - 1);
    if (isMark && flowDepth === 0) {
      if (isLineStart && token.trim() === '') lineDepth += token.length;
      if (BLOCK_STEPS.has(token)) lineDepth += 1;
    }
    if (flowDepth > DEEPEST || lineDepth > DEEPEST) return offset;
    isLineStart = token.endsWith('\n');
    if (isLineStart) lineDepth = 0;
    offset += token.length;
  }
  return undefined;
}
