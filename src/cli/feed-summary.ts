import type { FeedOutcome } from '../model.ts';
import { plural } from './plural.ts';

/**
 * The line about all feeds of a build: how many brought something, how many their servers confirmed, how many were not
 * asked at all. Failures are named one by one below it.
 */
export function feedSummary(outcomes: readonly FeedOutcome[]): string {
  const read = outcomes.filter(({ kind }) => kind === 'read').length;
  const failed = outcomes.filter(({ kind }) => kind === 'failed').length;
  const unchanged = outcomes.filter((one) => one.kind === 'unchanged' && one.isConfirmed).length;
  const unasked = outcomes.length - read - failed - unchanged;
  const parts = [`${read} read`];
  if (unchanged > 0) parts.push(`${unchanged} unchanged`);
  if (unasked > 0) parts.push(`${unasked} not asked`);
  if (failed > 0) parts.push(`${failed} failed (what they gave before stays)`);
  const asked = outcomes.filter(({ visit }) => visit?.asked === 'news' || visit?.asked === 'all').length;
  const whole = outcomes.filter(({ visit }) => visit?.asked === 'all').length;
  const requests = asked === 0 ? '' : ` ${asked} asked of a server, ${whole} of them whole.`;
  return `${plural(outcomes.length, 'feed')}: ${parts.join(', ')}.${requests}`;
}
