/** Lines and signs of somebody's answer that an issue shows; more helps nobody to recognise it. */
const MOST_LINES = 40;
const LONGEST_LINE = 400;

/** Controls, and signs that nobody sees or that turn what is beside them (bidi, zero width, tags, private use). */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Variation_Selector}]|\u115f|\u1160|\u3164|\uffa0/gu;

/** One line of somebody else's text, without anything invisible in it. */
export function plainLine(text: string, longest = LONGEST_LINE): string {
  const line = text.replace(/\s+/gu, ' ').replace(UNSEEN, '').trim();
  return line.length > longest ? `${[...line].slice(0, longest).join('')} …` : line;
}

/** The same with its lines kept. */
export function plainLines(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u);
  const shown = lines
    .slice(0, MOST_LINES)
    .map((line) => /^ */u.exec(line)?.[0].slice(0, 8) + plainLine(line));
  return [...shown, ...(lines.length > MOST_LINES ? ['…'] : [])].join('\n');
}

/**
 * Somebody else's text as a block in Markdown, which a code host shows letter by letter: no name is called, no link, picture or
 * HTML is made of it. A block ends at a fence as long as its own (CommonMark 0.31, section 4.5), so its own is longer than any
 * in the text.
 */
export function block(text: string, language = 'text'): string {
  const lines = plainLines(text);
  const longest = Math.max(0, ...[...lines.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}${language}\n${lines}\n${fence}`;
}
