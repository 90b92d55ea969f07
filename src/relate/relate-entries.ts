import { groupBy } from '../group-by.ts';
import type {
  ArchivedEntry,
  CrossLink,
  HubConfig,
  Member,
  Passing,
  RelatedEntry,
  Reshare,
} from '../model.ts';
import { topicFinder } from './assign-topics.ts';
import { makeRoom, wordsQuoted } from './make-room.ts';
import { nameEntries } from './name-entries.ts';

/** What is known of entries beside themselves. */
export interface Ties {
  readonly crossLinks: readonly CrossLink[];
  readonly passings: readonly Passing[];
  readonly reshares: readonly Reshare[];
}

/**
 * Gives each entry everything that a card shows, newest first. `oldestFirst` are the originals; of a member who is not in
 * `memberById` nothing is shown. Excerpts make room for the words that reshares and links quote.
 */
export function relateEntries(
  oldestFirst: readonly ArchivedEntry[],
  memberById: ReadonlyMap<string, Member>,
  { members, topics }: Pick<HubConfig, 'members' | 'topics'>,
  { crossLinks, passings, reshares }: Ties,
): readonly RelatedEntry[] {
  const iris = nameEntries(oldestFirst, members);
  const respondsTo = groupBy(crossLinks, ({ from }) => from);
  const answeredBy = groupBy(crossLinks, ({ to }) => to);
  const passedOn = groupBy(passings, ({ entry }) => entry);
  const topicsOf = topicFinder(topics);
  const quoted = wordsQuoted(reshares);
  return oldestFirst.toReversed().flatMap((entry) => {
    const member = memberById.get(entry.member);
    if (!member) return [];
    const iri = iris.get(entry.key);
    return {
      entry: makeRoom(entry, member, quoted.get(entry.key) ?? 0),
      member,
      topics: orNone(topicsOf(entry, member)),
      respondsTo: respondsTo.get(entry.key) ?? NONE,
      answeredBy: answeredBy.get(entry.key) ?? NONE,
      ...(iri !== undefined && { iri }),
      passedOnBy: orNone((passedOn.get(entry.key) ?? NONE).map((passing) => passing.member)),
    };
  });
}

/** Of most entries there is nothing to say in most respects: one empty list is enough for all of them. */
const NONE: readonly never[] = [];

function orNone<Item>(items: readonly Item[]): readonly Item[] {
  return items.length === 0 ? NONE : items;
}
