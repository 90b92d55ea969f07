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
 * in common are ever compared. The members of one term stand in a row, in one array for all terms.
 */
export function findCandidates(
  profiles: readonly Profile[],
  references: References,
  isAllowed: (one: number, other: number) => boolean,
  size: number,
): FindCandidates {
  const keys = profiles.map(({ weighed }) => keyTerms(weighed));
  const { starts, users, weights } = indexUsers(keys, size);
  const limit = Math.max(MOST_USERS, profiles.length / 50);
  const found = new Float64Array(profiles.length);
  return (place, most) => {
    const touched: number[] = [];
    const add = (other: number, weight: number) => {
      const before = found[other] ?? 0;
      if (before === 0) touched.push(other);
      found[other] = before + weight;
    };
    for (const [term, weight] of keys[place] ?? []) {
      const [start = 0, end = 0] = [starts[term], starts[term + 1]];
      if (end - start > limit) continue;
      for (let at = start; at < end; at++) add(users[at] ?? 0, weight * (weights[at] ?? 0));
    }
    for (const page of references.of(place).keys()) {
      const weight = REFERENCE * references.weight(page);
      for (const other of references.linkers(page)) add(other, weight);
    }
    const best = takeBest(touched, found, most, (other) => isAllowed(place, other));
    for (const other of touched) found[other] = 0;
    return best;
  };
}

type KeyTerm = readonly [term: number, weight: number];

/** The weightiest terms, as parts of a vector of length 1. */
function keyTerms({ terms, weights, length }: Weighed): readonly KeyTerm[] {
  return takeBest(weights.keys(), weights, KEY_TERMS).map((at) => [
    terms[at] ?? 0,
    (weights[at] ?? 0) / length,
  ]);
}

/** The members whose key term it is, of each term, from `starts[term]` up to `starts[term + 1]`, in their order. */
function indexUsers(keys: readonly (readonly KeyTerm[])[], size: number) {
  const starts = new Int32Array(size + 1);
  for (const terms of keys) for (const [term] of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < size; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const users = new Int32Array(starts[size] ?? 0);
  const weights = new Float64Array(users.length);
  const ends = starts.slice();
  for (const [place, terms] of keys.entries()) {
    for (const [term, weight] of terms) {
      const at = ends[term] ?? 0;
      ends[term] = at + 1;
      users[at] = place;
      weights[at] = weight;
    }
  }
  return { starts, users, weights };
}
