import type { ArchivedEntry, Day, Feed, Member } from '../model.ts';
import { type FeedIdentity, hostOf, identityOf } from './feed-identity.ts';
import { recognise } from './recognise.ts';
import { tellApart } from './tell-apart.ts';

/** What the hub knew of a feed before a reading. */
export interface KnownFeed {
  readonly identity: FeedIdentity | undefined;
  /** The entries kept of it. */
  readonly kept: readonly ArchivedEntry[];
  /** The last day on which a curator confirmed that the feed is still the member's. */
  readonly confirmed: Day | undefined;
}

/** Whether a reading may be believed, and the identity to keep of the feed. */
export type FeedJudgement =
  | { readonly kind: 'known'; readonly identity: FeedIdentity }
  | { readonly kind: 'taken-over'; readonly reason: string };

/**
 * Judges whether a feed is still the member's. When its title, the host it links to, and every entry changed at once,
 * its domain may have a new owner: nothing of it is believed until a curator confirms it, or until `feeds.yaml` names
 * the new host as the member's site.
 */
export function judgeFeed(
  member: Member,
  listed: string,
  feed: Pick<Feed, 'title' | 'link' | 'entries'>,
  { identity, kept, confirmed }: KnownFeed,
): FeedJudgement {
  const now = identityOf(listed, feed, member, identity?.confirmed);
  if (identity === undefined || kept.length === 0 || feed.entries.length === 0) {
    return { kind: 'known', identity: now };
  }
  const isSameTitle = identity.title !== undefined && identity.title === now.title;
  const hosts = new Set([now.host, ...feed.entries.map(({ url }) => hostOf(url))]);
  const isSameHost = [identity.host, hostOf(member.site)].some(
    (host) => host !== undefined && hosts.has(host),
  );
  if (isSameTitle || isSameHost || recognise(kept, tellApart(feed.entries)).size > 0) {
    return { kind: 'known', identity: now };
  }
  const isConfirmed =
    confirmed !== undefined && (identity.confirmed === undefined || confirmed > identity.confirmed);
  if (isConfirmed) return { kind: 'known', identity: { ...now, confirmed } };
  return { kind: 'taken-over', reason: takenOver(listed, identity.host, now.host) };
}

function takenOver(listed: string, before: string | undefined, now: string | undefined): string {
  const hosts = `${before ?? 'no site'} to ${now ?? 'no site'}`;
  return (
    `its title, its site (from ${hosts}) and all its entries changed at once, so it may have a new owner. Nothing ` +
    'of it is published; what it gave before stays. Ask the member. If it is still theirs, add to ' +
    `_data/decisions.yaml: { about: ${JSON.stringify(listed)}, ruling: confirm, on: DAY, by: YOUR-ID }`
  );
}
