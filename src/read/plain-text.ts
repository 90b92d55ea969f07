import { decodeHTML, decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import { capHtml } from './cap-html.ts';
import type { Kind } from './construct.ts';
import { stridingParser } from './stride-over-text.ts';
import { tameText } from './tame-text.ts';

/** Elements that begin a new line of text. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements whose content is no text. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'head',
  'textarea',
  'select',
]);

const STRIDES = stridingParser();

const INLINE =
  'a|abbr|acronym|b|big|blink|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|p|div|h[1-6]';

/** What is longer is no short text, and looking for pairs of tags in it would take long. */
const LONGEST_GUESSED = 5000;

/** A tag that stands in a title as markup: one with its end, or one that has none. */
const MARKUP = new RegExp(
  `<(${INLINE})(?:\\s[^<>]*)?>[\\s\\S]*?</\\1\\s*>|<(?:br|wbr|img|hr)(?:\\s[^<>]*)?/?>`,
  'i',
);

/** Plain text on one line of a field of any kind, in which no letter reaches out of its place. */
export function plainLine(text: string, kind: Kind): string {
  return foldSpace(tameText(kind === 'text' ? text : kind === 'html' ? textOfHtml(text) : guessed(text)));
}

/** White space but the one space between two words, of which most of a text's is and which is right as it is. */
const UNFOLDED = /[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+/g;

/** Folds runs of white space into one space each; a space that must not break is a letter and stays. */
export function foldSpace(text: string): string {
  return text.replace(UNFOLDED, ' ').trim();
}

/** Whether text that may be either is HTML: whole tags of running text stand in it. */
export function hasMarkup(text: string): boolean {
  return text.length > LONGEST_GUESSED || MARKUP.test(text);
}

/**
 * RSS does not say whether a title is text or HTML. Whole tags of running text are markup and go, references to
 * letters (written twice by many generators) are read, and everything else stays, so that “1 < 2” and “the <b> tag” survive.
 */
function guessed(text: string): string {
  if (hasMarkup(text)) return textOfHtml(text);
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}

function textOfHtml(html: string): string {
  if (!html.includes('<')) return html.includes('&') ? decodeHTML(html) : html;
  let text = '';
  let silent = 0;
  const parser = new Parser(
    {
      onopentagname: (name) => {
        if (SILENT.has(name)) silent += 1;
        else if (name === 'br' || BLOCKS.has(name)) text += ' ';
      },
      ontext: (piece) => {
        if (silent === 0) text += piece;
      },
      onclosetag: (name) => {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1);
        else if (BLOCKS.has(name)) text += ' ';
      },
    },
    STRIDES,
  );
  parser.end(capHtml(html));
  return text;
}
