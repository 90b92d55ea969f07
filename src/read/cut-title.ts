import { cutText } from './tame-text.ts';

/** Letters of a title. The longest of academic papers have about 400; beyond that a text slipped into the title. */
export const LONGEST_TITLE = 500;

/** How far back a cut may go, so as to end between two words. */
const LONGEST_WORD = 40;

/** The title, or its beginning with an ellipsis. */
export function cutTitle(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const beginning = cutText(title, LONGEST_TITLE);
  const space = beginning.lastIndexOf(' ');
  const end = space > LONGEST_TITLE - LONGEST_WORD ? space : beginning.length;
  return `${beginning.slice(0, end)}…`;
}
