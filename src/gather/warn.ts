import type { FeedVisit } from '../model.ts';
import type { Records } from './keep-records.ts';
import type { FeedRequest } from './outcome.ts';

/**
 * Says when what was remembered of the servers is damaged or lost, and what that cost them: so many feeds asked whole.
 * A hub whose archives are there but whose records are not has lost them; a hub without archives is new.
 */
export function warnAboutRecords(
  records: Pick<Records, 'damaged' | 'isEmpty'>,
  requests: readonly FeedRequest[],
  unconditional: number,
): readonly string[] {
  const cost = `${unconditional} ${unconditional === 1 ? 'feed was' : 'feeds were'} asked whole in this build`;
  const damaged = records.damaged();
  if (damaged > 0) {
    const held = damaged === 1 ? 'a damaged record, which is' : `${damaged} damaged records, which are`;
    return [`.kith/http held ${held} made anew; ${cost}.`];
  }
  const isLost = records.isEmpty && unconditional > 0 && requests.some((request) => request.isLost === false);
  return isLost
    ? [
        `.kith/http is gone, so that ${cost}; keep the folder between builds (a cache of your code host will do).`,
      ]
    : [];
}

/** Proposes an edit of `feeds.yaml` for each feed that has moved for good, and for each that was taken down for good. */
export function proposeMoves(visits: readonly FeedVisit[]): readonly string[] {
  return visits.flatMap(({ member, feed, movedTo }) =>
    movedTo === undefined
      ? []
      : [
          `feeds.yaml: the feed ${feed} of "${member}" has moved to ${movedTo} for good; put the new address there, and ` +
            'so that its entries follow, add to _data/decisions.yaml a ruling `moved` about the old address with `to:` the new one.',
        ],
  );
}
