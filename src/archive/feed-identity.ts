import { createHash } from 'node:crypto';
import { z } from 'zod';
import { siteName } from '../addresses.ts';
import type { Address, Day, Feed, Member } from '../model.ts';

/** By what the hub knows a feed again: kept in the first line of the archive, one for each feed that was read. */
export const feedIdentity = z.object({
  feed: z.string(),
  /** A hash of the title; absent for a pseudonym, whose feed may bear their name. */
  title: z.string().exactOptional(),
  /** The host of the site that the feed belongs to. */
  host: z.string().exactOptional(),
  /** The day of the curator's ruling that let the feed become another; each counts once. */
  confirmed: z.iso.date().exactOptional(),
  /** A mark, under the hub's key, of an entry that is outside the lane: by it is seen that a feed lost its tags. */
  outside: z.string().exactOptional(),
});

export type FeedIdentity = z.infer<typeof feedIdentity>;

/** What identifies a feed as it was read. */
export function identityOf(
  listed: string,
  feed: Pick<Feed, 'title' | 'link' | 'entries'>,
  member: Pick<Member, 'pseudonym'>,
  confirmed?: Day,
): FeedIdentity {
  const host = hostOf(feed.link) ?? commonHost(feed.entries.flatMap(({ url }) => hostOf(url) ?? []));
  const title = feed.title.trim().toLowerCase();
  return {
    feed: listed,
    ...(title !== '' && !member.pseudonym && { title: hashed(title) }),
    ...(host !== undefined && { host }),
    ...(confirmed !== undefined && { confirmed }),
  };
}

/** The host of an address without `www.`, where there is one. */
export function hostOf(address: Address | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  return siteName(address);
}

/** The host that most entries have; of several, the first. */
export function commonHost(hosts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const host of hosts) counts.set(host, (counts.get(host) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

function hashed(title: string): string {
  return createHash('sha256').update(title).digest('hex').slice(0, 16);
}
