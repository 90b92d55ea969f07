import type { Day, Entry } from '../model.ts';

/** The entries of a feed by their own dates, whatever order it lists them in; those without one keep their order, at the end. */
export function newestFirst(entries: readonly Entry[]): readonly Entry[] {
  const moment = (entry: Entry) => entry.published ?? entry.updated ?? '';
  return entries.toSorted((one, other) => {
    const [first, second] = [moment(one), moment(other)];
    if (first === second) return 0;
    return first > second ? -1 : 1;
  });
}

/** The day that an entry stands under. */
export function dayOfEntry({ published, updated }: Entry): Day | undefined {
  return (published ?? updated)?.slice(0, 10);
}

/** An entry in a list for a curator: its day and its title. */
export function entryInWords(entry: Entry): string {
  return `    ${dayOfEntry(entry) ?? 'no date   '}  ${entry.title || '(no title)'}`;
}
