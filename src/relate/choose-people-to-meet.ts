import { createHash } from 'node:crypto';
import type { Member, Topic } from '../model.ts';
import { topicsOfMember } from './members-of-topic.ts';

const PEOPLE_TO_MEET = 3;

/**
 * Chooses members whom a newcomer might like to meet. Both sides have to have said yes to introductions, which counts
 * as accepted in advance. Shared topics come first, then people before organizations, then who is not resting; what is
 * left is decided by a mark that differs from newcomer to newcomer, so that not the same three are met by everyone.
 */
export function choosePeopleToMeet(
  newcomer: Member,
  members: readonly Member[],
  topics: readonly Topic[],
): readonly Member[] {
  if (newcomer.consent.introductions !== 'yes') return [];
  const own = new Set(topicsOfMember(topics, newcomer));
  return members
    .filter(({ id }) => id !== newcomer.id && id !== newcomer.greeter)
    .filter(({ consent, status }) => consent.introductions === 'yes' && status !== 'withdrawn')
    .map((member) => ({ member, rank: rankOf(member) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .slice(0, PEOPLE_TO_MEET)
    .map(({ member }) => member);

  /** A text that sorts before those of members who are less near. */
  function rankOf(member: Member): string {
    const shared = topicsOfMember(topics, member).filter((topic) => own.has(topic)).length;
    const far = [
      String(topics.length - shared).padStart(6, '0'),
      member.kind === 'blogger' ? 0 : 1,
      member.status === 'active' ? 0 : 1,
    ];
    const mark = createHash('sha256')
      .update(JSON.stringify([newcomer.id, member.id]))
      .digest('hex');
    return [...far, mark].join(' ');
  }
}
