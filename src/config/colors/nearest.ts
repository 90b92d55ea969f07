import { type Hex, hexOf, linear, type Rgb, rgbOf } from './contrast.ts';

/** A colour in OKLCH: lightness 0 to 1, chroma from 0, hue in radians. People see equal steps in it as equally large. */
interface Lch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

const STEPS = 500;

/**
 * The colour of the same hue for which `passes` holds and whose lightness is nearest; the colour itself when it passes already,
 * `undefined` when neither lighter nor darker does. Chroma is given up only as far as a screen cannot show it.
 */
export function nearestColor(color: Hex, passes: (color: Hex) => boolean): Hex | undefined {
  if (passes(color)) return color;
  const { lightness, chroma, hue } = lchOf(color);
  for (let step = 1; step <= STEPS; step++) {
    for (const direction of [-1, 1]) {
      const moved = Math.min(1, Math.max(0, lightness + (direction * step) / STEPS));
      const candidate = shownColor({ lightness: moved, chroma, hue });
      if (passes(candidate)) return candidate;
    }
  }
  return undefined;
}

/** The same colour with as much of its chroma as fits between black and white. */
function shownColor({ lightness, chroma, hue }: Lch): Hex {
  let fits = 0;
  let exceeds = chroma;
  if (isShown(rgbOfLch({ lightness, chroma, hue }))) fits = chroma;
  else {
    for (let halving = 0; halving < 16; halving++) {
      const middle = (fits + exceeds) / 2;
      if (isShown(rgbOfLch({ lightness, chroma: middle, hue }))) fits = middle;
      else exceeds = middle;
    }
  }
  return hexOf(rgbOfLch({ lightness, chroma: fits, hue }));
}

function isShown(rgb: Rgb): boolean {
  return rgb.every((part) => part >= -0.0005 && part <= 1.0005);
}

/** The matrices are those of Björn Ottosson, 2020, as CSS Color 4 has them. */
function lchOf(hex: Hex): Lch {
  const [red, green, blue] = rgbOf(hex).map(linear) as [number, number, number];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return {
    lightness: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  };
}

function rgbOfLch({ lightness, chroma, hue }: Lch): Rgb {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    gamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    gamma(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

/** The sRGB transfer function. */
function gamma(part: number): number {
  return part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
}
