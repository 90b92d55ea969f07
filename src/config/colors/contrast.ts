/** A colour as `#` and six lower-case digits. */
export type Hex = string;

/** Red, green and blue, each 0 to 1, as screens are told them. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The contrast of two colours, 1 to 21, as WCAG 2.2 defines it. Which of them is the text makes no difference. */
export function contrastOf(one: Hex, other: Hex): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What a colour says of its red, green and blue. */
export function rgbOf(hex: Hex): Rgb {
  const number = Number.parseInt(hex.slice(1), 16);
  return [(number >> 16) / 255, ((number >> 8) & 255) / 255, (number & 255) / 255];
}

/** The nearest colour that can be written; what is outside is cut off. */
export function hexOf(rgb: Rgb): Hex {
  const digits = rgb.map((part) =>
    Math.round(Math.min(1, Math.max(0, part)) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}

/** `share` of `other` in `one`, mixed as CSS does `in srgb`. */
export function mix(one: Hex, other: Hex, share: number): Hex {
  const [red, green, blue] = rgbOf(one);
  const [otherRed, otherGreen, otherBlue] = rgbOf(other);
  const between = (from: number, to: number) => from + (to - from) * share;
  return hexOf([between(red, otherRed), between(green, otherGreen), between(blue, otherBlue)]);
}

/** How much light one part of a colour gives: the inverse of the sRGB transfer function. */
export function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance, 0 to 1. */
function luminanceOf(hex: Hex): number {
  const [red, green, blue] = rgbOf(hex);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
