import type { Entry } from '../../model.ts';

/**
 * What is read or followed beside the text: where a picture or a link says more, and whom a link writes to or calls. It begins with
 * the sign behind the name; a name that an address of full length runs into is none.
 */
const UNSEEN =
  /(?<=\b(?:alt|title))="([^"]{1,2000})"|(?<=\bhref)="(?:mailto|tel|sms):([^"?]{1,200})(?:(?<=\w)\w*=)?/iuy;

/** All that an entry says, in plain text: its title, the author's summary, the text, what its pictures and links say. */
export function textOf({
  title,
  summary,
  contentText,
  contentHtml,
}: Pick<Entry, 'title' | 'summary' | 'contentText' | 'contentHtml'>): string {
  const parts = [title, contentText, summary === contentText ? '' : summary, ...unseenIn(contentHtml)];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Tried only where the sign stands, which is rare and quickly found. */
function unseenIn(html: string): readonly string[] {
  const unseen: string[] = [];
  for (let at = html.indexOf(SIGN); at !== -1; at = html.indexOf(SIGN, at)) {
    UNSEEN.lastIndex = at;
    const [found = '', said, to] = UNSEEN.exec(html) ?? [];
    if (found !== '') unseen.push(said ?? to ?? '');
    at += Math.max(found.length, 1);
  }
  return unseen;
}

const SIGN = '="';
