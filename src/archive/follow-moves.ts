import type { ArchivedEntry, Decision, Member } from '../model.ts';
import { canonicalAddress } from './canonical-address.ts';
import type { MemberRecord } from './keep-member.ts';
import { recognise } from './recognise.ts';

/**
 * Lets what was kept under a feed's earlier address belong to the feed that is listed now: as `moved` in
 * `_data/decisions.yaml` says, or where the two addresses differ only in scheme, `www.` or a slash.
 */
export function followMoves(
  record: MemberRecord,
  member: Member,
  decisions: readonly Decision[],
): MemberRecord {
  const listed = new Set(member.feeds.map(({ url }) => url));
  const moves = new Map(
    decisions.flatMap(({ ruling, about, to }) => (ruling === 'moved' && to ? [[about, to]] : [])),
  );
  const byAddress = new Map([...listed].map((url) => [canonicalAddress(url), url]));
  const today = (feed: string): string => {
    let address = feed;
    for (let steps = 0; steps <= moves.size && !listed.has(address); steps += 1) {
      address = byAddress.get(canonicalAddress(address)) ?? moves.get(address) ?? address;
    }
    return listed.has(address) ? address : feed;
  };
  const entries = [...record.published, ...record.cooling];
  const stray = entries.filter(({ feed }) => !listed.has(feed) && today(feed) !== feed);
  if (stray.length === 0) return record;
  const twice = alreadyThere(stray, entries, today);
  const follow = (kept: readonly ArchivedEntry[]) =>
    kept
      .filter((entry) => !twice.has(entry))
      .map((entry) => (listed.has(entry.feed) ? entry : { ...entry, feed: today(entry.feed) }));
  const known = new Set(record.feeds.map(({ feed }) => feed));
  return {
    ...record,
    published: follow(record.published),
    cooling: follow(record.cooling),
    feeds: record.feeds.flatMap((identity) => {
      const feed = today(identity.feed);
      return feed !== identity.feed && known.has(feed) ? [] : { ...identity, feed };
    }),
  };
}

/** Of the entries under an earlier address, those that the feed has brought again under the new one. */
function alreadyThere(
  stray: readonly ArchivedEntry[],
  entries: readonly ArchivedEntry[],
  today: (feed: string) => string,
): ReadonlySet<ArchivedEntry> {
  const twice = new Set<ArchivedEntry>();
  for (const feed of new Set(stray.map((entry) => today(entry.feed)))) {
    const before = stray.filter((entry) => today(entry.feed) === feed);
    const now = entries
      .filter((entry) => entry.feed === feed)
      .map((entry) => ({ ...entry, ...(entry.isDated && { published: entry.date }) }));
    for (const entry of recognise(before, now).values()) twice.add(entry);
  }
  return twice;
}
