import { groupBy } from '../group-by.ts';
import type { ArchivedEntry, Member } from '../model.ts';
import { indexSites } from './index-sites.ts';
import { withHome } from './with-home.ts';

/**
 * Gives entries, by their key, the name they go by outside their own feed: their id where it is an IRI (RFC 4287
 * §4.2.6), else their address. Of several entries under one name only the one on whose member's site it lies keeps
 * it, so that in the hub's own feeds nobody's entry takes the place of another's.
 */
export function nameEntries(
  entries: readonly ArchivedEntry[],
  members: readonly Member[],
): ReadonlyMap<string, string> {
  const membersAt = indexSites(members.map(withHome));
  const groups = groupBy(entries, ({ id, url }) => (/^(?:https?:\/\/|urn:|tag:)\S+$/iu.test(id) ? id : url));
  return new Map(
    [...groups].flatMap(([name, [first, ...others]]) => {
      if (name === undefined || first === undefined) return [];
      if (others.length === 0) return [[first.key, name]];
      const owners = membersAt(placeOf(name)).map(({ id }) => id);
      const [rightful, ...rivals] = [first, ...others].filter(({ member }) => owners.includes(member));
      return rightful && rivals.length === 0 ? [[rightful.key, name]] : [];
    }),
  );
}

/** A `tag:` names the host of whoever made it (RFC 4151 §2.1). */
function placeOf(name: string): string {
  return name.replace(/^tag:([^,@:]+),.*$/isu, 'https://$1/');
}
