import { paletteOf } from '../config/colors/palette.ts';
import type { Hub } from '../model.ts';
import { type Markup, xml } from './markup.ts';
import { stringsOf } from './strings/strings.ts';

/** A picture by which members show that they belong. */
export interface Badge {
  readonly svg: Markup;
  /** What it says, for those who do not see it. */
  readonly words: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

const HEIGHT = 48;
/** Where the words begin, behind the lamp. */
const LEFT = 50;
const RIGHT = 18;
/** Longer names are set narrower. */
const MOST = 360;

/** The colours of words in the stylesheet, which no hub changes. */
const INK = { light: '#24211c', dark: '#ece5d8' };
const MUTED = { light: '#5f574a', dark: '#b8ad9b' };

/**
 * Draws the hub's badge in its colours, for light and dark pages alike. It holds everything that it needs, and its letters are those of
 * the reader's own machine; where styles are not allowed it is the light one.
 */
export function badge(hub: Hub): Badge {
  const light = paletteOf(hub.colors, 'light');
  const dark = paletteOf(hub.colors, 'dark');
  const { memberOf } = stringsOf(hub).belonging;
  const needed = Math.max(widthOf(hub.name, 15), widthOf(memberOf, 12));
  const width = LEFT + Math.ceil(Math.min(needed, MOST)) + RIGHT;
  const squeezed = needed > MOST && xml` textLength="${MOST}" lengthAdjust="spacingAndGlyphs"`;
  const words = `${memberOf} ${hub.name}`;
  const font = 'system-ui,-apple-system,Segoe UI,Roboto,sans-serif';
  const svg = xml`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img"><title>${words}</title><style>@media (prefers-color-scheme:dark){.p{fill:${dark.paper};stroke:${dark.rule}}.g{fill:${dark.markSoft}}.m{fill:${dark.mark}}.s{fill:${MUTED.dark}}.n{fill:${INK.dark}}}</style><rect class="p" x=".5" y=".5" width="${width - 1}" height="${HEIGHT - 1}" rx="9" fill="${light.paper}" stroke="${light.rule}"/><circle class="g" cx="27" cy="24" r="13" fill="${light.markSoft}"/><circle class="m" cx="27" cy="24" r="7" fill="${light.mark}"/><g font-family="${font}"><text class="s" x="${LEFT}" y="19" font-size="12" fill="${MUTED.light}">${memberOf}</text><text class="n" x="${LEFT}" y="37" font-size="15" font-weight="600" fill="${INK.light}"${squeezed}>${hub.name}</text></g></svg>`;
  return { svg, words, width, height: HEIGHT };
}

/** Roughly, and rather too much: letters of East Asia are square, others a little more than half as wide as high. */
function widthOf(text: string, size: number): number {
  const letters = [...text].map((letter) => ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 1.05 : 0.58));
  return letters.reduce((sum, letter) => sum + letter * size, 0);
}
