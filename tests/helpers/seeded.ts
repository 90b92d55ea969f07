/** Whole numbers below a limit that look like chance and are the same at every run (the MINSTD generator). */
export function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}
