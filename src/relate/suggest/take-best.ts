/**
 * The few of `places` with the most weight, in order, without sorting all of them; of equals the lower place comes first.
 * Who is not wanted is asked about only where it matters, as that may be costly.
 */
export function takeBest(
  places: Int32Array,
  weights: Float64Array,
  most: number,
  isWanted?: (place: number) => boolean,
): Int32Array {
  const best = new Int32Array(Math.min(most, places.length));
  let size = 0;
  /** What the last of the best weighs, once there are enough; almost all weigh less. */
  let least = -Infinity;
  for (let next = 0; next < places.length; next++) {
    const place = places[next] ?? 0;
    const weight = weights[place] ?? 0;
    if (weight < least || best.length === 0) continue;
    const isFull = size === best.length;
    if (isFull && weight === least && place > (best[size - 1] ?? 0)) continue;
    if (isWanted !== undefined && !isWanted(place)) continue;
    let at = isFull ? size - 1 : size;
    for (; at > 0; at--) {
      const above = best[at - 1] ?? 0;
      const lead = weight - (weights[above] ?? 0);
      if (lead < 0 || (lead === 0 && above < place)) break;
      best[at] = above;
    }
    best[at] = place;
    if (!isFull) size += 1;
    if (size === best.length) least = weights[best[size - 1] ?? 0] ?? 0;
  }
  return best.subarray(0, size);
}
