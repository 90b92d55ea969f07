/** A piece of what a file says, and where it says it. */
export interface Segment {
  /** Decoded: no entities, no escapes. */
  readonly text: string;
  /** Where: `line 12`, or a JSON path, `$.items[3].title`. */
  readonly place: string;
  /**
   * `flow` is text that goes on in the next such piece, as paragraphs do; `aside` stands alone, as an attribute does; `address`
   * leads somewhere; `load` is what a reader's program fetches by itself.
   */
  readonly kind: 'flow' | 'aside' | 'address' | 'load';
  /** True for a flow that does not go on from the one before it: another element, another entry. */
  readonly isApart?: boolean;
}

/** Turns an offset in a file into a place that a person finds. Offsets have to grow. */
export type PlaceAt = (offset: number) => string;

/** Counts lines as far as they are asked for. */
export function linesOf(text: string): PlaceAt {
  let line = 1;
  let counted = 0;
  return (offset) => {
    for (
      let next = text.indexOf('\n', counted);
      next !== -1 && next < offset;
      next = text.indexOf('\n', counted)
    ) {
      line += 1;
      counted = next + 1;
    }
    return `line ${line}`;
  };
}

/** A string that holds markup of its own, as an entry's text does in a feed. */
export function isMarkup(text: string): boolean {
  return /<[a-z!/]/iu.test(text);
}

/** A string that is an address and nothing else. */
export function isAddress(text: string): boolean {
  return /^\s*[a-z][a-z0-9+.-]*:\S+\s*$/iu.test(text);
}

/** What somebody said in one go: nothing goes on into it from what stands before. */
export function apart(segments: readonly Segment[]): readonly Segment[] {
  const first = segments.findIndex(({ kind }) => kind === 'flow');
  return segments.map((segment, at) => (at === first ? { ...segment, isApart: true } : segment));
}
