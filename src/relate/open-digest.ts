import { daysOfWeek } from '../dates.ts';
import type {
  Community,
  Conversation,
  Curator,
  Day,
  DigestRecord,
  Introduction,
  Member,
  RelatedEntry,
  Reshare,
  Week,
} from '../model.ts';
import { isIn } from './collect-week.ts';
import { partsOfName } from './entry-name.ts';
import { groupBy } from './group-by.ts';
import { lookUpNames, type NameLookup } from './look-up-names.ts';
import { isFinished } from './remember-weeks.ts';

/** A finished week as its page shows it today: without what was taken back since, or whose member left the digest. */
export interface Digest {
  readonly week: Week;
  readonly first: Day;
  readonly last: Day;
  readonly by?: Curator;
  readonly reshares: readonly Reshare[];
  readonly conversations: readonly DigestConversation[];
  readonly introductions: readonly Introduction[];
  readonly welcomes: readonly { readonly member: Member; readonly greeter?: Member }[];
  readonly unanswered: readonly RelatedEntry[];
  /** Who linked to others, passed them on or pointed to them, in the order of `feeds.yaml`. */
  readonly thanks: readonly Member[];
}

export interface DigestConversation {
  readonly conversation: Conversation;
  /** What was said in this week, oldest first. */
  readonly turns: readonly RelatedEntry[];
}

/** Every digest that has something to show, newest week first. */
export function openDigests(community: Community): readonly Digest[] {
  const { now, hub } = community;
  const finished = community.digests.filter((record) => isFinished(record, now, hub.timeZone));
  if (finished.length === 0) return [];
  const names = lookUpNames(community);
  return finished.map((record) => openDigest(community, record, names)).filter(hasAnything);
}

function openDigest(community: Community, record: DigestRecord, names: NameLookup): Digest {
  const { hub, memberById } = community;
  const by = hub.curators.find(({ id }) => id === record.by);
  const reshares = record.reshares
    .flatMap((slug) => names.reshares.get(slug) ?? [])
    .filter(({ original }) => isIn(original.member))
    .map((reshare) => withoutAbsent(reshare, names));
  return {
    week: record.week,
    ...daysOfWeek(record.week),
    ...(by && { by }),
    reshares,
    conversations: conversationsOf(record, names),
    introductions: record.introductions
      .flatMap((slug) => names.introductions.get(slug) ?? [])
      .filter(({ between }) => between.every(isIn)),
    welcomes: record.welcomes.flatMap((id) => {
      const member = memberById.get(id);
      const greeter = memberById.get(member?.greeter ?? '');
      if (!member?.consent.digest) return [];
      return { member, ...(greeter?.consent.digest && { greeter }) };
    }),
    unanswered: entriesOf(record.unanswered, names),
    thanks: thanksOf(community, record, reshares, names),
  };
}

function hasAnything({ week: _, first: __, last: ___, by: ____, ...lists }: Digest): boolean {
  return Object.values(lists).some((list) => list.length > 0);
}

/** A `via` names a person or a site; where that is a member's who is not in the digest, nobody is named. */
function withoutAbsent(reshare: Reshare, names: NameLookup): Reshare {
  const { via, ...rest } = reshare;
  return via !== undefined && !isIn(names.member(via)) ? rest : reshare;
}

function conversationsOf({ turns }: DigestRecord, names: NameLookup): readonly DigestConversation[] {
  const spoken = entriesOf(turns, names).toReversed();
  const groups = groupBy(spoken, ({ entry }) => names.conversations.get(entry.key));
  return [...groups].flatMap(([conversation, ofOne]) => (conversation ? { conversation, turns: ofOne } : []));
}

/** Entries by their names in the file, in that order; those that are gone are not there. */
function entriesOf(list: readonly string[], names: NameLookup): readonly RelatedEntry[] {
  return list.flatMap((name) => names.entry(name) ?? []).filter(({ member }) => isIn(member));
}

function thanksOf(
  { members }: Community,
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
    ...reshares.map(({ via }) => via && names.member(via)),
  ]);
  return members.filter((member) => thanked.has(member) && isIn(member));
}
