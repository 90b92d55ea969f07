import type { HiddenRow } from '../../care/hidden/find-hidden.ts';
import { MOST_PARTS } from '../../care/hidden/hide-words.ts';
import { joinParts, type Part, splitParts } from '../../care/hidden/split-parts.ts';
import type { Boundaries } from './boundaries.ts';

/**
 * Whether a hidden phrase came about because a page puts one text behind another: the first words of it end a text that the hub shows, the
 * rest begins another one. Nobody said it then. To be asked only of a phrase that no single text holds.
 */
export function chanceMeetings({
  texts,
  given,
}: Pick<Boundaries, 'texts' | 'given'>): (parts: readonly Part[], row: HiddenRow) => boolean {
  let ends: { readonly first: ReadonlySet<string>; readonly last: ReadonlySet<string> } | undefined;
  return (parts, { start, end }) => {
    ends ??= endsOf([
      ...given,
      ...texts
        .filter(({ isShown }) => isShown)
        .flatMap(({ title, pieces, said, member }) => [title, member.name, ...pieces, ...said]),
    ]);
    for (let seam = start + 1; seam < end; seam += 1) {
      const isMet =
        ends.last.has(joinParts(parts.slice(start, seam))) &&
        ends.first.has(joinParts(parts.slice(seam, end)));
      if (isMet) return true;
    }
    return false;
  };
}

/** The first and the last parts of texts, as many as a hidden phrase can have. */
function endsOf(texts: readonly string[]) {
  const [first, last] = [new Set<string>(), new Set<string>()];
  for (const parts of texts.map(splitParts)) {
    for (let count = 1; count < MOST_PARTS; count += 1) {
      first.add(joinParts(parts.slice(0, count)));
      last.add(joinParts(parts.slice(-count)));
    }
  }
  return { first, last };
}
