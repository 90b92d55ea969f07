import { canonicalAddress } from '../../canonical-address.ts';
import type { ConfigFault } from '../fault.ts';
import { at, each, faultAt, isGiven, lineOf, type Place, textOf } from '../place.ts';
import type { HubFiles } from '../read-hub-files.ts';
import { actorOf, findSignatureFaults, isSamePerson } from './curators.ts';
import { findDuplicates } from './references.ts';
import { type SiteOwners, siteOwners } from './site-owners.ts';
import { findViaFaults } from './via.ts';

/** Finds what is wrong between the reshares, and between them and the members and curators. */
export function findReshareFaults(files: HubFiles): readonly ConfigFault[] {
  const reshares = each(files.reshares.top);
  const ownerOf = siteOwners(each(at(files.feeds.top, 'members')));
  return [
    ...findDuplicates(
      reshares.map((reshare) => at(reshare, 'of')),
      canonicalAddress,
      (_, line) => `is already reshared on line ${line}; an original is reshared once`,
    ),
    ...reshares.flatMap((reshare) => {
      const actor = actorOf(reshare, files);
      return [
        ...findSignatureFaults(reshare, files, true),
        ...findUnwanted(at(reshare, 'of'), ownerOf),
        ...findOwnEntry(reshare, actor, ownerOf),
      ];
    }),
    ...findViaFaults(reshares, files, ownerOf),
  ];
}

/** Who withdrew is another matter: to leave has to work with the next build, whatever else a file says. */
function findUnwanted(of: Place, ownerOf: SiteOwners): readonly ConfigFault[] {
  const owner = ownerOf(textOf(of));
  if (owner === undefined || at(at(owner, 'consent'), 'reshares').value !== false) return [];
  if (at(owner, 'status').value === 'withdrawn') return [];
  const message = `lies on the site of a member who does not allow reshares (feeds.yaml, line ${lineOf(owner)}); delete this item`;
  return [faultAt(of, message)];
}

/** A curator may be a member, too; nobody passes on their own. */
function findOwnEntry(reshare: Place, actor: Place | undefined, ownerOf: SiteOwners): readonly ConfigFault[] {
  if (actor === undefined) return [];
  const owner = ownerOf(textOf(at(reshare, 'of')));
  const name = textOf(at(actor, 'name'));
  const isAuthor = name !== undefined && textOf(at(reshare, 'author')) === name;
  if (!isAuthor && !(owner !== undefined && isSamePerson(actor, owner))) return [];
  const by = at(reshare, 'by');
  return [
    faultAt(
      isGiven(by) ? by : at(reshare, 'of'),
      'is the author of this entry; nobody reshares their own. Let another curator do it, in their own words',
    ),
  ];
}
