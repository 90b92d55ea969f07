/** CSS pixels of each absolute unit (CSS Values 4, section 6.2). What is in percent or in letters has no size of its own. */
const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
};

const NUMBER = String.raw`[+]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?`;
const LENGTH = new RegExp(`^\\s*(${NUMBER})\\s*([a-z]*)\\s*$`, 'iu');

/**
 * The shape of an SVG that `cleanDrawing` wrote, as whole pixels that just fit into `most`: its width by its height where it says both,
 * else those of its `viewBox` (SVG 2, section 8.12). `undefined` where it says neither.
 */
export function sizeOfDrawing(
  clean: string,
  most: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } | undefined {
  const root = clean.slice(0, clean.indexOf('>'));
  const said = (name: string) => new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(root)?.[1];
  const [, , boxWidth, boxHeight] = (said('viewBox') ?? '').trim().split(/[\s,]+/u);
  const own = [pixelsOf(said('width')), pixelsOf(said('height'))] as const;
  const [width, height] = own.includes(undefined) ? [pixelsOf(boxWidth), pixelsOf(boxHeight)] : own;
  if (width === undefined || height === undefined) return undefined;
  const scale = Math.min(most.width / width, most.height / height);
  const whole = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: whole(width), height: whole(height) };
}

function pixelsOf(length = ''): number | undefined {
  const [, number = '', unit = ''] = LENGTH.exec(length) ?? [];
  const pixels = Number(number) * (PIXELS[unit.toLowerCase()] ?? 0);
  return pixels > 0 && Number.isFinite(pixels) ? pixels : undefined;
}
