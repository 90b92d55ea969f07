import type { Entry } from '../../model.ts';

/**
 * What is read or followed beside the text: where a picture or a link says more, and whom a link writes to or calls. It begins with
 * the sign behind the name, which is rare; a name that an address of full length runs into is none.
 */
const UNSEEN =
  /(?<=\b(?:alt|title))="([^"]{1,2000})"|(?<=\bhref)="(?:mailto|tel|sms):([^"?]{1,200})(?:(?<=\w)\w*=)?/giu;

/** All that an entry says, in plain text: its title, the author's summary, the text, what its pictures and links say. */
export function textOf({
  title,
  summary,
  contentText,
  contentHtml,
}: Pick<Entry, 'title' | 'summary' | 'contentText' | 'contentHtml'>): string {
  const unseen = [...contentHtml.matchAll(UNSEEN)].map(([, said, to]) => said ?? to ?? '');
  const parts = [title, contentText, summary === contentText ? '' : summary, ...unseen];
  return parts.filter((part) => part !== '').join('\n\n');
}
