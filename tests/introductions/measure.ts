import type { Member } from '../../src/model.ts';
import { suggestIntroductions } from '../../src/relate/suggest/suggest-introductions.ts';
import type { KnownCommunity } from './communities.ts';

/** For how many of the members who should meet somebody the first three suggestions name somebody of those. */
export interface Measure {
  readonly met: number;
  readonly members: number;
  /** Pairs suggested although they talk with each other. */
  readonly talking: readonly (readonly string[])[];
}

const FIRST = 3;

/** What the suggestions have to reach on communities they were not tuned on, in percent. */
export const FLOOR = 80;

/** Measures the suggestions. */
export function measureSuggestions(known: KnownCommunity): Measure {
  const suggested = suggestIntroductions(known.community, { introductions: [] }).map(({ between }) =>
    between.map(({ id }) => id),
  );
  return measure(known, suggested);
}

/** How a baseline compares the tags of two members: by how many they share, or by which part of all their tags that is. */
export type TagOverlap = 'number' | 'share';

/** Measures what anyone would try first: of the members without a tie, those with the most tags in common; ties by name. */
export function measureTagOverlap(known: KnownCommunity, by: TagOverlap): Measure {
  const { members, crossLinks, entriesOfMember } = known.community;
  const tied = new Set(
    crossLinks.flatMap(({ fromMember, toMember }) => [
      `${fromMember} ${toMember}`,
      `${toMember} ${fromMember}`,
    ]),
  );
  const tagsOf = ({ id }: Member) => {
    const entries = entriesOfMember.get(id) ?? [];
    return new Set(entries.flatMap(({ entry }) => entry.tags.map((tag) => tag.toLowerCase())));
  };
  const pairs = members.flatMap((one, at) =>
    members.slice(at + 1).flatMap((other) => {
      const [ours, theirs] = [tagsOf(one), tagsOf(other)];
      const common = [...ours].filter((tag) => theirs.has(tag)).length;
      if (common === 0 || tied.has(`${one.id} ${other.id}`)) return [];
      const overlap = by === 'number' ? common : common / (ours.size + theirs.size - common);
      return [{ ids: [one.id, other.id], overlap }];
    }),
  );
  const ranked = pairs.toSorted(
    (one, other) => other.overlap - one.overlap || (one.ids.join() < other.ids.join() ? -1 : 1),
  );
  return measure(
    known,
    ranked.map(({ ids }) => ids),
  );
}

function measure(
  { community, pairs, talking }: KnownCommunity,
  suggested: readonly (readonly string[])[],
): Measure {
  const isIn = (list: KnownCommunity['pairs'], pair: readonly string[]) =>
    list.some((known) => known.every((id) => pair.includes(id)));
  const toMeet = community.members.filter(({ id }) => pairs.some((pair) => pair.includes(id)));
  const met = toMeet.filter(({ id }) => {
    const first = suggested.filter((pair) => pair.includes(id)).slice(0, FIRST);
    return first.some((pair) => isIn(pairs, pair));
  });
  return {
    met: met.length,
    members: toMeet.length,
    talking: suggested.filter((pair) => isIn(talking, pair)),
  };
}

/** A share in percent, `87.5`. */
export function inPercent(measures: readonly Measure[]): number {
  const sum = (key: 'met' | 'members') => measures.reduce((total, measure) => total + measure[key], 0);
  return (100 * sum('met')) / sum('members');
}
