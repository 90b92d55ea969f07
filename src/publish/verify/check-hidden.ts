import { decodeAddress } from '../../care/hidden/decode-address.ts';
import { type HiddenFinder, type HiddenRow, hiddenRows } from '../../care/hidden/find-hidden.ts';
import { MOST_PARTS } from '../../care/hidden/hide-words.ts';
import { type Part, splitParts } from '../../care/hidden/split-parts.ts';
import { ownCopy } from '../../own-copy.ts';
import type { Boundaries } from './boundaries.ts';
import type { Breach } from './breach.ts';
import { findSources } from './find-sources.ts';
import { chanceMeetings } from './meet-by-chance.ts';
import type { OutputFile } from './read-output.ts';

/** A hidden word that may not stand in any file. */
interface Banned {
  readonly rule: 'never-publish' | 'byline';
  readonly message: string;
  /** Keys of the entries that bring it. */
  readonly entries: readonly string[];
  /** Whether one text that the hub knows holds all of it. */
  readonly isSaid: boolean;
}

/** More clean pieces than this are not remembered. */
const MOST_REMEMBERED = 200_000;

/**
 * Looks for hidden words in everything that files say: words and phrases of `neverPublish`, and names that the feeds of
 * pseudonymous members give. Phrases are found across markup, line ends and addresses.
 */
export function hiddenChecker(boundaries: Boundaries): (file: OutputFile) => readonly Breach[] {
  const { config, bylines, key, people } = boundaries;
  const marks = new Set([
    ...config.members.flatMap(({ neverPublish }) => neverPublish),
    ...[...bylines.values()].flat(),
    ...people,
  ]);
  const findRows = hiddenRows(marks, key);
  const banned = listBanned(boundaries, (parts) => [...new Set(findRows(parts).map(({ mark }) => mark))]);
  const isChance = chanceMeetings(boundaries);
  const clean = new Set<string>();
  const search = (parts: readonly Part[]): readonly HiddenRow[] =>
    findRows(parts).filter((row) => {
      const about = banned.get(row.mark);
      return about !== undefined && (about.isSaid || !isChance(parts, row));
    });
  return (file) => {
    if (banned.size === 0) return [];
    const breaches: Breach[] = [];
    let last: readonly Part[] = [];
    for (const { text, place, kind, isApart } of file.segments) {
      const parts = splitParts(decodeAddress(text));
      const isClean = clean.has(text);
      const inside = isClean ? [] : search(parts);
      if (clean.size > MOST_REMEMBERED) clean.clear();
      if (!isClean && inside.length === 0) clean.add(ownCopy(text));
      const found = new Set(inside.map(({ mark }) => mark));
      if (kind === 'flow') {
        // Where one entry ends and another begins, nobody said what both say together.
        if (isApart) last = [];
        const seam = last.length;
        // What stands on one side of the seam alone is told where it stands.
        const across = last.length === 0 ? [] : search([...last, ...parts.slice(0, MOST_PARTS - 1)]);
        for (const { mark, start, end } of across) if (start < seam && end > seam) found.add(mark);
        last = [...last, ...parts].slice(1 - MOST_PARTS);
      }
      for (const mark of found) {
        const about = banned.get(mark);
        if (about === undefined) continue;
        const { rule, message, entries } = about;
        breaches.push({ rule, file: file.path, place, message, entries });
      }
    }
    return breaches;
  };
}

function listBanned(
  { config, bylines, texts, given, people }: Boundaries,
  find: HiddenFinder,
): ReadonlyMap<string, Banned> {
  const banned = new Map<string, Banned>();
  const sources = findSources(texts, find);
  const written = config.reshares.flatMap(({ why, quote = '', give = '', title = '', author = '' }) => [
    why,
    quote,
    give,
    title,
    author,
  ]);
  const isGiven = new Set([...given, ...written].flatMap((text) => find(splitParts(text))));
  for (const [member, marks] of bylines) {
    for (const mark of marks) {
      const from = sources.ofMark(mark);
      // A name that others write of their own accord, or the hub’s pages and curators, says nothing about who uses the pseudonym.
      const isOthers = isGiven.has(mark) || from.some((text) => text.member.id !== member);
      if (isOthers) continue;
      const message = `a name that the feed of ${member} gives, who chose another one.`;
      banned.set(mark, {
        rule: 'byline',
        message,
        entries: from.map((text) => text.key),
        isSaid: from.length > 0,
      });
    }
  }
  for (const mark of people) {
    const from = sources.ofMark(mark);
    // A curator who released an entry knows that it means somebody else.
    if (from.some(({ isReleased }) => isReleased)) continue;
    const message = 'the name of a person who was taken out of the hub.';
    banned.set(mark, {
      rule: 'never-publish',
      message,
      entries: from.map((text) => text.key),
      isSaid: from.length > 0 || isGiven.has(mark),
    });
  }
  for (const { id, neverPublish } of config.members) {
    for (const [index, mark] of neverPublish.entries()) {
      const message = `what the neverPublish of ${id} hides, value ${index + 1} of its list.`;
      const entries = sources.ofMark(mark).map((text) => text.key);
      banned.set(mark, {
        rule: 'never-publish',
        message,
        entries,
        isSaid: entries.length > 0 || isGiven.has(mark),
      });
    }
  }
  return banned;
}
