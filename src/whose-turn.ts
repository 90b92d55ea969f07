/**
 * Those of a circle whose turn it is, `places` at a time: each turn begins where the one before ended. Everybody, in their
 * order, where there is room. The number of the turn follows from the clock, so that nothing has to be remembered.
 */
export function whoseTurn<Item>(circle: readonly Item[], places: number, turn: number): readonly Item[] {
  if (circle.length <= places) return circle;
  const start = (turn * places) % circle.length;
  return [...circle.slice(start), ...circle.slice(0, start)].slice(0, places);
}
