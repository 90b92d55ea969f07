import { rm } from 'node:fs/promises';
import { suggestRuling } from '../care/suggest-ruling.ts';
import type { ArchivedEntry, Entry, Member } from '../model.ts';
import { removeFile } from '../write-atomically.ts';
import { archiveFile, brokenFolder, coolingFile, shownPath } from './archive-paths.ts';
import type { FeedIdentity } from './feed-identity.ts';
import { findReasonsOf } from './find-reasons-of.ts';
import { forgetMember } from './forget-member.ts';
import { type HeldEntry, isAnyWaiting, readHeld, writeHeld } from './held-file.ts';
import { keepBroken } from './keep-broken.ts';
import { PRIVATE } from './kept-file.ts';
import { type Look, lookAt } from './look-at-entries.ts';
import { type FeedRead, type HubContext, type MemberEntries, mergeMember } from './merge-member.ts';
import { type EntriesFile, readEntries } from './read-entries.ts';
import { ofListedFeeds } from './recall-member.ts';
import { tellLanes } from './tell-lanes.ts';
import type { Tombstones } from './tombstones.ts';
import { watchLanes } from './watch-lanes.ts';
import { writeEntries } from './write-entries.ts';

/** What the hub kept of a member when the build began. */
export interface MemberRecord extends MemberEntries {
  /** By what the member's feeds are known again. */
  readonly feeds: readonly FeedIdentity[];
  /** False when there was no archive, or a part of it could not be read: then each feed has to be read in full. */
  readonly isWhole: boolean;
  readonly notices: readonly string[];
}

/** What the hub shows of a member after a build, oldest first. */
export interface KeptMember {
  readonly entries: readonly ArchivedEntry[];
  /** What readers do not see: what is kept back, and what cools off. */
  readonly withheld: readonly ArchivedEntry[];
  /** Whether some of it waits, to be shown later or to be looked at; what was ruled out does not. */
  readonly isWaiting: boolean;
  /** What is public by its age, of feeds that are no longer listed: it is kept, and not shown. */
  readonly unlisted: readonly ArchivedEntry[];
  /** Keys of entries that the hub showed until their author took them back, or they were taken out, in this build. */
  readonly retracted: readonly string[];
  /** What was kept before, public or private, and is no more. */
  readonly gone: readonly ArchivedEntry[];
  readonly notices: readonly string[];
}

/**
 * Reads what the hub keeps of a member: the archive, the entries that cool off, and those that are kept back. Lines that cannot be read are copied
 * to `.kith/broken/`. Of a withdrawn member nothing is read.
 *
 * @throws {ArchiveError} when a file must not be overwritten; see `readEntries`.
 */
export async function readMember(root: string, member: Member): Promise<MemberRecord> {
  if (member.status === 'withdrawn') return NOTHING;
  const archive = await readEntries(root, archiveFile(root, member.id), member.id);
  const cooling = await readEntries(root, coolingFile(root, member.id), member.id);
  const { held, isWhole } = await readHeld(root, member.id);
  const broken = [...archive.broken, ...cooling.broken];
  await keepBroken(root, member.id, broken);
  const kept = new Set(archive.entries.map((entry) => entry.key));
  return {
    published: archive.entries,
    // A build killed between its two writes leaves an entry in both files; what was shown stays shown.
    cooling: cooling.entries.filter((entry) => !kept.has(entry.key)),
    held,
    feeds: archive.feeds,
    isWhole: archive.isWhole && isWhole && broken.length === 0,
    notices: [...archive.notices, ...privateNotices(root, member.id, cooling)],
  };
}

const NOTHING: MemberRecord = { published: [], cooling: [], held: [], feeds: [], isWhole: true, notices: [] };

/** All that a record holds, public and private. */
export function everythingIn({ published, cooling, held }: MemberEntries): readonly ArchivedEntry[] {
  return [...published, ...cooling, ...held.map(({ entry }) => entry)];
}

/** What keeping a member needs of the hub. */
export interface KeepContext extends HubContext {
  readonly tombstones: Tombstones;
  /** The hub's secret key, under which words are known again. */
  readonly key: string;
}

/**
 * Merges what the feeds say into a member's record, writes its files, and gives what the hub shows. A withdrawn
 * member's files are deleted. To be called for every member in every build, read or not: consent may have changed.
 *
 * @throws {ArchiveError} when a file cannot be written; the old one then stays.
 */
