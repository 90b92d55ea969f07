import { canonicalAddress } from '../canonical-address.ts';
import { groupBy } from '../group-by.ts';
import type { Community, HubConfig, Neighbour, RelatedEntry } from '../model.ts';
import { type Site, siteOf } from '../read/site-of.ts';
import { isBigSite } from './big-sites.ts';
import { indexSites } from './index-sites.ts';
import { withoutDetours } from './without-detours.ts';

/** One member's link is a reading tip; several members' links are a neighbourhood. */
const SEVERAL = 2;

/** A link in an entry to a site of somebody who is no member. */
interface Pointer {
  readonly site: Site;
  readonly from: RelatedEntry;
}

/**
 * Sites to which several members link and that are not members: someone to invite. First those to whom most lead, then
 * those linked to last. Members who do not want to be in conversations are not named here either; whoever has withdrawn
 * is nobody to invite, a candidate is thought of already, and a site that a curator ruled to keep out is not named again.
 *
 * It looks at each link once. What it gives is private.
 */
export function findNeighbours(
  { entries }: Pick<Community, 'entries'>,
  {
    members,
    decisions,
    candidates = [],
  }: Pick<HubConfig, 'members' | 'decisions'> & Partial<Pick<HubConfig, 'candidates'>>,
): readonly Neighbour[] {
  const membersAt = indexSites(members);
  const own = new Set(
    [
      ...members.flatMap(({ site, feeds }) => [site ?? '', ...feeds.map(({ url }) => url)]),
      ...candidates.flatMap(({ site, feed }) => [site ?? '', feed ?? '']),
    ].flatMap(keyOf),
  );
  const refused = new Set(
    decisions.filter(({ ruling }) => ruling === 'keep-out').map(({ about }) => canonicalAddress(about)),
  );
  const isStranger = ({ key, host, address }: Site) =>
    !own.has(key) && !isBigSite(host) && !refused.has(canonicalAddress(address));
  const pointers = entries
    .filter(({ member }) => member.consent.conversations)
    .flatMap((from) => {
      const meant = from.entry.links.map(({ href }) => withoutDetours(href));
      const elsewhere = meant.filter((each) => each.every((address) => membersAt(address).length === 0));
      // The last is where a reader arrives.
      const sites = elsewhere.flatMap((each) => siteOf(each.at(-1) ?? '') ?? []).filter(isStranger);
      return sites.map((site): Pointer => ({ site, from }));
    });
  return [...groupBy(pointers, ({ site }) => site.key).values()]
    .flatMap(neighbourOf)
    .toSorted(
      (one, other) => other.linkedBy.length - one.linkedBy.length || byLast(other) - byLast(one) || 0,
    );
}

function keyOf(address: string): readonly string[] {
  const site = siteOf(address);
  return site ? [site.key] : [];
}

/** Entries come newest first, so that the first of each member is their last word on it. */
function neighbourOf(pointers: readonly Pointer[]): readonly Neighbour[] {
  const [newest] = pointers;
  const ofMembers = [...groupBy(pointers, ({ from }) => from.member.id).values()];
  if (!newest || ofMembers.length < SEVERAL) return [];
  // `https` where any link has it; what is linked to most recently else.
  const best = pointers.find(({ site }) => site.address.startsWith('https:')) ?? newest;
  return [
    {
      name: newest.site.key,
      address: best.site.address,
      linkedBy: ofMembers.flatMap(([first]) =>
        first ? [{ member: first.from.member, entry: first.from.entry }] : [],
      ),
    },
  ];
}

function byLast({ linkedBy }: Neighbour): number {
  return Date.parse(linkedBy[0]?.entry.date ?? '');
}
