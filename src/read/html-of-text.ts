import { escapeXml } from './mend.ts';

/** Writes plain text as HTML that keeps its paragraphs and lines. */
export function htmlOfText(text: string): string {
  const paragraphs = escapeXml(text.trim())
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replaceAll('\n', '<br>'));
  return paragraphs.length === 1
    ? (paragraphs[0] ?? '')
    : paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
}
