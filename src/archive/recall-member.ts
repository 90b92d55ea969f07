import type { ArchivedEntry, Member } from '../model.ts';
import { type HubContext, type MemberEntries, mergeMember } from './merge-member.ts';

/**
 * What the last build showed of a member, as far as lane and consent reach today. No feed is read, nothing that waited
 * comes out, and nothing is written.
 */
export function recallMember(
  member: Member,
  { published }: Pick<MemberEntries, 'published'>,
  context: HubContext,
): readonly ArchivedEntry[] {
  return ofListedFeeds(
    member,
    mergeMember(member, { published, cooling: [], held: [] }, [], context, new Map()).published,
  );
}

/** What feeds gave that are listed no more is kept, and not shown. */
export function ofListedFeeds(member: Member, entries: readonly ArchivedEntry[]): readonly ArchivedEntry[] {
  const listed = new Set(member.feeds.map(({ url }) => url));
  return entries.filter(({ feed }) => listed.has(feed));
}
