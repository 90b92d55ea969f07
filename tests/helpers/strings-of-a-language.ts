/** Every string of a language with its place, `layout.navigation.members`. A function is called with a mark for each argument. */
export function stringsWithPlaces(
  value: unknown,
  mark: (argument: number) => string = (argument) => `{${argument}}`,
  path: readonly string[] = [],
): readonly (readonly [place: string, text: string])[] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  if (typeof value === 'function') {
    const marks = Array.from({ length: value.length }, (_, argument) => mark(argument));
    const said: unknown = value(...marks);
    return [[path.join('.'), Array.isArray(said) ? said.join('') : String(said)]];
  }
  return Object.entries(value ?? {}).flatMap(([key, inner]) =>
    stringsWithPlaces(inner, mark, [...path, key]),
  );
}

/** The words of a language as they stand on a page: each string without what stands in between, and without markup. */
export function wordsOfLanguage(strings: unknown): ReadonlySet<string> {
  const pieces = stringsWithPlaces(strings, () => '§').flatMap(([, text]) =>
    text.split(/§|<[^>]*>/u).map((piece) => piece.replace(EDGES, '')),
  );
  return new Set(pieces.filter((piece) => /\p{L}/u.test(piece)));
}

/** What surrounds words and says nothing. */
const EDGES = /^[\s.,:;!?“”«»()]+|[\s.,:;!?“”«»()]+$/gu;
