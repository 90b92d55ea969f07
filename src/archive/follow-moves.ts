import { canonicalAddress } from '../canonical-address.ts';
import type { ArchivedEntry, Decision, Member } from '../model.ts';
import type { MemberRecord } from './keep-member.ts';
import { recognise } from './recognise.ts';

/**
 * Lets what was kept under a feed's earlier address belong to the feed that is listed now: as `moved` in
 * `_data/decisions.yaml` says, or where the two are one address but for its spelling (`https`, `www.`, a slash). What the
 * new address has brought again keeps its new words and its old place.
 */
export function followMoves(
  record: MemberRecord,
  member: Member,
  decisions: readonly Decision[],
): MemberRecord {
  const today = whereTo(member, decisions);
  const entries = [...record.published, ...record.cooling, ...record.held.map(({ entry }) => entry)];
  const stray = entries.filter(({ feed }) => today(feed) !== feed);
  if (stray.length === 0) return record;
  const before = oldPlaces(stray, entries, today);
  const replaced = new Set(before.values());
  const follow = (kept: readonly ArchivedEntry[]) =>
    kept
      .filter((entry) => !replaced.has(entry))
      .map((entry) => placedAs(before.get(entry), { ...entry, feed: today(entry.feed) }));
  const known = new Set(record.feeds.map(({ feed }) => feed));
  return {
    ...record,
    published: follow(record.published),
    cooling: follow(record.cooling),
    held: record.held.flatMap((each) => follow([each.entry]).map((entry) => ({ ...each, entry }))),
    feeds: record.feeds.flatMap((identity) => {
      const feed = today(identity.feed);
      return feed !== identity.feed && known.has(feed) ? [] : { ...identity, feed };
    }),
  };
}

/** Finds the listed feed to which an address leads today; an address that leads nowhere stays. */
function whereTo(member: Member, decisions: readonly Decision[]): (feed: string) => string {
  const listed = new Set(member.feeds.map(({ url }) => url));
  const bySpelling = new Map([...listed].map((url) => [canonicalAddress(url), url]));
  const moves = new Map(
    decisions.flatMap(({ ruling, about, to }) =>
      ruling === 'moved' && to !== undefined ? [[canonicalAddress(about), to] as const] : [],
    ),
  );
  return (feed) => {
    let address = feed;
    for (let steps = 0; steps <= moves.size && !listed.has(address); steps += 1) {
      const canonical = canonicalAddress(address);
      address = bySpelling.get(canonical) ?? moves.get(canonical) ?? address;
    }
    return listed.has(address) ? address : feed;
  };
}

/** By each entry that the new address has brought again: the one that was kept under the old address. */
function oldPlaces(
  stray: readonly ArchivedEntry[],
  entries: readonly ArchivedEntry[],
  today: (feed: string) => string,
): ReadonlyMap<ArchivedEntry, ArchivedEntry> {
  const places = new Map<ArchivedEntry, ArchivedEntry>();
  for (const feed of new Set(stray.map((entry) => today(entry.feed)))) {
    const before = stray.filter((entry) => today(entry.feed) === feed);
    const again = entries
      .filter((entry) => entry.feed === feed)
      .map((entry) => ({ ...entry, entry, ...(entry.isDated && { published: entry.date }) }));
    for (const [{ entry }, old] of recognise(before, again)) places.set(entry, old);
  }
  return places;
}

function placedAs(before: ArchivedEntry | undefined, entry: ArchivedEntry): ArchivedEntry {
  if (before === undefined) return entry;
  const { key, date, isDated, firstSeen } = before;
  return { ...entry, key, date, isDated, firstSeen };
}
