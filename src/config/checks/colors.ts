import type { HubColors } from '../../model.ts';
import { contrastOf, type Hex } from '../colors/contrast.ts';
import { nearestColor } from '../colors/nearest.ts';
import { type Meeting, meetingsOf, OWN, paletteOf, type Scheme } from '../colors/palette.ts';
import type { ConfigFault } from '../fault.ts';
import { at, faultAt, type Place, textOf } from '../place.ts';
import type { HubFiles } from '../read-hub-files.ts';
import { isColor } from '../shapes/color.ts';

/** A key under `colors`, what it is for, and in which scheme. */
const ROLES = [
  { key: 'paper', role: 'paper', scheme: 'light' },
  { key: 'paperDark', role: 'paper', scheme: 'dark' },
  { key: 'accent', role: 'accent', scheme: 'light' },
  { key: 'accentDark', role: 'accent', scheme: 'dark' },
  { key: 'mark', role: 'mark', scheme: 'light' },
  { key: 'markDark', role: 'mark', scheme: 'dark' },
] as const;

/**
 * Finds colours of `_data/hub.yaml` with which somebody could not read the pages: below WCAG 2.2 AA against what they meet. Each is
 * told with the contrast it has and the nearest colour that has enough.
 */
export function findColorFaults({ hub }: HubFiles): readonly ConfigFault[] {
  const group = at(hub.top, 'colors');
  const chosen: Partial<Record<keyof HubColors, Hex>> = {};
  for (const { key } of ROLES) {
    const color = colorAt(at(group, key));
    if (color !== undefined) chosen[key] = color;
  }
  return ROLES.flatMap(({ key, role, scheme }) => {
    const color = chosen[key];
    if (color === undefined) return [];
    const message = explain(color, meetingsIn(chosen, role, scheme), (better) =>
      isEnough(better, meetingsIn({ ...chosen, [key]: better }, role, scheme)),
    );
    return message === undefined ? [] : [faultAt(at(group, key), message)];
  });
}

/** A paper on which nothing can be read is told itself; it must not make every other colour wrong as well. */
function meetingsIn(
  colors: HubColors,
  role: (typeof ROLES)[number]['role'],
  scheme: Scheme,
): readonly Meeting[] {
  const palette = paletteOf(colors, scheme);
  const isReadable = isEnough(palette.paper, meetingsOf(palette, 'paper'));
  return meetingsOf(isReadable || role === 'paper' ? palette : OWN[scheme], role);
}

function colorAt(place: Place): Hex | undefined {
  const text = textOf(place);
  return text !== undefined && isColor(text) ? text.toLowerCase() : undefined;
}

function isEnough(color: Hex, meetings: readonly Meeting[]): boolean {
  return meetings.every(({ on, least }) => contrastOf(color, on) >= least);
}

function explain(
  color: Hex,
  meetings: readonly Meeting[],
  passes: (color: Hex) => boolean,
): string | undefined {
  const [worst] = meetings
    .map((meeting) => ({ ...meeting, contrast: contrastOf(color, meeting.on) }))
    .filter(({ contrast, least }) => contrast < least)
    .sort((one, other) => one.contrast - other.contrast);
  if (worst === undefined) return undefined;
  const nearest = nearestColor(color, passes);
  return `has a contrast of ${shownContrast(worst.contrast)} to 1 with ${worst.on}; for ${worst.as} ${worst.least} to 1 is the least that everybody can read (WCAG 2.2, level AA), and ${
    nearest === undefined ? 'no colour of this hue has it' : `the nearest colour that has it is "${nearest}"`
  }`;
}

/** Cut off, not rounded: 4.499 is not enough and must not look as if it were. */
function shownContrast(contrast: number): string {
  return (Math.floor(contrast * 100) / 100).toString();
}
