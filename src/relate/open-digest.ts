import { daysOfWeek } from '../dates.ts';
import type {
  Author,
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
import { indexSites } from './address-index.ts';
import { isIn } from './collect-week.ts';
import { partsOfName } from './entry-name.ts';
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
  return community.digests
    .filter((record) => isFinished(record, now, hub.timeZone))
    .map((record) => openDigest(community, record))
    .filter(hasAnything);
}

function openDigest(community: Community, record: DigestRecord): Digest {
  const { hub, members, memberById } = community;
  const by = hub.curators.find(({ id }) => id === record.by);
  const reshares = community.reshares
    .filter(({ slug, original }) => record.reshares.includes(slug) && isIn(original.member))
    .map((reshare) => withoutAbsent(reshare, members));
  return {
    week: record.week,
    ...daysOfWeek(record.week),
    ...(by && { by }),
    reshares,
    conversations: conversationsOf(community, record),
    introductions: community.introductions.filter(
      ({ slug, between }) => record.introductions.includes(slug) && between.every(isIn),
    ),
    welcomes: record.welcomes.flatMap((id) => {
      const member = memberById.get(id);
      const greeter = memberById.get(member?.greeter ?? '');
      if (!member?.consent.digest) return [];
      return { member, ...(greeter?.consent.digest && { greeter }) };
    }),
    unanswered: entriesOf(community, record.unanswered),
    thanks: thanksOf(community, record, reshares),
  };
}

function hasAnything({
  reshares,
  conversations,
  introductions,
  welcomes,
  unanswered,
  thanks,
}: Digest): boolean {
  return [reshares, conversations, introductions, welcomes, unanswered, thanks].some(
    (list) => list.length > 0,
  );
}

/** A `via` names a person or a site; where that is a member's who is not in the digest, nobody is named. */
function withoutAbsent(reshare: Reshare, members: readonly Member[]): Reshare {
  const { via, ...rest } = reshare;
  return via !== undefined && !isIn(memberNamed(via, members)) ? rest : reshare;
}

function memberNamed({ name, url }: Author, members: readonly Member[]): Member | undefined {
  return members.find((member) => member.name === name) ?? indexSites(members)(url ?? '')[0];
}

function conversationsOf(community: Community, record: DigestRecord): readonly DigestConversation[] {
  const turns = entriesOf(community, record.turns).toReversed();
  return community.conversations
    .map((conversation) => ({
      conversation,
      turns: turns.filter(({ entry }) => conversation.entries.includes(entry.key)),
    }))
    .filter((one) => one.turns.length > 0);
}

/** Entries by their names in the file, newest first; those that are gone are not there. */
function entriesOf({ entryByKey }: Community, names: readonly string[]): readonly RelatedEntry[] {
  return names
    .flatMap((name) => entryByKey.get(partsOfName(name).key) ?? [])
    .filter(({ member }) => member.consent.digest);
}

function thanksOf(
  community: Community,
  record: DigestRecord,
  reshares: readonly Reshare[],
): readonly Member[] {
  const { members, entryByKey } = community;
  const answered = entriesOf(community, record.answers).filter(({ respondsTo }) => respondsTo.length > 0);
  const thanked = new Set([
    ...answered.map(({ member }) => member),
    ...record.passedOn.flatMap((name) => {
      const { member, key } = partsOfName(name);
      return entryByKey.get(key)?.passedOnBy.filter(({ id }) => id === member) ?? [];
    }),
    ...reshares.map(({ via }) => via && memberNamed(via, members)),
  ]);
  return members.filter((member) => thanked.has(member) && member.consent.digest);
}
