import type { FeedRequest } from './gather/outcome.ts';
import type { ArchivedEntry, FeedOutcome, FeedVisit } from './model.ts';

/** What became of each feed, as a report tells it: in the order asked, and with what may be seen of it. */
export function tellOutcomes(
  outcomes: readonly FeedOutcome[],
  requests: readonly FeedRequest[],
  entries: readonly ArchivedEntry[],
  visits: readonly FeedVisit[],
): readonly FeedOutcome[] {
  return inOrder(requests, outcomes.map(shownOf(entries)), visits);
}

/** What a feed brought counts as far as it may be seen: what waits is in no count. */
function shownOf(entries: readonly ArchivedEntry[]): (outcome: FeedOutcome) => FeedOutcome {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(nameOf(entry), (counts.get(nameOf(entry)) ?? 0) + 1);
  return (outcome) =>
    outcome.kind === 'read' ? { ...outcome, entries: counts.get(nameOf(outcome)) ?? 0 } : outcome;
}

/** Feeds arrive in any order; a report names them in the order of `feeds.yaml`, each with what its server is known for. */
function inOrder(
  requests: readonly FeedRequest[],
  outcomes: readonly FeedOutcome[],
  visits: readonly FeedVisit[],
): readonly FeedOutcome[] {
  const place = new Map(requests.map((request, index) => [nameOf(request), index]));
  const placeOf = (outcome: FeedOutcome) => place.get(nameOf(outcome)) ?? 0;
  const visited = new Map(visits.map((visit) => [nameOf(visit), visit]));
  return outcomes
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((outcome) => {
      const visit = visited.get(nameOf(outcome));
      return visit ? { ...outcome, visit } : outcome;
    });
}

function nameOf({ member, feed }: Pick<FeedOutcome, 'member' | 'feed'>): string {
  return `${member} ${feed}`;
}
