import { createHash } from 'node:crypto';
import { groupBy } from '../group-by.ts';
import { topicsOfMember } from '../members-of-topic.ts';
import type { Member, Topic } from '../model.ts';

const PEOPLE_TO_MEET = 3;

/** Somebody who said yes in advance, and what they write about. */
interface Open {
  readonly member: Member;
  readonly topics: ReadonlySet<Topic>;
}

/**
 * Chooses members whom a newcomer might like to meet. Both sides have to have said yes to introductions, which counts as
 * accepted in advance. Shared topics come first, then people before organizations. Who rests is left to rest, unless there is
 * nobody else. Among equals each newcomer begins at another place of the list, so that not the same three are met by
 * everyone.
 *
 * Newcomers with the same topics look through one ranking, since in a new hub everybody is new.
 */
export function meetingChooser(
  members: readonly Member[],
  topics: readonly Topic[],
): (newcomer: Member) => readonly Member[] {
  const open = members
    .filter(({ consent, status }) => consent.introductions === 'yes' && status !== 'withdrawn')
    .map((member): Open => ({ member, topics: new Set(topicsOfMember(topics, member)) }));
  const awake = open.filter(({ member }) => member.status === 'active');
  const resting = open.filter(({ member }) => member.status !== 'active');
  const rankings = new Map<string, readonly (readonly Member[])[]>();
  return (newcomer) => {
    if (newcomer.consent.introductions !== 'yes') return [];
    const own = topicsOfMember(topics, newcomer);
    const choose = (among: readonly Open[], name: string) => {
      const key = JSON.stringify([name, ...own.map(({ id }) => id)]);
      const ranking = rankings.get(key) ?? rank(among, own);
      rankings.set(key, ranking);
      return nearest(ranking, newcomer);
    };
    const met = choose(awake, 'awake');
    return met.length > 0 ? met : choose(resting, 'resting');
  };
}

/** Those who are equally near, the nearest first; each in the order of the hub. */
function rank(open: readonly Open[], own: readonly Topic[]): readonly (readonly Member[])[] {
  const distance = ({ member, topics }: Open) => {
    const shared = own.filter((topic) => topics.has(topic)).length;
    return 2 * (own.length - shared) + (member.kind === 'blogger' ? 0 : 1);
  };
  return [...groupBy(open, distance)]
    .sort(([one], [other]) => one - other)
    .map(([, equals]) => equals.map(({ member }) => member));
}

/** The nearest few but the newcomer and their greeter, who have met already. */
function nearest(ranking: readonly (readonly Member[])[], newcomer: Member): readonly Member[] {
  const met: Member[] = [];
  for (const equals of ranking) {
    const start = placeOf(newcomer, equals.length);
    for (let step = 0; step < equals.length && met.length < PEOPLE_TO_MEET; step++) {
      const member = equals[(start + step) % equals.length];
      if (member && member.id !== newcomer.id && member.id !== newcomer.greeter) met.push(member);
    }
  }
  return met;
}

/** Where in a list of some length a newcomer begins; the same at every build. */
function placeOf({ id }: Member, length: number): number {
  return createHash('sha256').update(id).digest().readUInt32BE() % length;
}
