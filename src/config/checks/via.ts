import { canonicalAddress } from '../../canonical-address.ts';
import type { ConfigFault } from '../fault.ts';
import { at, each, faultAt, lineOf, type Place, textOf } from '../place.ts';
import type { HubFiles } from '../read-hub-files.ts';
import { meansAddress } from '../shapes/address.ts';
import { actorOf, isSamePerson } from './curators.ts';
import { collectIds, findLooseReference } from './references.ts';
import { isSamePlace, type SiteOwners } from './site-owners.ts';

/** Finds a `via` that names nobody, thanks somebody for their own work, or leads back to itself. */
export function findViaFaults(
  reshares: readonly Place[],
  files: HubFiles,
  ownerOf: SiteOwners,
): readonly ConfigFault[] {
  const list = at(files.feeds.top, 'members');
  const ids = collectIds(list);
  const members = new Map(each(list).map((member) => [idOf(member), member]));
  return [
    ...reshares.flatMap((reshare) => {
      const via = at(reshare, 'via');
      const text = textOf(via);
      if (text === undefined) return [];
      if (!meansAddress(text) && !members.has(text))
        return findLooseReference(via, ids, 'member', files.feeds.top.source.file);
      const message = explainSelf(reshare, text, members.get(text) ?? ownerOf(text), files, ownerOf);
      return message === undefined ? [] : [faultAt(via, message)];
    }),
    ...findLoops(reshares),
  ];
}

/**
 * A `via` is a thank-you to a third person. `pointer` is the member whom it means, if it means one. What only the entries
 * can tell, such as who wrote on a site that several share, is for the build to find.
 */
function explainSelf(
  reshare: Place,
  via: string,
  pointer: Place | undefined,
  files: HubFiles,
  ownerOf: SiteOwners,
): string | undefined {
  const of = textOf(at(reshare, 'of'));
  const actor = actorOf(reshare, files);
  if (of !== undefined && isSamePlace(via, of)) return `is the address of the original itself; ${WHO_ELSE}`;
  const owner = ownerOf(of);
  if (pointer && owner && idOf(pointer) === idOf(owner))
    return `is the member whose entry this is, and who is credited for it anyway; ${WHO_ELSE}`;
  const page = actor && textOf(at(actor, 'url'));
  const isOwnPage = page !== undefined && isSamePlace(via, page);
  if (isOwnPage || (actor && pointer && isSamePerson(actor, pointer)))
    return `is the curator who reshares it; nobody thanks themselves. ${sentence(WHO_ELSE)}`;
  return undefined;
}

function idOf(member: Place | undefined): string | undefined {
  return member && textOf(at(member, 'id'));
}

const WHO_ELSE = 'name who else pointed to it, or remove this line';

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A `via` may be a page that is itself reshared, and so lead on to who pointed to that; it has to end somewhere. */
function findLoops(reshares: readonly Place[]): readonly ConfigFault[] {
  const byAddress = new Map(
    reshares.flatMap((reshare) => {
      const of = textOf(at(reshare, 'of'));
      return of === undefined ? [] : [[canonicalAddress(of), reshare] as const];
    }),
  );
  const next = (reshare: Place) => byAddress.get(canonicalAddress(textOf(at(reshare, 'via')) ?? ''));
  return reshares.flatMap((reshare) => {
    const way = new Set([reshare]);
    for (let one = next(reshare); one !== undefined; one = next(one)) {
      // Of a single step it was said above that it is the original itself.
      if (one === reshare && way.size === 1) return [];
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
