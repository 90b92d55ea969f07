import type { z } from 'zod';
import { textShape } from './text.ts';

const LONGEST = 60;

/** Names that some system cannot give to a file (Windows knows devices by them), or that the archive needs itself. */
const RESERVED = 'con|prn|aux|nul|com[0-9]|lpt[0-9]|tombstones';

const PATTERN = `^(?!(?:${RESERVED})$)[a-z0-9]+(?:-[a-z0-9]+)*$`;

/** The permanent short name of a member, topic or curator; it becomes part of addresses and of file names. */
export function identifier(description: string): z.ZodString {
  return textShape(faultInIdentifier, `${description} Lower-case letters a to z, digits and hyphens.`, {
    pattern: PATTERN,
    maxLength: LONGEST,
  });
}

function faultInIdentifier(text: string): string | undefined {
  if (new RegExp(PATTERN).test(text) && text.length <= LONGEST) return undefined;
  if (new RegExp(`^(?:${RESERVED})$`, 'i').test(text)) {
    return `\`${text}\` is a name that computers keep for themselves; choose another`;
  }
  if (text.length > LONGEST) return `is ${text.length} characters long; at most ${LONGEST} are allowed`;
  const proposal = propose(text);
  const example = new RegExp(PATTERN).test(proposal) ? `, such as \`${proposal}\`` : '';
  return `should be lower-case letters a to z, digits and single hyphens${example}; it becomes part of addresses and file names`;
}

/** `Café Notes!` gives `cafe-notes`. */
function propose(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}
