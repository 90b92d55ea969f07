import { expect, test } from 'vitest';
import {
  BASELINE_JUDGE,
  FEWEST_HELD,
  falseHoldsOf,
  MOST_FALSELY_HELD,
  measure,
  recallOf,
  SIGNALS_JUDGE,
} from './measure.ts';
import { readPassages } from './passages.ts';

test('holds no fewer passages that nothing was tuned on than docs/care.md says, and far more than one expression', async () => {
  const heldOut = (await readPassages()).filter(({ purpose }) => purpose === 'held-out');

  const signals = measure(heldOut, SIGNALS_JUDGE);

  expect(recallOf(signals)).toBeGreaterThanOrEqual(FEWEST_HELD);
  expect(falseHoldsOf(signals)).toBeLessThanOrEqual(MOST_FALSELY_HELD);
  expect(recallOf(measure(heldOut, BASELINE_JUDGE))).toBeLessThan(recallOf(signals) - 20);
});
