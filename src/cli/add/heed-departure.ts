import { type Departure, isYesSince, type Trail } from '../../archive/judge-withdrawals.ts';
import { HubError } from '../../hub-error.ts';
import type { Day } from '../../model.ts';
import type { Basis } from './check-options.ts';

/** Tells a curator that whoever they want to list has left. */
export function tellDeparture({ on }: Departure): string {
  return `Whoever is there left this hub on ${on}. Only a yes that they gave since lets them back (docs/leaving.md, “Coming back”).`;
}

/**
 * The day of the new yes of somebody who left; `undefined` for everybody else, and for whoever is to be asked again.
 *
 * @throws {HubError} where no yes was given since, and nobody wants to ask them.
 */
export function dayOfReturn(
  departure: Departure | undefined,
  basis: Basis | undefined,
  isToAsk: boolean,
): Day | undefined {
  if (departure === undefined || (basis === undefined && isToAsk)) return undefined;
  if (basis === undefined) refuseToAskAgain(departure);
  if (!('granted' in basis))
    throw new HubError(
      `${tellDeparture(departure)} It is not enough that they were told: give --granted, the day of their yes. Nothing was written.`,
    );
  if (isYesSince(basis.granted, departure)) return basis.granted;
  throw new HubError(
    `${tellDeparture(departure)} The yes of ${basis.granted} ended when they left. If they said yes again, give --granted with that day. Nothing was written.`,
  );
}

/** @throws {HubError} that says how they come back. */
export function refuseToAskAgain(departure: Departure): never {
  throw new HubError(
    `${tellDeparture(departure)} If they said yes again, give --granted with the day of it. To write them down as a candidate all the same, and ask them, add --ask-again. Nothing was written.`,
  );
}

/** What is known of a new member beside their addresses; `feed` and `entries` once the feed was read. */
interface Named {
  readonly id: string;
  readonly feed?: string;
  readonly entries?: Trail['entries'];
}

/**
 * Says in the middle of a sentence what stands against an id by whoever left: it was theirs, and a yes since is missing; or the feed
 * is theirs, and came under another id, where the next build would keep it out in spite of the new yes.
 */
export function faultInId(
  leavingOf: (trail: Trail) => Departure | undefined,
  { id, feed, entries = [] }: Named,
  basis: Basis,
): string | undefined {
  const departure = leavingOf({ id });
  if (departure !== undefined && !('granted' in basis && isYesSince(basis.granted, departure)))
    return `is the id of a member who left this hub on ${departure.on}. For somebody else give another; for them, --granted with the day of a yes since`;
  const isNamed = leavingOf({ id, ...(feed !== undefined && { feeds: [feed] }) }) !== undefined;
  if (isNamed || leavingOf({ id, entries }) === undefined) return undefined;
  return 'is not the id of the member who left and wrote most of this feed. Give the one they had, so that their new yes counts for it';
}

/** @throws {HubError} where there is such a fault. */
export function refuseId(id: string, fault: string | undefined): void {
  if (fault !== undefined) throw new HubError(`--id ${id}: ${fault}. Nothing was written.`);
}
