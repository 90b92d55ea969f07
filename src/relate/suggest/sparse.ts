/** A table of which most places are empty: row `n` has a weight in each of its columns, from `starts[n]` up to `starts[n + 1]`. */
export interface Sparse {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly weights: Float64Array;
}

/** The same table by its columns: what stood in one column stands in one row, in the order of the rows before. */
export function transpose({ starts, columns, weights }: Sparse, width: number): Sparse {
  const turned = {
    starts: new Int32Array(width + 1),
    columns: new Int32Array(columns.length),
    weights: new Float64Array(columns.length),
  };
  // Each row's end is counted first; filling the rows from the last place backwards turns the ends into starts.
  for (let at = 0; at < columns.length; at++) {
    const row = columns[at] ?? 0;
    turned.starts[row] = (turned.starts[row] ?? 0) + 1;
  }
  for (let row = 1; row <= width; row++) {
    turned.starts[row] = (turned.starts[row] ?? 0) + (turned.starts[row - 1] ?? 0);
  }
  for (let column = starts.length - 2; column >= 0; column--) {
    for (let from = (starts[column + 1] ?? 0) - 1; from >= (starts[column] ?? 0); from--) {
      const row = columns[from] ?? 0;
      const at = (turned.starts[row] ?? 0) - 1;
      turned.starts[row] = at;
      turned.columns[at] = column;
      turned.weights[at] = weights[from] ?? 0;
    }
  }
  return turned;
}
