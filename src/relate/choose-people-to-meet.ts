import { createHash } from 'node:crypto';
import type { Member, Topic } from '../model.ts';
import { topicsOfMember } from './members-of-topic.ts';

const PEOPLE_TO_MEET = 3;

/**
 * Chooses members whom a newcomer might like to meet. Both sides have to have said yes to introductions, which counts
 * as accepted in advance. Shared topics come first, then people before organizations, then who is not resting. Among
 * equals each newcomer begins at another place of the list, so that not the same three are met by everyone.
 */
export function meetingChooser(
  members: readonly Member[],
  topics: readonly Topic[],
): (newcomer: Member) => readonly Member[] {
  const open = members
    .filter(({ consent, status }) => consent.introductions === 'yes' && status !== 'withdrawn')
    .map((member) => ({ member, topics: topicsOfMember(topics, member) }));
  return (newcomer) => {
    if (newcomer.consent.introductions !== 'yes') return [];
    const own = new Set(topicsOfMember(topics, newcomer));
    const start = placeOf(newcomer, open.length);
    return [...open.slice(start), ...open.slice(0, start)]
      .filter(({ member: { id } }) => id !== newcomer.id && id !== newcomer.greeter)
      .map(({ member, topics }) => ({ member, shared: topics.filter((topic) => own.has(topic)).length }))
      .sort((one, other) => other.shared - one.shared || distance(one.member) - distance(other.member))
      .slice(0, PEOPLE_TO_MEET)
      .map(({ member }) => member);
  };
}

function distance({ kind, status }: Member): number {
  return (kind === 'blogger' ? 0 : 2) + (status === 'active' ? 0 : 1);
}

/** Where in a list of some length a newcomer begins; the same at every build. */
function placeOf({ id }: Member, length: number): number {
  return length === 0 ? 0 : createHash('sha256').update(id).digest().readUInt32BE() % length;
}
