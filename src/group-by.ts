/** Groups items by a key, in the order given. (`Map.groupBy` needs Node 21.) */
export function groupBy<Key, Item>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  // A list that grew has room for a dozen more, which a large hub has thousands of; its copy has none.
  for (const [key, group] of groups) if (group.length > 1) groups.set(key, group.slice());
  return groups;
}