export async function keepMember(
  root: string,
  member: Member,
  record: MemberRecord,
  came: readonly FeedRead[],
  context: KeepContext,
): Promise<KeptMember> {
  if (member.status === 'withdrawn') {
    await forgetMember(root, member.id);
    const gone = everythingIn(record);
    return { entries: [], withheld: [], isWaiting: false, unlisted: [], retracted: [], gone, notices: [] };
  }
  const reads = watchLanes(member, came, record.feeds, context.key);
  const looks = lookAtReads(member, record, reads, context);
  const { published, cooling, held, retracted, takenOut, blind } = mergeMember(
    member,
    record,
    reads,
    context,
    looks,
  );
  // First the tombstones: a build killed in between finds the entry missing once more, and nothing comes back.
  await context.tombstones.put(retracted, context.now);
  // Lines put aside may hold the words that were taken back.
  if (retracted.length + takenOut.length > 0)
    await rm(brokenFolder(root, member.id), { recursive: true, force: true });
  // Nothing is in neither file at any moment: a build killed in between finds it in both, and judges it once more.
  await writeHeld(root, member, joined(record.held, held));
  await writeEntries(
    root,
    archiveFile(root, member.id),
    member,
    published,
    feedsAfter(member, record, reads, published),
  );
  const waitingRoom = coolingFile(root, member.id);
  if (cooling.length > 0) await writeEntries(root, waitingRoom, member, cooling, [], PRIVATE);
  else await removeFile(waitingRoom);
  await writeHeld(root, member, held);
  const wasPublic = new Set(record.published.map(({ key }) => key));
  const entries = ofListedFeeds(member, published);
  const notices = [
    ...retractedNotices(member, retracted.filter(({ key }) => wasPublic.has(key)).length),
    ...unlistedNotices(root, member, published),
    ...tellLanes(member, reads, blind),
  ];
  const out = new Set(published.map(({ key }) => key));
  const withheld = [...held.map(({ entry }) => entry), ...cooling].filter(({ key }) => !out.has(key));
  const shown = new Set(entries);
  const unlisted = published.filter((entry) => !shown.has(entry));
  const isKept = new Set([...out, ...withheld.map(({ key }) => key)]);
  return {
    entries,
    withheld,
    isWaiting: isAnyWaiting(cooling, held),
    unlisted,
    retracted: [...retracted, ...takenOut].map(({ key }) => key),
    gone: everythingIn(record).filter(({ key }) => !isKept.has(key)),
    notices,
  };
}

/** Of what came, what has to be known again is marked under the hub's key; most builds need none. */
function lookAtReads(
  member: Member,
  record: MemberRecord,
  reads: readonly FeedRead[],
  { decisions, key }: KeepContext,
): ReadonlyMap<Entry, Look> {
  const found = new Map(
    reads.flatMap((read) => (read.kind === 'read' ? [...(read.reasons ?? findReasonsOf(read.entries))] : [])),
  );
  const isNeeded =
    [...found.values()].some((reasons) => reasons.length > 0) ||
    record.held.length > 0 ||
    (found.size > 0 && (member.reviewFirst > 0 || decisions.length > 0));
  return isNeeded ? lookAt(found, key) : new Map();
}

/** What was kept back and what is: the later word on each. */
function joined(before: readonly HeldEntry[], held: readonly HeldEntry[]): readonly HeldEntry[] {
  const now = new Set(held.map(({ entry }) => entry.key));
  return [...before.filter(({ entry }) => !now.has(entry.key)), ...held];
}

/** The identities of the feeds that are listed, in their order, and of those that entries are still kept of. */
function feedsAfter(
  member: Member,
  { feeds }: Pick<MemberRecord, 'feeds'>,
  reads: readonly FeedRead[],
  published: readonly ArchivedEntry[],
): readonly FeedIdentity[] {
  const known = new Map(feeds.map((identity) => [identity.feed, identity]));
  for (const read of reads) if (read.kind === 'read') known.set(read.feed, read.identity);
  const names = new Set([...member.feeds.map(({ url }) => url), ...published.map(({ feed }) => feed)]);
  return [...names].flatMap((feed) => known.get(feed) ?? []);
}

function retractedNotices({ id }: Member, count: number): readonly string[] {
  if (count === 0) return [];
  const entries = count === 1 ? 'An entry was' : `${count} entries were`;
  return [`${id}: ${entries} taken back by the author and left the hub; nothing of their text is kept.`];
}

/** An entry that waits leaves no trace in a log, so its line is not counted there either. */
function privateNotices(root: string, member: string, { notices }: EntriesFile): readonly string[] {
  if (notices.length === 0) return [];
  const shown = shownPath(root, coolingFile(root, member));
  return [`${shown}: a part of this file cannot be read and is left out; the feeds are read again.`];
}

function unlistedNotices(
  root: string,
  member: Member,
  published: readonly ArchivedEntry[],
): readonly string[] {
  const listed = new Set(member.feeds.map(({ url }) => url));
  const unlisted = new Set(published.map((entry) => entry.feed).filter((feed) => !listed.has(feed)));
  return [...unlisted].map(
    (feed) =>
      `${shownPath(root, archiveFile(root, member.id))}: it holds entries of ${feed}, which feeds.yaml no longer ` +
      `lists for "${member.id}". They are kept and not shown. List the feed again; or, where it moved, add ` +
      suggestRuling(feed, 'moved', member.feeds[0]?.url ?? ''),
  );
}
