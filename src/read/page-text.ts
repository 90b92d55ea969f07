import { decode } from './decode.ts';
import { collectRepairs } from './repairs.ts';

/** What a page says of itself stands in its first megabyte; nobody writes it further down. */
const MOST_CHARACTERS = 1_000_000;

/** The beginning of a web page as text, as far as anything is looked for in it. Nobody is told how to mend it. */
export function pageText(bytes: Uint8Array, contentType: string | undefined): string {
  return decode(bytes, contentType, collectRepairs()).slice(0, MOST_CHARACTERS);
}
