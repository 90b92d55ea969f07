import { monthOf } from '../addresses.ts';
import { byDate } from '../archive/by-date.ts';
import { otherNames } from '../archive/other-names.ts';
import { dayOf } from '../dates.ts';
import type {
  ArchivedEntry,
  Community,
  Day,
  HubConfig,
  Instant,
  IntroductionListing,
  PlacedNote,
} from '../model.ts';
import { creditPassing } from './credit-passing.ts';
import { findConversations } from './find-conversations.ts';
import { findCrossLinks } from './find-cross-links.ts';
import { findOriginals } from './find-originals.ts';
import { findUnanswered } from './find-unanswered.ts';
import { forgetGone } from './forget-gone.ts';
import { indexCommunity } from './index-community.ts';
import { openDigests } from './open-digest.ts';
import { presentIntroductions } from './present-introductions.ts';
import { presentWelcomes } from './present-welcomes.ts';
import { relateEntries } from './relate-entries.ts';
import { rememberWeeks } from './remember-weeks.ts';
import type { Remembered } from './remembered.ts';
import { giftResolver } from './resolve-gifts.ts';
import { resolveReadFirst } from './resolve-read-first.ts';
import { resolveReshares } from './resolve-reshares.ts';
import { ruleOriginals } from './rule-originals.ts';
import { tellMisplaced } from './tell-misplaced.ts';
import { tellReadFirst } from './tell-read-first.ts';

/** All of a community but what became of its feeds. */
export type Related = Omit<Community, 'outcomes'>;

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
): Related {
  const written = relateWriting(config, archived, now, remembered);
  const people = presentPeople(config, written, now);
  return tellWeeks({ ...written.community, ...people }, config, remembered);
}

/** Whose writing is whose, what answers what, what was passed on: everything about entries. */
function relateWriting(
  config: HubConfig,
  archived: readonly ArchivedEntry[],
  now: Instant,
  remembered: Remembered,
) {
  const { hub, topics } = config;
  const members = config.members.filter((member) => member.status !== 'withdrawn');
  const memberById = new Map(members.map((member) => [member.id, member]));
  const { withheld = [] } = remembered;
  const ofMembers = [...archived, ...withheld].filter((entry) => memberById.has(entry.member)).sort(byDate);
  const found = findOriginals(ofMembers, config.members);
  const barred = new Set(withheld.map(({ key }) => key));
  const { originals: oldestFirst, copies } = ruleOriginals(
    found,
    config.decisions,
    barred,
    config.decisions.length === 0 ? {} : otherNames(config.members, ofMembers),
  );
  // What is withheld is in no count.
  const misplaced = found.misplaced.filter(({ entry }) => !barred.has(entry.key));

  const crossLinks = findCrossLinks(oldestFirst, members, copies);
  const talking = oldestFirst.filter(({ member }) => memberById.get(member)?.consent.conversations);
  const { conversations, former } = findConversations(
    talking,
    crossLinks,
    remembered.conversations ?? [],
    hub.timeZone,
  );
  const passings = creditPassing(copies, members);
  const today = dayOf(now, hub.timeZone);
  const { reshares, notes, faults } = resolveReshares(
    config.reshares,
    oldestFirst,
    hub,
    config.members,
    copies,
    { ...remembered, today },
  );
  const entries = relateEntries(oldestFirst, memberById, config, { crossLinks, passings, reshares });
  const index = indexCommunity(entries, conversations);
  return {
    community: {
      hub,
      now,
      thisMonth: monthOf(today),
      members,
      memberById,
      topics,
      principles: config.principles,
      entries,
      reshares,
      crossLinks,
      copies,
      passings,
      conversations,
      formerConversations: former,
      ...index,
      readFirst: resolveReadFirst(members, index.entriesOfMember),
    },
    giftsOf: giftResolver(oldestFirst, config.members, copies),
    notices: tellMisplaced(misplaced, config.members),
    notes,
    faults,
  };
}

/** Who is introduced to whom, and who is greeted. */
function presentPeople(
  { hub, members, introductions }: HubConfig,
  { community, giftsOf, notices, notes: written, faults: inReshares }: ReturnType<typeof relateWriting>,
  now: Instant,
): Pick<Related, 'introductions' | 'placedNotes' | 'placedFaults' | 'welcomes' | 'notices'> {
  const today = dayOf(now, hub.timeZone);
  const introduced = presentIntroductions(
    introductions.map((listing) => acceptedBy(listing, today)),
    community.members,
    community.entries,
    hub.curators,
  );
  const welcomed = presentWelcomes(community, giftsOf);
  const notes = [
    ...welcomed.notes,
    ...tellReadFirst(members, community.entriesOfMember),
    ...introduced.notes,
    ...introductions.flatMap((listing, place) => noteAhead(listing, place, today)),
    ...written,
  ];
  const faults = [...introduced.faults, ...inReshares];
  return {
    introductions: introduced.introductions,
    ...(notes.length > 0 && { placedNotes: notes }),
    ...(faults.length > 0 && { placedFaults: faults }),
    welcomes: welcomed.welcomes,
    notices,
  };
}

/** A yes of a day to come is none yet. */
function acceptedBy(listing: IntroductionListing, today: Day): IntroductionListing {
  const days = Object.entries(listing.accepted).filter(([, day]) => day <= today);
  return { ...listing, accepted: Object.fromEntries(days) };
}

/** A slip of the year would wait in silence; whose yes it is stays between them and the curator. */
function noteAhead({ accepted }: IntroductionListing, place: number, today: Day): readonly PlacedNote[] {
  const isAhead = Object.values(accepted).some((day) => day > today);
  return isAhead ? [{ file: 'introductions', path: [place, 'accepted'], message: AHEAD }] : [];
}

const AHEAD =
  'holds a day that is still to come; a yes counts from its day on. If it is a slip, give the day of the yes.';

/** What waits for an answer, and the weeks that have ended: what follows from all the rest. */
function tellWeeks(
  community: Omit<Related, 'unanswered' | 'digests' | 'weeks'>,
  config: HubConfig,
  { digests = [], retracted }: Remembered,
): Related {
  const known = {
    ...community,
    digests: rememberWeeks(
      community,
      forgetGone(digests, config, { ...community, ...(retracted && { retracted }) }),
    ),
  };
  return { ...known, unanswered: findUnanswered(known), weeks: openDigests(known) };
}
