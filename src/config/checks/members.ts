import { MEMBER_VIEWS } from '../../addresses.ts';
import type { ConfigFault } from '../fault.ts';
import { at, each, faultAt, lesserFaultAt, type Place, textOf } from '../place.ts';
import type { HubFiles } from '../read-hub-files.ts';
import { findConsentFaults } from './consent.ts';
import {
  collectIds,
  comparableFeed,
  findDuplicateIds,
  findDuplicates,
  findLooseReference,
  type Ids,
} from './references.ts';

/** Finds what is wrong between the members of `feeds.yaml`, and between them and the topics. */
export function findMemberFaults(files: HubFiles): readonly ConfigFault[] {
  const list = at(files.feeds.top, 'members');
  const members = each(list);
  const memberIds = collectIds(list);
  const topicIds = collectIds(files.topics.top);
  const feedUrls = members.flatMap((member) => each(at(member, 'feeds')).map((feed) => at(feed, 'url')));
  return [
    ...findDuplicateIds(list),
    ...findDuplicates(
      feedUrls,
      comparableFeed,
      (_, line) => `is the same feed as on line ${line}; list each feed once`,
    ),
    ...members.flatMap((member) => [
      ...findConsentFaults(member),
      ...findPseudonymFaults(member),
      ...each(at(member, 'feeds')).flatMap(findLaneFaults),
      ...findOwnPageFaults(member),
      ...findLooseReference(at(member, 'greeter'), memberIds, 'member', 'feeds.yaml'),
      ...findTopicFaults(member, files.topics.top, topicIds),
    ]),
  ];
}

function findPseudonymFaults(member: Place): readonly ConfigFault[] {
  if (at(member, 'pseudonym').value !== true) return [];
  const [bylines, citeAs] = [at(member, 'bylines'), at(member, 'citeAs')];
  const contradicts = 'contradicts `pseudonym: true`: nothing but `name` may appear';
  return [
    ...(bylines.value === true
      ? [
          lesserFaultAt(
            bylines,
            `${contradicts}, and bylines name authors. None is shown; remove one of the two`,
          ),
        ]
      : []),
    ...(citeAs.value === undefined
      ? []
      : [lesserFaultAt(citeAs, `${contradicts}, and a pseudonym is cited as it stands; remove \`citeAs\``)]),
  ];
}

/** Parts of an address under `/members/` that are pages of the hub's own. */
const OWN_PAGES: ReadonlySet<unknown> = new Set(MEMBER_VIEWS);

function findOwnPageFaults(member: Place): readonly ConfigFault[] {
  const id = at(member, 'id');
  if (!OWN_PAGES.has(id.value)) return [];
  return [
    faultAt(
      id,
      `is a page of the hub itself (/members/${textOf(id)}/); choose another id, such as \`${textOf(id)}-blog\``,
    ),
  ];
}

/** What is let in and kept out by the same tag is kept out; whoever wrote both meant something else. */
function findLaneFaults(feed: Place): readonly ConfigFault[] {
  const lane = at(feed, 'lane');
  const only = each(at(lane, 'only')).flatMap((tag) => textOf(tag) ?? []);
  return each(at(lane, 'not'))
    .filter((tag) => only.some((name) => comparableTag(name) === comparableTag(textOf(tag) ?? '')))
    .map((tag) =>
      lesserFaultAt(
        tag,
        'stands in `only`, too: a lane cannot let in and keep out the same tag. It is kept out; ask the member which is meant, and remove one of the two',
      ),
    );
}

function comparableTag(tag: string): string {
  return tag.normalize('NFKC').trim().toLowerCase();
}

function findTopicFaults(member: Place, topics: Place, ids: Ids): readonly ConfigFault[] {
  return each(at(member, 'topics')).flatMap((topic) => {
    if (topics.source.state !== 'absent') return findLooseReference(topic, ids, 'topic', topics.source.file);
    const id = textOf(topic);
    if (id === undefined) return [];
    return [
      faultAt(
        topic,
        `there is no topic \`${id}\`, because ${topics.source.file} is missing or empty; list the topic there, with \`id\` and \`name\``,
      ),
    ];
  });
}
