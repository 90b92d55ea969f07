/** The one module that knows opentype.js. Letters become outlines, so that a card looks the same whatever fonts a machine has. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Glyph, type Font as OpenTypeFont, type PathCommand } from 'opentype.js';

/** A typeface as far as cards need it. Sizes and places are in pixels. */
export interface Face {
  /** Whether there is a letter for everything in a text. */
  readonly has: (text: string) => boolean;
  readonly widthOf: (text: string, size: number) => number;
  /** The outline of a line as the `d` of an SVG path; `y` is its base line. */
  readonly outlineOf: (text: string, x: number, y: number, size: number) => string;
}

export type Weight = 400 | 600;

/** Source Serif 4 comes in one file per script, each with the letters that the others have not. */
const SCRIPTS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'] as const;

const require = createRequire(import.meta.url);
const opened = new Map<Weight, Face>();

/** Opens the typeface in which cards are set, once per weight. */
export function openFont(weight: Weight): Face {
  const face = opened.get(weight) ?? makeFace(SCRIPTS.map((script) => () => load(script, weight)));
  opened.set(weight, face);
  return face;
}

function load(script: (typeof SCRIPTS)[number], weight: Weight): OpenTypeFont {
  const name = `@fontsource/source-serif-4/files/source-serif-4-${script}-${weight}-normal.woff`;
  const bytes = readFileSync(require.resolve(name));
  return opentype.parse(new Uint8Array(bytes).buffer);
}

function makeFace(loaders: readonly (() => OpenTypeFont)[]): Face {
  const fonts: OpenTypeFont[] = [];
  /** Opens a further file only for a letter that those before have not. */
  const fontOf = (letter: string): OpenTypeFont | undefined => {
    for (const [index, load] of loaders.entries()) {
      fonts[index] ??= load();
      if (fonts[index].charToGlyphIndex(letter) !== 0) return fonts[index];
    }
    return undefined;
  };
  const known = new Map<string, OpenTypeFont | undefined>();
  const found = (letter: string) => {
    if (!known.has(letter)) known.set(letter, fontOf(letter));
    return known.get(letter);
  };

  /** Each letter with the place where it stands, and the width of all. */
  const set = (text: string, size: number) => {
    let x = 0;
    const placed: { readonly glyph: Glyph; readonly x: number; readonly font: OpenTypeFont }[] = [];
    for (const letter of text) {
      const font = found(letter);
      if (!font) continue;
      const scale = size / font.unitsPerEm;
      const glyph = font.charToGlyph(letter);
      const before = placed.at(-1);
      if (before?.font === font) x += font.getKerningValue(before.glyph, glyph) * scale;
      placed.push({ glyph, x, font });
      x += glyph.advanceWidth * scale;
    }
    return { placed, width: x };
  };

  return {
    has: (text) => [...text].every((letter) => found(letter) !== undefined),
    widthOf: (text, size) => set(text, size).width,
    outlineOf: (text, left, y, size) =>
      set(text, size)
        .placed.map(({ glyph, x }) => pathData(glyph.getPath(left + x, y, size).commands))
        .join(''),
  };
}

/** The package's own way of writing this loses some numbers to rounding. A tenth of a pixel is more than anybody sees. */
function pathData(commands: readonly PathCommand[]): string {
  return commands
    .map(({ type, x1, y1, x2, y2, x, y }) => {
      const numbers = [x1, y1, x2, y2, x, y].filter((number) => number !== undefined);
      return type + numbers.map((number) => Math.round(number * 10) / 10).join(' ');
    })
    .join('');
}
