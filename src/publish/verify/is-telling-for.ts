import type { Breach } from './breach.ts';
import type { FilePieces } from './read-output.ts';
import { remembered } from './remembered.ts';
import type { Segment } from './segment.ts';

/**
 * Tells whether there is anything to find in a piece. To be asked for checks only that look at each piece by itself, and that
 * find on a page whatever they find in another file.
 */
export function isTellingFor(check: (file: FilePieces) => readonly Breach[]): (segment: Segment) => boolean {
  const askAbout = (kind: Segment['kind']) =>
    remembered((text) => check({ path: 'index.html', segments: [{ text, place: '', kind }] }).length > 0);
  const tells = {
    flow: askAbout('flow'),
    aside: askAbout('aside'),
    address: askAbout('address'),
    load: askAbout('load'),
  };
  return ({ text, kind }) => tells[kind](text);
}
