import type { CardWords } from './card-words.ts';
import { openFont } from './open-font.ts';
import { cutToFit, type SetLines, setLines } from './set-lines.ts';

/** What other sites ask for: 1200 to 630. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

const LEFT = 88;
const ROOM = { width: CARD_SIZE.width - 2 * LEFT, height: 300 } as const;
const SIZES = [76, 68, 60, 54, 48, 42, 36] as const;
const SMALLEST = 36;
const LINE = 1.24;
const SMALL = 30;
const NAME = 34;

/** A drawing of a card and the words that had room on it. */
export interface Drawing {
  readonly svg: () => string;
  readonly words: string;
}

/** Draws a card: paths and plain colours. `undefined` where letters are missing, since boxes in place of them say nothing. */
export function drawCard({ hub, large, shorter, credit, colors }: CardWords): Drawing | undefined {
  const heavy = openFont(600);
  const light = openFont(400);
  // An accent that belongs to no letter would stand anywhere.
  if (![hub, ...credit].every((text) => isSettable(text)) || !isSettable(large)) return undefined;
  const text = setLines(heavy, large, ROOM, SIZES, LINE) ?? setTitle(shorter ?? large);
  if (text === undefined) return undefined;
  const credits = credit.map((line) => setLines(light, line, { ...ROOM, height: SMALL * 2 }, [SMALL, 24], 1));
  const name = setLines(heavy, hub, { width: ROOM.width - 60, height: NAME * 2 }, [NAME, 26], 1);
  if (name === undefined || credits.some((line) => line === undefined || line.lines.length > 1))
    return undefined;

  const says = [...new Set([text.lines.join(' '), ...credit, hub])].join(' · ');
  return { words: says, svg: () => svgOf(colors, outlines(name, text)) };

  function outlines(name: SetLines, text: SetLines): readonly Outline[] {
    const step = text.size * LINE;
    const top = 178 + (ROOM.height - text.lines.length * step) / 2 + text.size * 0.95;
    return [
      { d: heavy.outlineOf(name.lines.join(' '), LEFT + 44, 112, name.size), color: colors.ink },
      ...text.lines.map((line, index) => ({
        d: heavy.outlineOf(line, LEFT, top + index * step, text.size),
        color: colors.ink,
      })),
      ...credits.map((line, index) => ({
        d: light.outlineOf(
          line?.lines[0] ?? '',
          LEFT,
          550 - (credits.length - 1 - index) * 42,
          line?.size ?? SMALL,
        ),
        color: index === 0 ? colors.ink : colors.muted,
      })),
    ];
  }

  function setTitle(title: string): SetLines | undefined {
    if (!isSettable(title)) return undefined;
    return setLines(heavy, title, ROOM, SIZES, LINE) ?? cutToFit(heavy, title, ROOM, SMALLEST, LINE);
  }

  function isSettable(text: string): boolean {
    return !/\p{M}/u.test(text) && heavy.has(text) && light.has(text);
  }
}

interface Outline {
  readonly d: string;
  readonly color: string;
}

/** Paper, the accent along the edge, the lamp before the name, and the words. */
function svgOf(colors: CardWords['colors'], outlines: readonly Outline[]): string {
  const { width, height } = CARD_SIZE;
  const written = outlines.map(({ d, color }) => `<path fill="${color}" d="${d}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${colors.paper}"/><rect width="16" height="${height}" fill="${colors.way}"/><circle cx="${LEFT + 12}" cy="101" r="12" fill="${colors.mark}"/>${written}</svg>`;
}
