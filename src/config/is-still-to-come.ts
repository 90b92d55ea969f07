import type { Day } from '../model.ts';

/** Rulings that only keep back: whoever wrote one wants nothing shown meanwhile, whatever the day. */
const KEEPS_BACK: ReadonlySet<string> = new Set(['keep-out', 'ask']);

/** Whether a ruling waits for its day. What keeps something back never waits. */
export function isStillToCome(ruling: string, on: Day, today: Day | undefined): boolean {
  return today !== undefined && on > today && !KEEPS_BACK.has(ruling);
}
