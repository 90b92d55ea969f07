import type { HubColors } from '../../model.ts';
import { contrastOf, type Hex, mix } from './contrast.ts';
import { nearestColor } from './nearest.ts';

/** Every colour of a page in one scheme. */
export interface Palette {
  readonly paper: Hex;
  /** Paper of what lies on paper: the reshare at the top, topics. */
  readonly raised: Hex;
  readonly ink: Hex;
  /** Ink of what is said aside. */
  readonly muted: Hex;
  readonly rule: Hex;
  /** Links: the ways out. */
  readonly way: Hex;
  readonly wayStrong: Hex;
  /** Lines beside quotations, the outline of what has the focus, the lamp. */
  readonly mark: Hex;
  readonly markSoft: Hex;
}

/** A pair of colours that meet on pages, and how much contrast WCAG 2.2 AA asks of it (1.4.3, 1.4.11). */
export interface Meeting {
  readonly on: Hex;
  readonly least: 4.5 | 3;
  /** What meets it, in the words of a message. */
  readonly as: string;
}

export type Scheme = 'light' | 'dark';

/** The colours of a hub that chooses none. `src/assets/style/colors.css` says the same. */
export const OWN: Readonly<Record<Scheme, Palette>> = {
  light: {
    paper: '#fbf8f2',
    raised: '#f4eee2',
    ink: '#24211c',
    muted: '#5f574a',
    rule: '#dfd5c3',
    way: '#1b5a48',
    wayStrong: '#0f4335',
    mark: '#b8741a',
    markSoft: '#f3e3c6',
  },
  dark: {
    paper: '#1b1916',
    raised: '#26231e',
    ink: '#ece5d8',
    muted: '#b8ad9b',
    rule: '#3d382f',
    way: '#95cdb4',
    wayStrong: '#c0e6d4',
    mark: '#dfa550',
    markSoft: '#3a2f1c',
  },
};

/**
 * All colours of a hub in one scheme, of the few that it chose. What it did not choose follows: a dark accent is the accent, as much
 * lighter as it has to be, and lines have the accent's colour. What was chosen is taken as it is; whether it can be read is `meetingsOf`.
 */
export function paletteOf(colors: HubColors, scheme: Scheme): Palette {
  const own = OWN[scheme];
  const isDark = scheme === 'dark';
  const chosen = {
    paper: isDark ? colors.paperDark : colors.paper,
    accent: isDark ? colors.accentDark : colors.accent,
    mark: isDark ? colors.markDark : colors.mark,
  };
  const paper = chosen.paper?.toLowerCase() ?? own.paper;
  const isOwnPaper = paper === own.paper;
  const surfaces = {
    paper,
    raised: isOwnPaper ? own.raised : tint(paper, own.ink, own.muted),
    rule: isOwnPaper ? own.rule : mix(paper, own.ink, 0.16),
  };
  const readable = (color: Hex, least: number) =>
    nearestColor(color, (tried) =>
      [surfaces.paper, surfaces.raised].every((surface) => contrastOf(tried, surface) >= least),
    ) ?? own.ink;
  const accent = colors.accent ?? colors.accentDark;
  const way = chosen.accent?.toLowerCase() ?? readable(accent?.toLowerCase() ?? own.way, 4.5);
  const line = colors.mark ?? colors.markDark ?? accent;
  const mark = chosen.mark?.toLowerCase() ?? readable(line?.toLowerCase() ?? own.mark, 3);
  const isOwnMark = isOwnPaper && mark === own.mark;
  return {
    ...surfaces,
    ink: own.ink,
    muted: own.muted,
    way,
    wayStrong: way === own.way ? own.wayStrong : mix(way, own.ink, 0.35),
    mark,
    markSoft: isOwnMark ? own.markSoft : tint(paper, mark, own.ink, 0.16),
  };
}

/** Paper with a little of another colour, as much of it as leaves the text on it readable. */
function tint(paper: Hex, color: Hex, text: Hex, most = 0.05): Hex {
  const shares = [most, most / 2, most / 4];
  return (
    shares.map((share) => mix(paper, color, share)).find((mixed) => contrastOf(mixed, text) >= 4.5) ?? paper
  );
}

/** What each colour that a hub can choose meets on its pages. */
export function meetingsOf(
  { paper, raised, ink, muted }: Palette,
  role: 'paper' | 'accent' | 'mark',
): readonly Meeting[] {
  if (role === 'paper') {
    return [
      { on: ink, least: 4.5, as: 'text' },
      { on: muted, least: 4.5, as: 'text that is said aside' },
    ];
  }
  const least = role === 'accent' ? 4.5 : 3;
  const as = role === 'accent' ? 'links' : 'lines and the outline of what has the focus';
  return [
    { on: paper, least, as },
    { on: raised, least, as },
  ];
}
