import type { TextScope } from '../../model.ts';

/** What a member may refuse at their beacon besides text. */
export const REFUSABLE = [
  'reshares',
  'images',
  'search',
  'digest',
  'conversations',
  'introductions',
] as const;

export type Refusable = (typeof REFUSABLE)[number];

/** What a member says at their own site about what a hub may show. */
export interface BeaconStatement {
  readonly text: TextScope;
  readonly refused: readonly Refusable[];
}

/** A statement is a few lines; what is longer was not meant as one. */
const MOST_BYTES = 16_384;

/** From least to most. */
export const LEVELS: readonly TextScope[] = ['link', 'excerpt', 'full'];

const NAMES: readonly string[] = LEVELS;

/**
 * Reads a beacon: lines such as `text: link` and `search: no`, in any order and case; lines that begin with `#` are remarks, and
 * keys that a hub does not know are passed over. Where a key stands twice, the lower value holds. `undefined` when there is no
 * line that says how much text may be shown: then it is no statement, and nothing may be concluded from it.
 */
export function readBeacon(bytes: Uint8Array): BeaconStatement | undefined {
  if (bytes.length > MOST_BYTES) return undefined;
  const text = new TextDecoder().decode(bytes);
  // Servers answer with a page of theirs, and status 200, for files that are not there.
  if (text.trimStart().startsWith('<')) return undefined;
  const lines = text.split(/\r\n|[\r\n]/u).flatMap((line) => {
    const [, key = '', value = ''] = /^\s*([a-z]+)\s*:\s*(.*?)\s*(?:#.*)?$/iu.exec(line) ?? [];
    return key === '' ? [] : [{ key: key.toLowerCase(), value: value.toLowerCase() }];
  });
  const said = lines.filter(({ key }) => key === 'text').map(({ value }) => NAMES.indexOf(value));
  const level = LEVELS[Math.min(...said)];
  if (level === undefined) return undefined;
  // Whoever writes a line about something and not `yes` did not mean yes.
  const isRefused = (name: Refusable) =>
    lines.some(({ key, value }) => key === name && !/^(?:yes|true|ask)$/u.test(value));
  return { text: level, refused: REFUSABLE.filter(isRefused) };
}
