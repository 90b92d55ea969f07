/**
 * The few of `places` with the most weight, in order, without sorting all of them; of equals the lower place comes first.
 * Who is not wanted is asked about only where it matters, as that may be costly.
 */
export function takeBest(
  places: Iterable<number>,
  weights: Float64Array,
  most: number,
  isWanted: (place: number) => boolean = () => true,
): readonly number[] {
  const best: number[] = [];
  /** What the last of the best weighs, once there are enough; almost all weigh less. */
  let least = -Infinity;
  const isBefore = (one: number, other: number) => {
    const lead = (weights[one] ?? 0) - (weights[other] ?? 0);
    return lead > 0 || (lead === 0 && one < other);
  };
  for (const place of places) {
    if ((weights[place] ?? 0) < least) continue;
    const last = best[most - 1];
    if ((last !== undefined && isBefore(last, place)) || !isWanted(place)) continue;
    let at = Math.min(best.length, most - 1);
    for (; at > 0 && isBefore(place, best[at - 1] ?? place); at--) best[at] = best[at - 1] ?? place;
    best[at] = place;
    least = weights[best[most - 1] ?? -1] ?? least;
  }
  return best;
}
