/** The same value, typed as what JSON makes of it: a key without a value is not there. */
export type Defined<T> = {
  [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key];
} & { [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined> };

/** Leaves out the keys that have no value. */
export function defined<T extends object>(value: T): Defined<T> {
  const given: Partial<T> = {};
  for (const key in value) if (value[key] !== undefined) given[key] = value[key];
  // The type says what the loop does, which the compiler cannot see.
  return given as unknown as Defined<T>;
}
