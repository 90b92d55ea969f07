import { type Departure, isYesSince, type Trail } from '../../archive/judge-withdrawals.ts';
import { HubError } from '../../hub-error.ts';
import type { Day } from '../../model.ts';

/** A day of consent, as a person gave it. */
export type Basis =
  | { readonly granted: Day }
  | { readonly basis: 'public-organization'; readonly noticed: Day };

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

/**
 * The same for an id alone, which may be somebody else's now.
 *
 * @throws {HubError} where no yes was given since.
 */
export function dayForId(id: string, departure: Departure | undefined, basis: Basis): Day | undefined {
  if (departure === undefined) return undefined;
  if ('granted' in basis && isYesSince(basis.granted, departure)) return basis.granted;
  throw new HubError(
    `A member with the id ${id} left this hub on ${departure.on}. For somebody else give another --id; if it is them, give --granted with the day of a yes since. Nothing was written.`,
  );
}

/**
 * A yes is for whoever had the id or the feed; what one wrote who left stays out when it comes under another.
 *
 * @throws {HubError} where the next build would keep the member out in spite of the new yes.
 */
export function refuseOtherName(
  leavingOf: (trail: Trail) => Departure | undefined,
  { id, feed, entries }: { readonly id: string; readonly feed: string; readonly entries: Trail['entries'] },
): void {
  const isNamed = leavingOf({ id, feeds: [feed] }) !== undefined;
  if (isNamed || leavingOf({ id, entries: entries ?? [] }) === undefined) return;
  throw new HubError(
    `Most of this feed is what a member wrote who left, under another id than ${id}. Give --id with the one they had, so that their new yes counts for it. Nothing was written.`,
  );
}
