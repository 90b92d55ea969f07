import type { ConfigFault } from '../fault.ts';
import { at, each, textOf } from '../place.ts';
import type { HubFiles } from '../read-hub-files.ts';
import { meansAddress } from '../shapes/address.ts';
import { findSignatureFaults } from './curators.ts';
import { collectIds, comparableAddress, findDuplicates, findLooseReference } from './references.ts';

/** Finds what is wrong between the reshares, and between them and the members and curators. */
export function findReshareFaults(files: HubFiles): readonly ConfigFault[] {
  const reshares = each(files.reshares.top);
  const members = collectIds(at(files.feeds.top, 'members'));
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
        ...(meansAddress(textOf(via) ?? '')
          ? []
          : findLooseReference(via, members, 'member', files.feeds.top.source.file)),
      ];
    }),
  ];
}
