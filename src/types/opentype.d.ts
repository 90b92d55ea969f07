/** Only what `publish/cards/open-font.ts` calls of opentype.js. */
declare module 'opentype.js' {
  export interface Path {
    /** What stands in the `d` of an SVG path. */
    toPathData(decimalPlaces: number): string;
  }

  export interface Glyph {
    readonly advanceWidth: number;
    /** `y` is the base line. */
    getPath(x: number, y: number, fontSize: number): Path;
  }

  export interface Font {
    readonly unitsPerEm: number;
    /** 0 for a letter that the font has not. */
    charToGlyphIndex(letter: string): number;
    charToGlyph(letter: string): Glyph;
    getKerningValue(left: Glyph, right: Glyph): number;
  }

  const opentype: { parse(buffer: ArrayBuffer): Font };
  export default opentype;
}
