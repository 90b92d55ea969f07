import type { Profile } from './profile.ts';
import type { References } from './shared-references.ts';
import type { Weighed } from './weigh-terms.ts';

/** Terms of a member by which others are found; the rest only refine. */
const KEY_TERMS = 60;

/** A term that more members use than this, and more than a tenth of them, finds nobody in particular. */
const MOST_USERS = 40;

/** A shared reference counts in the search as much as this. */
const REFERENCE = 2;

/** Gives the places, counted from 0, of the members who are most like one, the likeliest first. */
export type FindCandidates = (place: number, most: number) => readonly number[];

/**
 * Builds an inverted index, from each key term to the members whose key term it is, so that only members with something
 * in common are ever compared.
 */
export function findCandidates(
  profiles: readonly Profile[],
  references: References,
  isAllowed: (one: number, other: number) => boolean,
): FindCandidates {
  const placeOf = new Map(profiles.map(({ member }, place) => [member.id, place]));
  const keys = profiles.map(({ weighed }) => keyTerms(weighed));
  const index = new Map<number, { readonly place: number; readonly weight: number }[]>();
  for (const [place, terms] of keys.entries()) {
    for (const [term, weight] of terms) {
      const users = index.get(term);
      if (users) users.push({ place, weight });
      else index.set(term, [{ place, weight }]);
    }
  }
  const limit = Math.max(MOST_USERS, profiles.length / 10);
  const found = new Float64Array(profiles.length);
  const pagesOf = (place: number) => references.of(profiles[place]?.member.id ?? '').keys();
  return (place, most) => {
    const touched: number[] = [];
    const add = (other: number, weight: number) => {
      if (found[other] === 0) touched.push(other);
      found[other] = (found[other] ?? 0) + weight;
    };
    for (const [term, weight] of keys[place] ?? []) {
      const users = index.get(term) ?? [];
      if (users.length <= limit) for (const user of users) add(user.place, weight * user.weight);
    }
    for (const page of pagesOf(place)) {
      for (const id of references.linkers(page)) {
        add(placeOf.get(id) ?? place, REFERENCE * references.weight(page));
      }
    }
    const best = touched
      .sort((one, other) => (found[other] ?? 0) - (found[one] ?? 0) || one - other)
      .filter(takeFirst(most, (other) => isAllowed(place, other)));
    for (const other of touched) found[other] = 0;
    return best;
  };
}

/** The weightiest terms, as parts of a vector of length 1. */
function keyTerms({ terms, weights, length }: Weighed): readonly (readonly [number, number])[] {
  return terms
    .map((term, at): readonly [number, number] => [term, (weights[at] ?? 0) / length])
    .sort(([term, weight], [otherTerm, other]) => other - weight || term - otherTerm)
    .slice(0, KEY_TERMS);
}

/** A filter that lets the first few pass for which a question, costly to ask, is answered with yes. */
function takeFirst<Item>(most: number, isWanted: (item: Item) => boolean): (item: Item) => boolean {
  let taken = 0;
  return (item) => {
    if (taken >= most || !isWanted(item)) return false;
    taken += 1;
    return true;
  };
}
