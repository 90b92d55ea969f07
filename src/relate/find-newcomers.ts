import type { Community, Newcomer } from '../model.ts';
import { firstDay, inFirstMonth } from './first-month.ts';

/** Members in their first month, as a curator greets them: whoever came last first. */
export function findNewcomers(
  community: Pick<Community, 'members' | 'memberById' | 'hub' | 'now'>,
): readonly Newcomer[] {
  return inFirstMonth(community).map((member) => {
    const greeter = community.memberById.get(member.greeter ?? '');
    return { member, since: firstDay(member), ...(greeter && { greeter }) };
  });
}
