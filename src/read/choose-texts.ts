import { best } from './choose.ts';
import { htmlOfText } from './html-of-text.ts';
import type { ParsedField, ParsedPart } from './parse.ts';

/** The text of an entry, and its author's own summary of it. */
export interface Texts {
  readonly body: ParsedField | undefined;
  readonly summary: ParsedField | undefined;
}

/** A description beside fuller content is the author's own summary; alone it is all there is. */
export function chooseTexts(part: ParsedPart): Texts {
  const content = best(part('content'));
  const description = best(part('abstract'));
  const summary = best(part('summary'));
  return { body: content ?? description ?? summary, summary: summary ?? (content ? description : undefined) };
}

/** A field as HTML, as its author wrote it: nothing in it is harmless yet. */
export function htmlOf(field: ParsedField | undefined): string {
  if (field === undefined) return '';
  return field.kind === 'text' ? htmlOfText(field.text) : field.text;
}
