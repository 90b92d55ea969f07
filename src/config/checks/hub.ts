import type { ConfigFault } from '../fault.ts';
import { at, each } from '../place.ts';
import type { HubFiles } from '../read-hub-files.ts';
import { collectIds, findDuplicateIds, findLooseReference } from './references.ts';

/** Finds what is wrong between the parts of `_data/hub.yaml`. */
export function findHubFaults({ hub }: HubFiles): readonly ConfigFault[] {
  const curators = at(hub.top, 'curators');
  const ids = collectIds(curators);
  return [
    ...findDuplicateIds(curators),
    ...each(at(hub.top, 'rota')).flatMap((curator) =>
      findLooseReference(curator, ids, 'curator', hub.top.source.file),
    ),
  ];
}
