import type { Member } from '../model.ts';

/** Who greets a member: somebody else whom the hub shows. */
export function greeterOf(
  { id, greeter }: Member,
  memberById: ReadonlyMap<string, Member>,
): Member | undefined {
  return greeter === id ? undefined : memberById.get(greeter ?? '');
}
