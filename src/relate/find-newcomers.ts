import type { Community, Newcomer } from '../model.ts';

/** Members in their first month, as a curator greets them: whoever came last first, as the hub welcomes them. */
export function findNewcomers({ welcomes }: Pick<Community, 'welcomes'>): readonly Newcomer[] {
  return welcomes.map(({ member, on, greeter }) => ({ member, since: on, ...(greeter && { greeter }) }));
}
