import { Parser } from 'htmlparser2';

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
  if (!hasManyTags(html)) return false;
  let depth = 0;
  const parser = new Parser({
    onopentagname: () => {
      depth += 1;
      if (depth > DEEPEST_HTML) throw new TooDeep();
    },
    onclosetag: () => {
      depth -= 1;
    },
  });
  try {
    parser.end(html);
    return false;
  } catch (fault) {
    if (fault instanceof TooDeep) return true;
    throw fault;
  }
}

function hasManyTags(html: string): boolean {
  let tags = 0;
  for (let at = html.indexOf('<'); at !== -1 && tags <= DEEPEST_HTML; at = html.indexOf('<', at + 1))
    tags += 1;
  return tags > DEEPEST_HTML;
}

function paragraphOnly(tag: string): string {
  return /^<\/?(?:p|br|div|li)\b/i.test(tag) ? '<br>' : ' ';
}

/** Leaves the parser, which has no other way out. */
class TooDeep extends Error {}
