import { at, isGiven, type Place } from '../place.ts';

/** Whether a member left the hub, so that what belongs to them need not be there any more. */
export function isWithdrawn(member: Place): boolean {
  return isGiven(member) && at(member, 'status').value === 'withdrawn';
}
