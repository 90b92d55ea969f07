import type { WithdrawalJudge } from '../archive/judge-withdrawals.ts';
import { isTakenOut } from '../archive/let-go.ts';
import type { HubConfig } from '../model.ts';
import { slugOfIntroduction, slugOfReshare } from './slug-of-listing.ts';

/**
 * The slugs of reshares and introductions that were taken out, or whose members left. A slug is a short hash, by which a guess
 * could be proved, so that nothing remembers it.
 */
export function goneSlugs(
  { reshares, introductions, members }: Pick<HubConfig, 'reshares' | 'introductions' | 'members'>,
  judge: WithdrawalJudge,
): ReadonlySet<string> {
  const left = new Set(members.filter(judge.hasLeft).map(({ id }) => id));
  return new Set([
    ...reshares.filter((reshare) => isTakenOut(reshare, judge)).map(slugOfReshare),
    ...introductions
      .filter(({ between }) => between.some((id) => left.has(id)))
      .flatMap((introduction) => slugOfIntroduction(introduction) ?? []),
  ]);
}
