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
import { type EntryMarks, type MemberMarks, readMarks, readMarksNow, writeMarks } from './passages-file.ts';

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

/** What is remembered of a member's texts while a build goes on; their passages stay in the file until they are asked for. */
interface KnownMarks extends Pick<MemberMarks, 'feeds' | 'bylines'> {
  /** Of the entries that hold hidden words, these, by the mark of the entry's name. */
  readonly hidden: ReadonlyMap<string, readonly string[]>;
}

/**
 * Opens what earlier builds know of the members' texts; of some of them, where only theirs pass. Of what the files hold nothing stays in memory
 * but a word or two for each member, so that memory grows with what is read in this build.
 *
 * @throws {ArchiveError} when a file cannot be opened.
 */
export async function watchTexts(
  root: string,
  members: readonly Member[],
  key: string,
  passing: readonly Member[] = members,
): Promise<TextWatch> {
  const known = new Map(
    await fewFiles().map(passing, async ({ id }) => [id, knownOf(await readMarks(root, id))] as const),
  );
  const marker = passageMarker(key);
  const hiddenWords = new Set(members.flatMap(({ neverPublish }) => neverPublish));
  const findHidden = hiddenFinder(hiddenWords, key);
  const rules = JSON.stringify([RULES, [...hiddenWords].toSorted()]);
  const fresh = new Map<string, EntryMarks>();
  // What the file knew of entries that are kept no more, since a site is compared with these, too.
  const left = new Map<string, EntryMarks>();
  let inFile: { readonly member: string; readonly entries: MemberMarks['entries'] } | undefined;
  const read = new Map<string, Set<string>>();
  const bylines = new Map<string, Set<string>>();

  const nameOf = ({ member, feed, id }: EntryName) => markOf(key, ['passages', 'entry', member, feed, id]);
  const feedMark = ({ id, pseudonym }: Member, feed: string) =>
    markOf(key, ['passages', 'feed', id, String(pseudonym), feed, rules]);
  // Entries are asked for member by member, so that the last file that was read is nearly always the one that is wanted.
  const entriesInFile = (member: string) => {
    if (!known.has(member)) return undefined;
    if (inFile?.member !== member) inFile = { member, entries: readMarksNow(root, member).entries };
    return inFile.entries;
  };
  const marksOf = (entry: EntryName): EntryMarks | undefined => {
    const name = nameOf(entry);
    return fresh.get(name) ?? left.get(name) ?? entriesInFile(entry.member)?.get(name);
  };
  const hiddenOf = (entry: EntryName) => {
    const name = nameOf(entry);
    return fresh.get(name)?.hidden ?? known.get(entry.member)?.hidden.get(name) ?? [];
  };
  const bylinesOf = (member: string) => [
    ...new Set([...(known.get(member)?.bylines ?? []), ...(bylines.get(member) ?? [])]),
  ];

  return {
    isWanted: (member, feed) => !known.get(member.id)?.feeds.includes(feedMark(member, feed)),
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
    hiddenIn: (entry) =>
      hiddenWords.size === 0 ? [] : hiddenOf(entry).filter((mark) => hiddenWords.has(mark)),
    passagesOf: (entry) => decodePassages(marksOf(entry)?.passages ?? ''),
    bylinesOf,
    write: async (kept) => {
      const byMember = new Map<string, EntryName[]>(passing.map(({ id }) => [id, []]));
      for (const entry of kept) byMember.get(entry.member)?.push(entry);
      await fewFiles().map(passing, async (member) => {
        const { entries: before } = await readMarks(root, member.id);
        const isGone = member.status === 'withdrawn';
        const marks = isGone ? undefined : marksAfter(member, byMember.get(member.id) ?? [], before);
        for (const [name, of] of before) if (!marks?.entries.has(name)) left.set(name, of);
        await writeMarks(root, member.id, marks);
      });
      inFile = undefined;
    },
  };

  function marksAfter(
    member: Member,
    kept: readonly EntryName[],
    before: MemberMarks['entries'],
  ): MemberMarks {
    const feeds = member.feeds.map(({ url }) => feedMark(member, url));
    const isRead = new Set([...(known.get(member.id)?.feeds ?? []), ...(read.get(member.id) ?? [])]);
    return {
      feeds: feeds.filter((mark) => isRead.has(mark)),
      bylines: member.pseudonym ? bylinesOf(member.id).slice(-MOST_BYLINES).toSorted() : [],
      entries: new Map(
        kept.flatMap((entry) => {
          const name = nameOf(entry);
          const marks = fresh.get(name) ?? before.get(name);
          return marks ? [[name, marks] as const] : [];
        }),
      ),
    };
  }
}

function knownOf({ feeds, bylines, entries }: MemberMarks): KnownMarks {
  const withHidden = [...entries].filter(([, { hidden }]) => hidden.length > 0);
  return { feeds, bylines, hidden: new Map(withHidden.map(([name, { hidden }]) => [name, hidden])) };
}

function add(known: Set<string> | undefined, more: readonly string[]): Set<string> {
  return new Set([...(known ?? []), ...more]);
}
