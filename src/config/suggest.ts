/** Gives the candidate that was probably meant, or `undefined` when none is within `mostEdits`, by default a third of it. */
export function suggest(
  written: string,
  candidates: Iterable<string>,
  mostEdits?: number,
): string | undefined {
  const plain = bare(written);
  const allowed = mostEdits ?? Math.max(1, Math.floor(plain.length / 3));
  let nearest: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const other = bare(candidate);
    // Each letter of difference in length is an edit, so the costly comparison can be spared.
    if (Math.abs(other.length - plain.length) > allowed) continue;
    const distance = editDistance(plain, other);
    if (nearest === undefined || distance < nearest.distance) nearest = { candidate, distance };
  }
  return nearest !== undefined && nearest.distance <= allowed ? nearest.candidate : undefined;
}

/** Gives `; did you mean X?`, or `''`, to be put behind a message. */
export function didYouMean(written: string, candidates: Iterable<string>, mostEdits?: number): string {
  const candidate = suggest(written, candidates, mostEdits);
  return candidate === undefined ? '' : `; did you mean \`${candidate}\`?`;
}

/** `cooling_off`, `cooling-off` and `coolingOff` are the same word to a person; a very long one is none of ours. */
function bare(text: string): string {
  return text.slice(0, 80).toLowerCase().replaceAll(/[-_ ]/g, '');
}

/** Optimal string alignment: one letter added, lost, changed, or two neighbours swapped, count one each. */
function editDistance(one: string, other: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        cell(last, column) + 1,
        cell(current, column - 1) + 1,
        cell(last, column - 1) + (isSame ? 0 : 1),
        isSwap ? cell(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return cell(last, other.length);
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
