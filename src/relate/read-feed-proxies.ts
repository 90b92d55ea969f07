import { groupBy } from '../group-by.ts';
import type { Address, ArchivedEntry, Member } from '../model.ts';

/** What an address of a feed's proxy leads to, as far as the address tells. */
export interface ProxiedLink {
  readonly members: readonly Member[];
  /** The one entry of theirs whose own address ends in the same words. */
  readonly entry?: ArchivedEntry;
}

/**
 * Prepares to read addresses by which a service counted the readers of a feed:
 * `feedproxy.google.com/~r/NAME/~3/TOKEN/visits.html`, `feeds.feedburner.com/NAME`, `feeds.harbor.example/~r/…`. They
 * name the feed, and often the end of the entry's own address.
 */
export function feedProxies(
  entries: readonly ArchivedEntry[],
  members: readonly Member[],
  membersAt: (address: Address) => readonly Member[],
): (address: Address) => ProxiedLink | undefined {
  const feeds = members.flatMap((member) => member.feeds.map(({ url }) => ({ member, name: feedName(url) })));
  const byName = groupBy(feeds, ({ name }) => name);
  // Such addresses are rare: most hubs never need to know how the address of each entry ends.
  let byEnd: ReadonlyMap<string | undefined, readonly ArchivedEntry[]> | undefined;
  const endingIn = (end: string) => {
    byEnd ??= groupBy(entries, ({ member, url }) => endOf(member, url));
    return byEnd.get(end) ?? [];
  };
  return (address) => {
    if (!MAY_BE_PROXY.test(address) || !URL.canParse(address)) return undefined;
    const { hostname, pathname } = new URL(address);
    const name = feedName(address);
    const found =
      name === undefined ? ownersOf(hostname) : (byName.get(name) ?? []).map(({ member }) => member);
    if (found.length === 0) return undefined;
    const [, rest] = COUNTED.exec(pathname) ?? [];
    const ends = rest === undefined ? [] : found.map(({ id }) => endOf(id, `https://${hostname}/${rest}`));
    const [entry, ...others] = ends.flatMap((end) => (end === undefined ? [] : endingIn(end)));
    return { members: [...new Set(found)], ...(entry && others.length === 0 && { entry }) };
  };

  /** Some gave the service a name beside that of their site. */
  function ownersOf(hostname: string): readonly Member[] {
    const site = hostname.replace(/^feeds?\d?\.(?=.+\.)/u, '');
    return site === hostname ? [] : membersAt(`https://${site}/`);
  }
}

const MAY_BE_PROXY = /^https?:\/\/feed/iu;

/** `/~r/NAME/~3/TOKEN/THE-END-OF-THE-ADDRESS`; a NAME may have a slash in it. */
const COUNTED = /^\/~r\/.+?\/~\d+\/[^/]+(?:\/(.+))?$/u;

/** These were one service, which knew a feed by one name on all of them. */
const SERVICE = /^(?:feeds\d?\.feedburner\.com|feedproxy\.(?:google|feedburner)\.com)$/u;

/** The name under which the service serves a feed, without case, from the feed's address or an entry's. */
function feedName(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  if (!SERVICE.test(hostname)) return undefined;
  const name = /^\/(?:~r\/)?(.+?)(?:\/~\d+\/.*)?\/?$/u.exec(pathname)?.[1];
  return name?.toLowerCase();
}

/** A member and the last words of an address; a front page has none. */
function endOf(member: string, address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const words = new URL(address).pathname.split('/').filter((part) => part !== '');
  const end = words.at(-1)?.toLowerCase();
  return end === undefined ? undefined : `${member} ${end}`;
}
