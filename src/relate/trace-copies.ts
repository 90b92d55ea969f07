import type { ArchivedEntry, Member } from '../model.ts';
import type { Addresses } from './address-index.ts';
import { firstOf } from './first-of.ts';
import type { Sources } from './read-sources.ts';
import { mayBeSameText, titleMark } from './tell-same-writing.ts';
import { linkedOriginals } from './trace-links.ts';

/** Says of an entry what it is passed on from, as it says itself: by its `source`, or by a link under the same title. */
export function traceCopies(
  entries: readonly ArchivedEntry[],
  addresses: Addresses,
  sources: Sources,
): (entry: ArchivedEntry) => ArchivedEntry | undefined {
  const named = indexNames(entries, addresses.canonical);
  const byLink = linkedOriginals(entries, addresses);
  const ofMember = (entry: ArchivedEntry, member: Member, isFromFeed: boolean) => {
    const { sure, title } = namesOf(entry, member.id, addresses.canonical);
    const twin = named.get(title);
    // Link blogs, too, name a page as their source and take over its title, above words of their own.
    const isTwin = isFromFeed || mayBeSameText(entry.excerpt, twin?.excerpt);
    return firstOf(sure, (name) => named.get(name)) ?? (isTwin ? twin : undefined);
  };
  return (entry) => {
    const isFromFeed = sources.isNamed(entry).length > 0;
    return firstOf(sources.lies(entry), (member) => ofMember(entry, member, isFromFeed)) ?? byLink(entry);
  };
}

/** Entries by what their member and their id, address or title make of them; a title that stands twice is no name. */
function indexNames(
  entries: readonly ArchivedEntry[],
  canonical: Addresses['canonical'],
): ReadonlyMap<string | undefined, ArchivedEntry | undefined> {
  const named = new Map<string | undefined, ArchivedEntry | undefined>();
  for (const entry of entries) {
    const { sure, title } = namesOf(entry, entry.member, canonical);
    for (const name of [...sure, title]) named.set(name, named.has(name) ? undefined : entry);
  }
  named.delete(undefined);
  return named;
}

/** What would name an entry among those of a member: surely, or by a title that says enough. */
function namesOf({ id, url, title }: ArchivedEntry, member: string, canonical: Addresses['canonical']) {
  const mark = titleMark(title);
  return {
    sure: [
      ...(isGlobal(id) ? [`${member} id ${id}`] : []),
      ...(url === undefined ? [] : [`${member} at ${canonical(url)}`]),
    ],
    title: mark === undefined ? undefined : `${member} title ${mark}`,
  };
}

/** Only an id that is an IRI is the same everywhere (RFC 4287 §4.2.6); others are counted in each feed. */
export function isGlobal(id: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\S+$/iu.test(id);
}
