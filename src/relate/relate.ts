import { byDate } from '../archive/by-date.ts';
import type { ArchivedEntry, Community, HubConfig, Instant, RelatedEntry } from '../model.ts';
import { topicFinder } from './assign-topics.ts';
import { creditPassing } from './credit-passing.ts';
import { findCrossLinks } from './find-cross-links.ts';
import { findOriginals } from './find-originals.ts';
import { groupBy } from './group-by.ts';
import { makeRoom, wordsQuoted } from './make-room.ts';
import { nameEntries } from './name-entries.ts';
import { presentIntroductions } from './present-introductions.ts';
import { resolveReshares } from './resolve-reshares.ts';
import { ruleOriginals } from './rule-originals.ts';
import { tellMisplaced } from './tell-misplaced.ts';

/**
 * Joins members, entries and the curators' acts into the community that pages show. `archived` are all published
 * entries, in any order; what a curator keeps out goes here, once it is known which entries are copies of which. The
 * time it takes grows with the number of entries and links, no faster.
 */
export function relate(
  config: HubConfig,
  archived: readonly ArchivedEntry[],
  now: Instant,
): Omit<Community, 'outcomes'> {
  const { hub, topics } = config;
  const members = config.members.filter((member) => member.status !== 'withdrawn');
  const memberById = new Map(members.map((member) => [member.id, member]));
  const ofMembers = archived.filter((entry) => memberById.has(entry.member)).sort(byDate);
  const found = findOriginals(ofMembers, config.members);
  const { originals: oldestFirst, copies } = ruleOriginals(found, config.decisions);
  const iris = nameEntries(oldestFirst, config.members);
  const passedOn = creditPassing(copies, members);
  const crossLinks = findCrossLinks(oldestFirst, members, copies);
  const respondsTo = groupBy(crossLinks, (link) => link.from);
  const answeredBy = groupBy(crossLinks, (link) => link.to);
  const topicsOf = topicFinder(topics);
  const { reshares, notices } = resolveReshares(config.reshares, oldestFirst, hub, config.members, copies);
  const quoted = wordsQuoted(reshares);
  const entries: RelatedEntry[] = [];
  for (const entry of oldestFirst.toReversed()) {
    const member = memberById.get(entry.member);
    if (!member) continue;
    const iri = iris.get(entry.key);
    entries.push({
      entry: makeRoom(entry, member, quoted.get(entry.key) ?? 0),
      member,
      topics: topicsOf(entry, member),
      respondsTo: respondsTo.get(entry.key) ?? [],
      answeredBy: answeredBy.get(entry.key) ?? [],
      ...(iri !== undefined && { iri }),
      passedOnBy: passedOn.get(entry.key) ?? [],
    });
  }
  const introduced = presentIntroductions(config.introductions, members, entries, hub.curators);
  return {
    hub,
    now,
    members,
    entries,
    topics,
    reshares,
    crossLinks,
    conversations: [],
    introductions: introduced.introductions,
    notices: [...tellMisplaced(found.misplaced, config.members), ...notices, ...introduced.notices],
    memberById,
    entryByKey: new Map(entries.map((related) => [related.entry.key, related])),
    entriesOfMember: groupBy(entries, (related) => related.member.id),
    entriesOfTopic: byTopic(entries),
  };
}

function byTopic(entries: readonly RelatedEntry[]): ReadonlyMap<string, readonly RelatedEntry[]> {
  const groups = new Map<string, RelatedEntry[]>();
  for (const related of entries) {
    for (const { id } of related.topics) {
      const group = groups.get(id);
      if (group) group.push(related);
      else groups.set(id, [related]);
    }
  }
  return groups;
}
