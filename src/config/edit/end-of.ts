import { isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';

/** Whether a key has nothing behind it. */
export function isEmpty({ value }: Pair): boolean {
  return value === null || (isScalar(value) && value.value === null && value.source === '');
}

/** Where the innermost last value of a pair ends; a group's own range may reach over the remarks behind it. */
export function endOf(pair: Pair): number {
  const { key, value } = pair;
  const inside = endOfValue(value);
  if (inside !== undefined && !isEmpty(pair)) return inside;
  return isNode(key) ? (key.range?.[1] ?? 0) : 0;
}

/** The same of a value; `undefined` for what stands nowhere. */
export function endOfValue(value: unknown): number | undefined {
  if (isMap(value) && !value.flow && value.items.length > 0) return endOfMap(value);
  if (isSeq(value) && !value.flow && value.items.length > 0) return endOfValue(value.items.at(-1));
  return isNode(value) ? value.range?.[1] : undefined;
}

function endOfMap(group: YAMLMap): number {
  const last = group.items.at(-1);
  return last === undefined ? (group.range?.[1] ?? 0) : endOf(last);
}
