import type { Profile } from './profile.ts';
import { REFERENCE, type References } from './shared-references.ts';
import { takeBest } from './take-best.ts';
import type { Weighed } from './weigh-terms.ts';

/** Terms of a member by which others are found; the rest only refine. */
const KEY_TERMS = 60;

/** A term that more members use than this, and more than one in fifty, finds nobody in particular. */
const MOST_USERS = 40;

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
  const limit = Math.max(MOST_USERS, profiles.length / 50);
  const found = new Float64Array(profiles.length);
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
    for (const page of references.of(profiles[place]?.member.id ?? '').keys()) {
      for (const id of references.linkers(page)) {
        add(placeOf.get(id) ?? place, REFERENCE * references.weight(page));
      }
    }
    const best = takeBest(touched, found, most, (other) => isAllowed(place, other));
    for (const other of touched) found[other] = 0;
    return best;
  };
}

/** The weightiest terms, as parts of a vector of length 1. */
function keyTerms({ terms, weights, length }: Weighed): readonly (readonly [number, number])[] {
  return takeBest(weights.keys(), weights, KEY_TERMS).map((at) => [
    terms[at] ?? 0,
    (weights[at] ?? 0) / length,
  ]);
}
