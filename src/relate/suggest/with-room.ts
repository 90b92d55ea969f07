/** A list of numbers of one kind. */
type List = Int8Array | Uint16Array | Int32Array | Float64Array;

/** The list itself where it has room for `length` numbers, else a longer copy, twice as long at least. */
export function withRoom<Kind extends List>(list: Kind, length: number): Kind {
  if (list.length >= length) return list;
  const longer = new (list.constructor as new (length: number) => Kind)(Math.max(length, 2 * list.length));
  longer.set(list);
  return longer;
}
