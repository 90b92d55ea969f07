import type { ConfigFault } from '../fault.ts';
import { at, each, faultAt, isGiven, lineOf, type Place, textOf } from '../place.ts';
import type { HubFiles } from '../read-hub-files.ts';
import { meansAddress } from '../shapes/address.ts';
import { findSignatureFaults } from './curators.ts';
import { collectIds, comparableAddress, findDuplicates, findLooseReference } from './references.ts';
import { isOnSite, isSamePlace, type SiteOwners, siteAddress, siteOwners } from './site-owners.ts';

/** Finds what is wrong between the reshares, and between them and the members and curators. */
export function findReshareFaults(files: HubFiles): readonly ConfigFault[] {
  const reshares = each(files.reshares.top);
  const members = collectIds(at(files.feeds.top, 'members'));
  const ownerOf = siteOwners(each(at(files.feeds.top, 'members')));
  return [
    ...findDuplicates(
      reshares.map((reshare) => at(reshare, 'of')),
      comparableAddress,
      (_, line) => `is already reshared on line ${line}; an original is reshared once`,
    ),
    ...reshares.flatMap((reshare) => {
      const via = at(reshare, 'via');
      return [
        ...findSignatureFaults(reshare, files, true),
        ...findUnwanted(at(reshare, 'of'), ownerOf),
        ...findOwnEntry(reshare, files, ownerOf),
        ...(meansAddress(textOf(via) ?? '')
          ? []
          : findLooseReference(via, members, 'member', files.feeds.top.source.file)),
      ];
    }),
    ...findViaLoops(reshares),
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

/** A curator may be a member, too; nobody passes on their own. A hub without curators acts by its own name. */
function findOwnEntry(reshare: Place, { hub }: HubFiles, ownerOf: SiteOwners): readonly ConfigFault[] {
  const owner = ownerOf(textOf(at(reshare, 'of')));
  const by = at(reshare, 'by');
  const curators = each(at(hub.top, 'curators'));
  const actor =
    curators.length === 0 ? hub.top : curators.find((one) => textOf(at(one, 'id')) === textOf(by));
  if (actor === undefined) return [];
  const name = textOf(at(actor, 'name'));
  const url = textOf(at(actor, 'url'));
  const isOwner = owner !== undefined && (textOf(at(owner, 'name')) === name || isAtHome(url, owner));
  const isAuthor = name !== undefined && textOf(at(reshare, 'author')) === name;
  if (!(isAuthor || (isOwner && name !== undefined))) return [];
  return [
    faultAt(
      isGiven(by) ? by : at(reshare, 'of'),
      'is the author of this entry; nobody reshares their own. Let another curator do it, in their own words',
    ),
  ];
}

/** People work at a center and have a page there; only a blogger's whole site is one person's. */
function isAtHome(url: string | undefined, owner: Place): boolean {
  const site = textOf(at(owner, 'site'));
  if (url === undefined || site === undefined) return false;
  const kind = textOf(at(owner, 'kind')) ?? 'blogger';
  return isSamePlace(url, site) || (kind === 'blogger' && isOnSite(url, site));
}

/** A `via` may be a page that is itself reshared, and so lead on to who pointed to that; it has to end somewhere. */
function findViaLoops(reshares: readonly Place[]): readonly ConfigFault[] {
  const byAddress = new Map(
    reshares.flatMap((reshare) => {
      const of = textOf(at(reshare, 'of'));
      return of === undefined ? [] : [[siteAddress(of), reshare] as const];
    }),
  );
  const next = (reshare: Place) => byAddress.get(siteAddress(textOf(at(reshare, 'via')) ?? ''));
  return reshares.flatMap((reshare) => {
    const way = new Set([reshare]);
    for (let one = next(reshare); one !== undefined; one = next(one)) {
      if (one === reshare) {
        const lines = [...way, reshare].map((place) => lineOf(at(place, 'of'))).join(' → ');
        const message = `leads back to itself (lines ${lines}); somebody was the first to point to it`;
        return [faultAt(at(reshare, 'via'), message)];
      }
      if (way.has(one)) return [];
      way.add(one);
    }
    return [];
  });
}
