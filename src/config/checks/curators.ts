import type { ConfigFault } from '../fault.ts';
import { at, each, faultAt, isGiven, type Place, textOf } from '../place.ts';
import type { HubFiles } from '../read-hub-files.ts';
import { collectIds, findLooseReference } from './references.ts';
import { isOnSite, isSamePlace } from './site-owners.ts';

/**
 * Finds what is wrong with the signature under a curator's act. A hub that lists no curators signs itself, so there is
 * nobody whom `by` could name; a hub that lists some wants each act signed when `isSigned`.
 */
export function findSignatureFaults(
  act: Place,
  { hub }: HubFiles,
  isSigned: boolean,
): readonly ConfigFault[] {
  const by = at(act, 'by');
  const ids = collectIds(at(hub.top, 'curators'));
  if (ids === undefined) return [];
  if (isGiven(by)) {
    if (ids.size > 0) return findLooseReference(by, ids, 'curator', hub.top.source.file);
    return [
      faultAt(
        by,
        `names a curator, but ${hub.top.source.file} lists none and the hub signs itself; list them there under \`curators\`, or remove this line`,
      ),
    ];
  }
  const isGroup = typeof act.value === 'object' && act.value !== null && !Array.isArray(act.value);
  if (!isSigned || ids.size === 0 || !isGroup || by.value !== undefined) return [];
  return [faultAt(by, `is missing; who of the curators was it: ${[...ids.keys()].join(', ')}?`)];
}

/** Who acts: the curator whom `by` names; a hub without curators acts by its own name. */
export function actorOf(act: Place, { hub }: HubFiles): Place | undefined {
  const curators = each(at(hub.top, 'curators'));
  if (curators.length === 0) return hub.top;
  const by = textOf(at(act, 'by'));
  return curators.find((curator) => textOf(at(curator, 'id')) === by);
}

/** Whether whoever acts is a member, known by name or by a page that is the member's own. */
export function isSamePerson(actor: Place, member: Place): boolean {
  const name = textOf(at(actor, 'name'));
  if (name === undefined) return false;
  return textOf(at(member, 'name')) === name || isAtHome(textOf(at(actor, 'url')), member);
}

/** People work at a center and have a page there; only a blogger's whole site is one person's. */
function isAtHome(url: string | undefined, member: Place): boolean {
  const site = textOf(at(member, 'site'));
  if (url === undefined || site === undefined) return false;
  const kind = textOf(at(member, 'kind')) ?? 'blogger';
  return isSamePlace(url, site) || (kind === 'blogger' && isOnSite(url, site));
}
