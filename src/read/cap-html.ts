import { Parser } from 'htmlparser2';
import { stridingParser } from './stride-over-text.ts';

/** No entry is longer; a book of 300 pages has about as many letters. */
export const LONGEST_HTML = 1_000_000;

/** Nesting that no author writes; the time of every HTML parser grows with the square of it. */
const DEEPEST_HTML = 200;

/** Cuts HTML that is too long. HTML that nests too deep keeps its words and its paragraphs, and no other tag. */
export function capHtml(html: string): string {
  const short = html.length > LONGEST_HTML ? html.slice(0, LONGEST_HTML) : html;
  return isDeep(short) ? short.replace(/<[^<>]*>?/g, paragraphOnly) : short;
}

function isDeep(html: string): boolean {
  if (!hasManyElements(html)) return false;
  let depth = 0;
  const parser = new Parser(
    {
      onopentagname: () => {
        depth += 1;
        if (depth > DEEPEST_HTML) throw new TooDeep();
      },
      onclosetag: () => {
        depth -= 1;
      },
    },
    stridingParser(),
  );
  try {
    parser.end(html);
    return false;
  } catch (fault) {
    if (fault instanceof TooDeep) return true;
    throw fault;
  }
}

/** An element needs a start tag to be inside of another, but for one that a lone `</p>` opens and closes at once. */
function hasManyElements(html: string): boolean {
  let elements = 1;
  for (let at = html.indexOf('<'); at !== -1 && elements <= DEEPEST_HTML; at = html.indexOf('<', at + 1))
    if (isLetter(html.charCodeAt(at + 1))) elements += 1;
  return elements > DEEPEST_HTML;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function paragraphOnly(tag: string): string {
  return /^<\/?(?:p|br|div|li)\b/i.test(tag) ? '<br>' : ' ';
}

/** Leaves the parser, which has no other way out. */
class TooDeep extends Error {}
