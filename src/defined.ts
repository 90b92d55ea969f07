/** The same value, typed as what JSON makes of it: a key without a value is not there. */
export type Defined<T> = {
  [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key];
} & { [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined> };

/** Leaves out the keys that have no value. */
export function defined<T extends object>(value: T): Defined<T> {
  // The type says what the filter does, which the compiler cannot see.
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Defined<T>;
}
