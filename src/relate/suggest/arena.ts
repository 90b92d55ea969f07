/** Gives lists of numbers of some length, all 0. */
export interface Arena {
  readonly integers: (length: number) => Int32Array;
  readonly numbers: (length: number) => Float64Array;
}

/** Numbers in one piece of memory. */
const PIECE = 2 ** 18;

/**
 * Opens an arena. It cuts many short lists from few long ones, because an array of its own for each of a hundred thousand
 * texts takes longer to make, and to clear away, than to fill.
 */
export function openArena(): Arena {
  let integers = new Int32Array(0);
  let integersUsed = 0;
  let numbers = new Float64Array(0);
  let numbersUsed = 0;
  return {
    integers: (length) => {
      if (integers.length - integersUsed < length) {
        integers = new Int32Array(Math.max(PIECE, length));
        integersUsed = 0;
      }
      integersUsed += length;
      return integers.subarray(integersUsed - length, integersUsed);
    },
    numbers: (length) => {
      if (numbers.length - numbersUsed < length) {
        numbers = new Float64Array(Math.max(PIECE, length));
        numbersUsed = 0;
      }
      numbersUsed += length;
      return numbers.subarray(numbersUsed - length, numbersUsed);
    },
  };
}
