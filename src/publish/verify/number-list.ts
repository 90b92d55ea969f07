/** Whole numbers in one piece of memory, which is used again from list to list. */
export interface NumberList {
  readonly clear: () => void;
  /** Puts some behind the others, and gives how many they are now. */
  readonly add: (more: Int32Array) => number;
  /** All of them, until the next change. */
  readonly all: () => Int32Array;
}

export function numberList(): NumberList {
  let numbers = new Int32Array(1 << 12);
  let length = 0;
  return {
    clear: () => {
      length = 0;
    },
    add: (more) => {
      if (length + more.length > numbers.length) {
        const longer = new Int32Array(Math.ceil((length + more.length) * 1.5));
        longer.set(numbers);
        numbers = longer;
      }
      numbers.set(more, length);
      length += more.length;
      return length;
    },
    all: () => numbers.subarray(0, length),
  };
}
