import { hiddenFinder } from '../../care/hidden/find-hidden.ts';
import { hiddenInEntry } from '../../care/hidden/hidden-in-entry.ts';
import { hideBylines } from '../../care/hidden/hide-bylines.ts';
import { type Passage, passageMarker } from '../../care/passages/mark-passages.ts';
import { passagesOfEntry } from '../../care/passages/passages-of-entry.ts';
import { withinLane } from '../../care/within-lane.ts';
import type { ArchivedEntry, Author, Entry, Member } from '../../model.ts';
import { fewFiles } from '../few-files.ts';
import { markOf } from '../mark.ts';
import { decodePassages, encodePassages } from './encode-passages.ts';
import { type EntryMarks, type MemberMarks, readMarks, writeMarks } from './passages-file.ts';

type EntryName = Pick<ArchivedEntry, 'member' | 'feed' | 'id'>;

/** What one feed said. */
export interface SeenFeed {
  readonly feed: string;
  readonly entries: readonly Entry[];
  /** Whom the feed itself names. */
  readonly authors: readonly Author[];
}

/** The texts that pass through builds, as marks under the hub's key, so that what is published can be compared with them. */
export interface TextWatch {
  /** Whether a feed has to be read in full, because its texts have not passed under today's key and hidden words. */
  readonly isWanted: (member: Member, feed: string) => boolean;
  /** Takes in the texts of one feed; they are not kept. */
  readonly see: (member: Member, seen: SeenFeed) => void;
  /** The hidden words that an entry holds, as marks. */
  readonly hiddenIn: (entry: EntryName) => readonly string[];
  readonly passagesOf: (entry: EntryName) => readonly Passage[];
  /** Marks of names that the feed of a pseudonymous member gives. */
  readonly bylinesOf: (member: string) => readonly string[];
  /** Writes what is known of the entries that are still kept, and forgets the others. */
  readonly write: (kept: readonly EntryName[]) => Promise<void>;
}

/** Grows when texts are marked in another way, so that feeds are read once more. */
const RULES = 2;

/** A feed that names ever more people says nothing by it. */
const MOST_BYLINES = 200;

/**
 * Opens what earlier builds know of the members' texts; of some of them, where only theirs pass.
 *
 * @throws {ArchiveError} when a file cannot be opened.
 */
export async function watchTexts(
  root: string,
  members: readonly Member[],
  key: string,
  passing: readonly Member[] = members,
): Promise<TextWatch> {
  const before = new Map(
    await fewFiles().map(passing, async ({ id }) => [id, await readMarks(root, id)] as const),
  );
  const marker = passageMarker(key);
  const hiddenWords = new Set(members.flatMap(({ neverPublish }) => neverPublish));
  const findHidden = hiddenFinder(hiddenWords, key);
  const rules = JSON.stringify([RULES, [...hiddenWords].toSorted()]);
  const fresh = new Map<string, EntryMarks>();
  const read = new Map<string, Set<string>>();
  const bylines = new Map<string, Set<string>>();

  const nameOf = ({ member, feed, id }: EntryName) => markOf(key, ['passages', 'entry', member, feed, id]);
  const feedMark = ({ id, pseudonym }: Member, feed: string) =>
    markOf(key, ['passages', 'feed', id, String(pseudonym), feed, rules]);
  const marksOf = (entry: EntryName): EntryMarks | undefined => {
    const name = nameOf(entry);
    return fresh.get(name) ?? before.get(entry.member)?.entries.get(name);
  };
  const bylinesOf = (member: string) => [
    ...new Set([...(before.get(member)?.bylines ?? []), ...(bylines.get(member) ?? [])]),
  ];

  return {
    isWanted: (member, feed) => !before.get(member.id)?.feeds.includes(feedMark(member, feed)),
    see: (member, { feed, entries, authors }) => {
      const lane = member.feeds.find(({ url }) => url === feed)?.lane ?? { only: [], not: [] };
      // What is outside the lane is never stored, in whatever form.
      const inside = entries.filter((entry) => withinLane(entry, lane));
      for (const entry of inside) {
        fresh.set(nameOf({ member: member.id, feed, id: entry.id }), {
          passages: encodePassages(passagesOfEntry(entry, marker)),
          hidden: hiddenWords.size === 0 ? [] : hiddenInEntry(entry, member, findHidden),
        });
      }
      const named = [...authors, ...inside.flatMap((entry) => entry.authors)];
      bylines.set(member.id, add(bylines.get(member.id), hideBylines(named, member, key)));
      read.set(member.id, add(read.get(member.id), [feedMark(member, feed)]));
    },
    // A word that was taken off the list holds nothing back.
    hiddenIn: (entry) => (marksOf(entry)?.hidden ?? []).filter((mark) => hiddenWords.has(mark)),
    passagesOf: (entry) => decodePassages(marksOf(entry)?.passages ?? ''),
    bylinesOf,
    write: async (kept) => {
      const byMember = new Map<string, EntryName[]>(passing.map(({ id }) => [id, []]));
      for (const entry of kept) byMember.get(entry.member)?.push(entry);
      await fewFiles().map(passing, async (member) => {
        const isGone = member.status === 'withdrawn';
        const marks = isGone ? undefined : marksAfter(member, byMember.get(member.id) ?? []);
        await writeMarks(root, member.id, marks);
      });
    },
  };

  function marksAfter(member: Member, kept: readonly EntryName[]): MemberMarks {
    const feeds = member.feeds.map(({ url }) => feedMark(member, url));
    const isRead = new Set([...(before.get(member.id)?.feeds ?? []), ...(read.get(member.id) ?? [])]);
    return {
      feeds: feeds.filter((mark) => isRead.has(mark)),
      bylines: member.pseudonym ? bylinesOf(member.id).slice(-MOST_BYLINES).toSorted() : [],
      entries: new Map(
        kept.flatMap((entry) => {
          const marks = marksOf(entry);
          return marks ? [[nameOf(entry), marks] as const] : [];
        }),
      ),
    };
  }
}

function add(known: Set<string> | undefined, more: readonly string[]): Set<string> {
  return new Set([...(known ?? []), ...more]);
}
