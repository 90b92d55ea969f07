import { canonicalAddress } from '../canonical-address.ts';
import type { Address, Entry, Instant, Member } from '../model.ts';
import { siteOf } from '../read/site-of.ts';
import { identifyingAddress } from './identifying-address.ts';
import { markOf } from './mark.ts';

/** Gives a name its mark under the hub's key, 32 hexadecimal digits; what is asked for again is not made again. */
export type Marker = (
  kind: 'member' | 'feed' | 'host' | 'site' | 'entry' | 'writing',
  name: string,
) => string;

export function openMarker(key: string): Marker {
  const made = new Map<string, string>();
  return (kind, name) => {
    const asked = `${kind} ${name}`;
    const mark = made.get(asked) ?? markOf(key, ['withdrawn', kind, name]);
    made.set(asked, mark);
    return mark;
  };
}

/** What of an entry is compared, as a feed gives it or as the archive keeps it. */
export interface Named extends Pick<Entry, 'id' | 'url' | 'title'> {
  readonly published?: Instant;
  readonly date?: Instant;
  readonly isDated?: boolean;
}

/** By what a member is known again wherever they live: their id first, then each feed. */
export function marksOfMember(
  { id, feeds }: { readonly id: string; readonly feeds: readonly { readonly url: Address }[] },
  mark: Marker,
): readonly string[] {
  return [mark('member', id), ...feeds.map(({ url }) => mark('feed', canonicalAddress(url)))];
}

/** The names by which an entry is surely the same. A number that a feed counts by is none. */
export function namesOf({ id, url }: Pick<Named, 'id' | 'url'>): readonly string[] {
  const names = [url, id].flatMap((name) => identifyingAddress(name) ?? []);
  const isGlobal = /^(?!https?:)[a-z][a-z0-9+.-]*:\S+$/iu.test(id);
  return [...new Set(isGlobal ? [...names, id] : names)];
}

/**
 * A title of a few words and its day: what stays of an entry when its blog moves and numbers its entries anew. `member` is
 * given where only theirs is meant.
 */
export function writingOf({ title, published, date, isDated }: Named, member = ''): string | undefined {
  const moment = published ?? (isDated === true ? date : undefined);
  const words = title.trim().toLowerCase();
  return moment === undefined || !/\S\s+\S+\s+\S/u.test(words)
    ? undefined
    : `${member} ${moment.slice(0, 10)} ${words.slice(0, COMPARED_TITLE)}`;
}

/** Titles are kept cut, so only their beginnings are compared. */
const COMPARED_TITLE = 80;

/**
 * The site that is a member's alone: as listed, else where their first feed lies. A host on which many live is nobody's; a
 * network's own address, as in a trial, is one.
 */
export function homeOf({ site, feeds }: Pick<Member, 'site' | 'feeds'>): string | undefined {
  if (site !== undefined) return canonicalAddress(site);
  const feed = feeds.find(({ url }) => /^https?:\/\//iu.test(url) && URL.canParse(url));
  if (feed === undefined) return undefined;
  const { origin, hostname, port } = new URL(feed.url);
  const isOfANetwork = port !== '' || /^[\d.]+$|^\[|^localhost$/u.test(hostname);
  return isOfANetwork ? canonicalAddress(origin) : siteOf(feed.url)?.key;
}

/** An address, or what `canonicalAddress` made of one, and every folder above it, the longest first: each may be a site. */
export function* sitesAbove(address: string): Generator<string> {
  const path = canonicalAddress(address).replace(/[?#].*$/su, '');
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) yield path.slice(0, end);
}

/** The host of what `canonicalAddress` gives. */
export function hostIn(site: string): string {
  return site.replace(/[/?#].*$/su, '');
}

/** A `tag:` names the host of whoever made it (RFC 4151 §2.1), and some ids are addresses. */
export function placesOf({ id, url }: Pick<Named, 'id' | 'url'>): readonly Address[] {
  const named = id.replace(/^tag:([^,@:]+),.*$/isu, 'https://$1/');
  return [url, named].filter(
    (place) => place !== undefined && /^https?:\/\//iu.test(place) && URL.canParse(place),
  ) as readonly Address[];
}
