import { daysOfWeek } from '../dates.ts';
import { fewOfEach } from '../few-of-each.ts';
import type {
  Community,
  Digest,
  DigestConversation,
  DigestRecord,
  Member,
  RelatedEntry,
  Reshare,
} from '../model.ts';
import { isIn } from './collect-week.ts';
import { partsOfName } from './entry-name.ts';
import { greeterOf } from './greeter-of.ts';
import { lookUpNames, type NameLookup } from './look-up-names.ts';
import { isFinished } from './remember-weeks.ts';

/** Turns of a member that a conversation has room for; its own page has them all. */
const TURNS_OF_A_MEMBER = 2;

/** Conversations in which the same member may be the only one whom a digest lets speak. */
const CONVERSATIONS_OF_A_MEMBER = 3;

/** What a digest is opened with. */
export type Opened = Pick<
  Community,
  | 'hub'
  | 'now'
  | 'members'
  | 'memberById'
  | 'entryByKey'
  | 'reshares'
  | 'introductions'
  | 'conversations'
  | 'formerConversations'
  | 'digests'
>;

/** Every digest that has something to show, newest week first. */
export function openDigests(community: Opened): readonly Digest[] {
  const { now, hub } = community;
  const finished = community.digests.filter((record) => isFinished(record, now, hub.timeZone));
  if (finished.length === 0) return [];
  const names = lookUpNames(community);
  return finished.map((record) => openDigest(community, record, names)).filter(hasAnything);
}

function openDigest(community: Opened, record: DigestRecord, names: NameLookup): Digest {
  const { hub, memberById } = community;
  const by = hub.curators.find(({ id }) => id === record.by);
  const reshares = record.reshares
    .flatMap((slug) => names.reshares.get(slug) ?? [])
    .filter(({ original }) => isIn(original.member))
    .map(withoutAbsent);
  const conversations = conversationsOf(record, names);
  const told = severalVoices(conversations);
  return {
    week: record.week,
    ...daysOfWeek(record.week),
    ...(by && { by }),
    reshares,
    conversations: told,
    hasMoreConversations: told.length < conversations.length,
    introductions: record.introductions
      .flatMap((slug) => names.introductions.get(slug) ?? [])
      .filter(({ between }) => between.every(isIn)),
    welcomes: record.welcomes.flatMap((id) => {
      const member = memberById.get(id);
      if (!member?.consent.digest) return [];
      const greeter = greeterOf(member, memberById);
      return { member, ...(greeter?.consent.digest && { greeter }) };
    }),
    unanswered: entriesOf(record.unanswered, names),
    thanks: thanksOf(community, record, reshares, names),
  };
}

function hasAnything(digest: Digest): boolean {
  const { reshares, conversations, introductions, welcomes, unanswered, thanks } = digest;
  const lists = [reshares, conversations, introductions, welcomes, unanswered, thanks];
  return lists.some((list) => list.length > 0);
}

/** A `via` names a person or a site; where that may be a member's who is not in the digest, nobody is named. */
function withoutAbsent(reshare: Reshare): Reshare {
  const { via: _, viaMembers = [], ...rest } = reshare;
  return viaMembers.every(isIn) ? reshare : rest;
}

/** The conversations of a week as they stood together then; what holds to no other entry any more was taken back. */
function conversationsOf({ conversations }: DigestRecord, names: NameLookup): readonly DigestConversation[] {
  return conversations.flatMap(({ slug, turns }) => {
    const spoken = entriesOf(turns, names).filter(isJoined);
    if (slug === undefined || spoken.length === 0) return [];
    const told = fewOfEach(spoken, TURNS_OF_A_MEMBER);
    return {
      ...(names.hasPage(slug) && { slug }),
      turns: told.toReversed(),
      hasMore: told.length < spoken.length,
    };
  });
}

function isJoined({ respondsTo, answeredBy }: RelatedEntry): boolean {
  return answeredBy.length > 0 || respondsTo.some(({ to }) => to !== undefined);
}

/** Conversations without those that would show but one member, again and again. */
function severalVoices(conversations: readonly DigestConversation[]): readonly DigestConversation[] {
  const heard = new Map<string, number>();
  return conversations.filter(({ turns }) => {
    const speakers = [...new Set(turns.map(({ member }) => member.id))];
    const isTold = speakers.some((id) => (heard.get(id) ?? 0) < CONVERSATIONS_OF_A_MEMBER);
    if (isTold) for (const id of speakers) heard.set(id, (heard.get(id) ?? 0) + 1);
    return isTold;
  });
}

/** Entries by their names in the file, in that order; those that are gone are not there. */
function entriesOf(list: readonly string[], names: NameLookup): readonly RelatedEntry[] {
  return list.flatMap((name) => names.entry(name) ?? []).filter(({ member }) => isIn(member));
}

function thanksOf(
  { members }: Pick<Community, 'members'>,
  { answers, passedOn }: DigestRecord,
  reshares: readonly Reshare[],
  names: NameLookup,
): readonly Member[] {
  const answered = entriesOf(answers, names).filter(({ respondsTo }) => respondsTo.length > 0);
  const thanked = new Set([
    ...answered.map(({ member }) => member),
    ...passedOn.flatMap((name) => {
      const passer = partsOfName(name).member;
      return names.entry(name)?.passedOnBy.filter(({ id }) => id === passer) ?? [];
    }),
    // Of several who share a site it is not known whom to thank.
    ...reshares.flatMap(({ viaMembers = [] }) => (viaMembers.length === 1 ? viaMembers : [])),
  ]);
  return members.filter((member) => thanked.has(member) && isIn(member));
}
