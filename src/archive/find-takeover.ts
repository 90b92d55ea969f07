import { suggestRuling } from '../care/suggest-ruling.ts';
import type { ArchivedEntry, Day, Feed, Member } from '../model.ts';
import { commonHost, type FeedIdentity, hostOf, identityOf } from './feed-identity.ts';
import { recognise } from './recognise.ts';

/** What the hub knew of a feed before a reading. */
export interface KnownFeed {
  readonly identity: FeedIdentity | undefined;
  /** The entries kept of it. */
  readonly kept: readonly ArchivedEntry[];
  /** The last day on which a curator confirmed that the feed is still the member's. */
  readonly confirmed: Day | undefined;
}

/** So many entries do not all change between two readings of a feed whose title changed as well. */
const SEVERAL = 3;

/** Whether a reading may be believed, and the identity to keep of the feed. */
export type FeedJudgement =
  | { readonly kind: 'known'; readonly identity: FeedIdentity }
  | { readonly kind: 'taken-over'; readonly reason: string };

/**
 * Judges whether a feed is still the member's. When its title, the host it links to, and every entry changed at once,
 * its domain may have a new owner: nothing of it is believed until a curator confirms it, or until `feeds.yaml` names
 * the new host as the member's site. An expired domain keeps its host, so that where there are several entries before
 * and after, title and entries are enough. An empty reading says nothing.
 */
export function judgeFeed(
  member: Member,
  listed: string,
  feed: Pick<Feed, 'title' | 'link' | 'entries'>,
  { identity, kept, confirmed }: KnownFeed,
): FeedJudgement {
  // A ruling that was not needed when it was read is no ruling about what comes later.
  const now = identityOf(listed, feed, member, later(confirmed, identity?.confirmed));
  if (identity === undefined) return { kind: 'known', identity: now };
  if (feed.entries.length === 0) return { kind: 'known', identity };
  const isSameTitle = identity.title === now.title && !(now.title === undefined && member.pseudonym);
  const { entries } = feed;
  if (kept.length === 0 || isSameTitle || recognise(kept, entries).size > 0) {
    return { kind: 'known', identity: now };
  }
  const hosts = [now.host, commonHost(entries.flatMap(({ url }) => hostOf(url) ?? []))];
  const isAt = (host: string | undefined) => hosts.includes(host);
  const isAllNew = identity.title !== undefined && kept.length >= SEVERAL && entries.length >= SEVERAL;
  const isSameHost = isAt(identity.host) && !isAllNew;
  const site = hostOf(member.site);
  if (isSameHost || (site !== undefined && site !== identity.host && isAt(site)))
    return { kind: 'known', identity: now };
  const isConfirmed =
    confirmed !== undefined && (identity.confirmed === undefined || confirmed > identity.confirmed);
  if (isConfirmed) return { kind: 'known', identity: now };
  return { kind: 'taken-over', reason: takenOver(identity.host, now.host, suggestRuling(listed, 'confirm')) };
}

function later(one: Day | undefined, other: Day | undefined): Day | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one;
}

function takenOver(before: string | undefined, now: string | undefined, ruling: string): string {
  const site = before === now ? '' : `, its site (from ${before ?? 'none'} to ${now ?? 'none'})`;
  return (
    `its title${site} and all its entries changed at once, so it may have a new owner. Nothing of it is published; ` +
    `what it gave before stays. Ask the member. If it is still theirs, add ${ruling}`
  );
}
