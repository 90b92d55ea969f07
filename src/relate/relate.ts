import { byDate } from '../archive/by-date.ts';
import { dayOf } from '../dates.ts';
import type {
  ArchivedEntry,
  Community,
  Day,
  HubConfig,
  Instant,
  IntroductionListing,
  RelatedEntry,
} from '../model.ts';
import { topicFinder } from './assign-topics.ts';
import { creditPassing } from './credit-passing.ts';
import { findConversations } from './find-conversations.ts';
import { findCrossLinks } from './find-cross-links.ts';
import { findOriginals } from './find-originals.ts';
import { groupBy } from './group-by.ts';
import { makeRoom, wordsQuoted } from './make-room.ts';
import { nameEntries } from './name-entries.ts';
import { presentIntroductions } from './present-introductions.ts';
import { presentWelcomes } from './present-welcomes.ts';
import { forgetGone, rememberWeeks } from './remember-weeks.ts';
import type { Remembered } from './remembered.ts';
import { giftResolver } from './resolve-gifts.ts';
import { resolveReshares } from './resolve-reshares.ts';
import { ruleOriginals } from './rule-originals.ts';
import { tellMisplaced } from './tell-misplaced.ts';

/**
 * Joins members, entries and the curators' acts into the community that pages show. `archived` are all published
 * entries, in any order; what a curator keeps out goes here, once it is known which entries are copies of which.
 * The time it takes grows with the number of entries and links, no faster.
 */
export function relate(
  config: HubConfig,
  archived: readonly ArchivedEntry[],
  now: Instant,
  remembered: Remembered = {},
): Omit<Community, 'outcomes'> {
  const { hub, topics } = config;
  const members = config.members.filter((member) => member.status !== 'withdrawn');
  const memberById = new Map(members.map((member) => [member.id, member]));
  const today = dayOf(now, hub.timeZone);
  const ofMembers = archived.filter((entry) => memberById.has(entry.member)).sort(byDate);
  const found = findOriginals(ofMembers, config.members);
  const { originals: oldestFirst, copies } = ruleOriginals(found, config.decisions);
  const iris = nameEntries(oldestFirst, config.members);
  const passedOn = creditPassing(copies, members);
  const crossLinks = findCrossLinks(oldestFirst, members, copies);
  const talking = oldestFirst.filter(({ member }) => memberById.get(member)?.consent.conversations);
  const { conversations, former } = findConversations(
    talking,
    crossLinks,
    remembered.conversations ?? [],
    hub.timeZone,
  );
  const respondsTo = groupBy(crossLinks, (link) => link.from);
  const answeredBy = groupBy(crossLinks, (link) => link.to);
  const topicsOf = topicFinder(topics);
  const { reshares, notices, faults } = resolveReshares(
    config.reshares,
    oldestFirst,
    hub,
    config.members,
    copies,
    { ...remembered, today },
  );
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
  const introduced = presentIntroductions(
    config.introductions.map((listing) => acceptedBy(listing, today)),
    members,
    entries,
    hub.curators,
  );
  const giftsOf = giftResolver(oldestFirst, config.members, copies);
  const welcomed = presentWelcomes({ hub, now, members, topics }, giftsOf);
  const related = {
    hub,
    now,
    members,
    entries,
    topics,
    principles: config.principles,
    reshares,
    crossLinks,
    conversations,
    formerConversations: former,
    introductions: introduced.introductions,
    welcomes: welcomed.welcomes,
    notices: [
      ...tellMisplaced(found.misplaced, config.members),
      ...notices,
      ...introduced.notices,
      ...welcomed.notices,
    ],
    ...(faults.length > 0 && { reshareFaults: faults }),
    memberById,
    entryByKey: new Map(entries.map((related) => [related.entry.key, related])),
    conversationOf: new Map(conversations.flatMap((each) => each.entries.map((key) => [key, each] as const))),
    entriesOfMember: groupBy(entries, (related) => related.member.id),
    entriesOfTopic: byTopic(entries),
  };
  return {
    ...related,
    digests: rememberWeeks(related, forgetGone(remembered.digests ?? [], config, remembered.retracted)),
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

/** A yes of a day to come is none yet. */
function acceptedBy(listing: IntroductionListing, today: Day): IntroductionListing {
  const days = Object.entries(listing.accepted).filter(([, day]) => day <= today);
  return { ...listing, accepted: Object.fromEntries(days) };
}
