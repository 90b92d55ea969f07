import type { Author, Member, RelatedEntry } from './model.ts';

/** Who wrote an entry: those whom it names, else its member. `home` is where the member is found; without one, it is their site. */
export function authorsOfEntry(
  { entry, member }: Pick<RelatedEntry, 'entry' | 'member'>,
  home = member.site,
): readonly Author[] {
  return entry.authors.length > 0 ? entry.authors : [memberAsAuthor(member, home)];
}

/** A member as they wish to be named. */
export function memberAsAuthor({ name, site }: Member, home = site): Author {
  return home === undefined ? { name } : { name, url: home };
}

/** Whether a name among an entry's authors is that of an organization, which signs its own work, and of no person. */
export function isOrganization(name: string, member: Member): boolean {
  return member.kind !== 'blogger' && name === member.name;
}
