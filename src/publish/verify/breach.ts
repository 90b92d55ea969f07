/** What was promised and is not so in a file of the output. */
export type BreachedRule =
  | 'link-only'
  | 'too-many-words'
  | 'withheld'
  | 'byline'
  | 'never-publish'
  | 'email'
  | 'loaded'
  | 'picture'
  | 'card'
  | 'surface'
  | 'withdrawn';

/** One promise that one file breaks. It never holds the words that must not get out. */
export interface Breach {
  readonly rule: BreachedRule;
  /** As on the hub, without a leading slash. */
  readonly file: string;
  /** Where in the file: `line 12`, `$.items[3].title`. */
  readonly place: string;
  /** What is wrong, in words for a curator. */
  readonly message: string;
  /** Keys of the entries that brought it; none where it comes from elsewhere. */
  readonly entries: readonly string[];
}
