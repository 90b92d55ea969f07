import { decodeAddress } from '../../care/hidden/decode-address.ts';
import { type HiddenFinder, hiddenFinder } from '../../care/hidden/find-hidden.ts';
import { MOST_PARTS } from '../../care/hidden/hide-words.ts';
import { splitParts } from '../../care/hidden/split-parts.ts';
import type { Boundaries } from './boundaries.ts';
import type { Breach } from './breach.ts';
import { findSources } from './find-sources.ts';
import type { OutputFile } from './read-output.ts';

/** A hidden word that may not stand in any file. */
interface Banned {
  readonly rule: 'never-publish' | 'byline';
  readonly message: string;
  /** Keys of the entries that bring it. */
  readonly entries: readonly string[];
}

/** More clean pieces than this are not remembered. */
const MOST_REMEMBERED = 200_000;

/**
 * Looks for hidden words in everything that files say: words and phrases of `neverPublish`, and names that the feeds of
 * pseudonymous members give. Phrases are found across markup, line ends and addresses.
 */
export function hiddenChecker(boundaries: Boundaries): (file: OutputFile) => readonly Breach[] {
  const { config, bylines, key } = boundaries;
  const marks = new Set([
    ...config.members.flatMap(({ neverPublish }) => neverPublish),
    ...[...bylines.values()].flat(),
  ]);
  const find = hiddenFinder(marks, key);
  const banned = listBanned(boundaries, find);
  const clean = new Set<string>();
  const search = (text: string, parts: () => readonly string[]): readonly string[] => {
    if (clean.has(text)) return [];
    const found = find(parts()).filter((mark) => banned.has(mark));
    if (clean.size > MOST_REMEMBERED) clean.clear();
    if (found.length === 0) clean.add(text);
    return found;
  };
  return (file) => {
    if (banned.size === 0) return [];
    const breaches: Breach[] = [];
    let last: readonly string[] = [];
    for (const { text, place, kind } of file.segments) {
      const parts = splitParts(decodeAddress(text));
      const found = new Set(search(text, () => parts));
      if (kind === 'flow') {
        const seam = [...last, ...parts.slice(0, MOST_PARTS - 1)];
        for (const mark of search(`${seam.join(' ')}\n`, () => seam)) {
          // What stands on one side of the seam alone is told where it stands.
          if (!find(last).includes(mark)) found.add(mark);
        }
        last = [...last, ...parts].slice(1 - MOST_PARTS);
      }
      for (const mark of found) {
        const { rule, message, entries } = banned.get(mark) ?? FOREIGN;
        breaches.push({ rule, file: file.path, place, message, entries });
      }
    }
    return breaches;
  };
}

const FOREIGN: Banned = { rule: 'never-publish', message: 'a hidden word.', entries: [] };

function listBanned(
  { config, bylines, texts, given }: Boundaries,
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
      banned.set(mark, { rule: 'byline', message, entries: from.map((text) => text.key) });
    }
  }
  for (const { id, neverPublish } of config.members) {
    for (const [index, mark] of neverPublish.entries()) {
      const message = `what the neverPublish of ${id} hides, value ${index + 1} of its list.`;
      const entries = sources.ofMark(mark).map((text) => text.key);
      banned.set(mark, { rule: 'never-publish', message, entries });
    }
  }
  return banned;
}
