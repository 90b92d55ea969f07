import { quoteMark } from '../archive/quotes.ts';
import { groupBy } from '../group-by.ts';
import type { Entry, HubConfig, Member, ReshareListing } from '../model.ts';
import { indexSites } from './index-sites.ts';
import { withHome } from './with-home.ts';

/** Whose words curators quote. */
export interface QuotedMembers {
  /** The reshares of whom nothing has to be forgotten: all but those of withdrawn members. */
  readonly listings: readonly ReshareListing[];
  /** Marks of the quotations from what lies on a member's site. */
  readonly marksOf: (member: Member) => readonly string[];
  /** Those entries of a member's feed that no other member's site holds: nobody vouches for another's words. */
  readonly ownEntries: (member: Member, entries: readonly Entry[]) => readonly Entry[];
}

/** Finds whose words are quoted, before anything is read. */
export function quotedMembers({ reshares, members }: Pick<HubConfig, 'reshares' | 'members'>): QuotedMembers {
  const membersAt = indexSites(members.map(withHome));
  const listings = reshares.filter(({ of }) => !membersAt(of).some(({ status }) => status === 'withdrawn'));
  const quotations = listings.flatMap(({ of, quote }) =>
    quote === undefined ? [] : membersAt(of).map(({ id }) => ({ id, mark: quoteMark(of, quote) })),
  );
  const byMember = groupBy(quotations, ({ id }) => id);
  return {
    listings,
    marksOf: ({ id }) => (byMember.get(id) ?? []).map(({ mark }) => mark),
    ownEntries: (member, entries) =>
      entries.filter(({ url }) => {
        const owners = url === undefined ? [] : membersAt(url);
        return owners.length === 0 || owners.some(({ id }) => id === member.id);
      }),
  };
}
