import { type Palette, paletteOf, type Scheme } from '../../config/colors/palette.ts';
import type { HubColors } from '../../model.ts';

const PROPERTIES: readonly (readonly [name: string, of: keyof Palette])[] = [
  ['paper', 'paper'],
  ['raised', 'raised'],
  ['rule', 'rule'],
  ['way', 'way'],
  ['way-strong', 'wayStrong'],
  ['mark', 'mark'],
  ['mark-soft', 'markSoft'],
];

/** The hub's colours as rules that follow ours in the stylesheet; `undefined` for a hub that chose none. */
export function colorRules(colors: HubColors): string | undefined {
  if (Object.keys(colors).length === 0) return undefined;
  return `/* The hub's own colours. */

:root {
${properties(colors, 'light', '  ')}
}

@media (prefers-color-scheme: dark) {
  :root {
${properties(colors, 'dark', '    ')}
  }
}
`;
}

function properties(colors: HubColors, scheme: Scheme, indent: string): string {
  const palette = paletteOf(colors, scheme);
  return PROPERTIES.map(([name, of]) => `${indent}--${name}: ${palette[of]};`).join('\n');
}
