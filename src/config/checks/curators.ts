import type { ConfigFault } from '../fault.ts';
import { at, faultAt, isGiven, type Place } from '../place.ts';
import type { HubFiles } from '../read-hub-files.ts';
import { collectIds, findLooseReference } from './references.ts';

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
