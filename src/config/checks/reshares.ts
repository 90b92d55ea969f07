import { canonicalAddress } from '../../canonical-address.ts';
import type { ConfigFault } from '../fault.ts';
import { at, each, faultAt, isGiven, type Place, textOf } from '../place.ts';
import type { HubFiles } from '../read-hub-files.ts';
import { actorOf, findSignatureFaults, isSamePerson } from './curators.ts';
import { findDuplicates } from './references.ts';
import { type SiteOwners, siteOwners } from './site-owners.ts';
import { findViaFaults } from './via.ts';

/**
 * Finds what is wrong between the reshares, and between them and the members and curators. That a member does not allow reshares any more
 * is no fault: to take a yes back has to work with the next build, whatever a curator's file says. The build leaves them out and says so.
 */
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
      return [...findSignatureFaults(reshare, files, true), ...findOwnEntry(reshare, actor, ownerOf)];
    }),
    ...findViaFaults(reshares, files, ownerOf),
  ];
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
