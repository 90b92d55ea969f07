import type { ConfigFault } from '../fault.ts';
import { at, each } from '../place.ts';
import type { HubFiles } from '../read-hub-files.ts';
import { collectIds, findDuplicateIds, findLooseReference } from './references.ts';

/** Finds what is wrong between the topics, and between them and the members. */
export function findTopicFaults({ topics, feeds }: HubFiles): readonly ConfigFault[] {
  const members = collectIds(at(feeds.top, 'members'));
  return [
    ...findDuplicateIds(topics.top),
    ...each(topics.top).flatMap((topic) =>
      each(at(topic, 'members')).flatMap((member) =>
        findLooseReference(member, members, 'member', feeds.top.source.file),
      ),
    ),
  ];
}
