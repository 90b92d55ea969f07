import { instantOf } from './dates.ts';
import type { Hub, Instant } from './model.ts';

/** The build's clock: `SOURCE_DATE_EPOCH` (seconds) when set, else the hub's own `clock`, else now. */
export function buildClock(
  hub: Pick<Hub, 'clock'>,
  environment: Readonly<Record<string, string | undefined>>,
  now: Instant,
): Instant {
  const seconds = environment.SOURCE_DATE_EPOCH;
  if (seconds !== undefined && /^\d{1,11}$/.test(seconds)) return instantOf(Number(seconds) * 1000);
  return hub.clock ?? now;
}
