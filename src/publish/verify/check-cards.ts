import { paths } from '../../addresses.ts';
import type { Boundaries } from './boundaries.ts';
import type { Breach } from './breach.ts';
import type { FilePieces } from './read-output.ts';

/** What a PNG holds when it holds nothing but pixels: no texts, no dates, no profiles. */
const PIXELS = new Set(['IHDR', 'PLTE', 'tRNS', 'pHYs', 'IDAT', 'IEND']);

const SIGNATURE = '\x89PNG\r\n\x1a\n';

/**
 * Finds cards that nobody may see any more. The words on a picture cannot be read back, but a card is named by a hash of all that it
 * says, so each has to be one that the hub's name or a current reshare gives today; and a page may show no other.
 */
export function cardChecker({ cards }: Pick<Boundaries, 'cards'>): (file: FilePieces) => readonly Breach[] {
  return (file) => {
    const breach = (place: string, message: string): Breach => ({
      rule: 'card',
      file: file.path,
      place,
      message,
      entries: [],
    });
    const shown = file.segments.flatMap(({ text, place }) => {
      const path = text.endsWith('.png') ? CARD_ADDRESS.exec(text)?.[0] : undefined;
      return path === undefined || cards.has(path)
        ? []
        : [breach(place, 'shows a card for other sites that is of no current reshare.')];
    });
    if (file.card === undefined) return shown;
    return [
      ...shown,
      ...(cards.has(`/${file.path}`)
        ? []
        : [breach('its name', 'a card for other sites that is of no current reshare.')]),
      ...(hasOnlyPixels(file.card) ? [] : [breach('its bytes', 'a card that holds more than pixels.')]),
    ];
  };
}

const CARD_ADDRESS = new RegExp(`${paths.cards}[0-9a-f]{32}\\.png$`, 'u');

/** Reads the chunks of a PNG (W3C Portable Network Graphics, clause 5). */
function hasOnlyPixels(card: Uint8Array): boolean {
  const bytes = Buffer.from(card);
  if (bytes.toString('latin1', 0, 8) !== SIGNATURE) return false;
  let at = 8;
  while (at + 12 <= bytes.length) {
    if (!PIXELS.has(bytes.toString('latin1', at + 4, at + 8))) return false;
    at += 12 + bytes.readUInt32BE(at);
  }
  return at === bytes.length;
}
