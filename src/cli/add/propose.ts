import type { Entry, HubConfig, Member, Topic } from '../../model.ts';
import { topicFinder } from '../../relate/assign-topics.ts';
import { meetingChooser } from '../../relate/choose-people-to-meet.ts';

/** Of a feed's entries as many have to belong to a topic before it is proposed for their author: every fourth. */
const SHARE = 4;

/** Topics of the hub that a feed's entries are about, by their tags and words. */
export function proposeTopics(topics: readonly Topic[], entries: readonly Entry[]): readonly string[] {
  const find = topicFinder(topics);
  const found = entries.flatMap((entry) => find({ ...entry, excerpt: entry.contentText }, { id: '' }));
  return topics
    .filter((topic) => found.filter((one) => one === topic).length * SHARE >= Math.max(entries.length, 1))
    .map(({ id }) => id);
}

/** As many tags as one looks through. */
const MOST_TAGS = 30;

/** The tags and categories of a feed, the most used first. */
export function tagsOf(entries: readonly Entry[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const tag of entries.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_TAGS)
    .map(([tag]) => tag);
}

/**
 * Two members who said yes to introductions, to propose to a newcomer. Whoever wants to be asked is asked before anything is
 * public, so that for them, too, somebody can be thought of; for a no, nobody.
 */
export function proposePeople(
  { members, topics }: HubConfig,
  newcomer: Pick<Member, 'id' | 'topics'> & { readonly introductions: Member['consent']['introductions'] },
): readonly Member[] {
  const [someone] = members;
  if (someone === undefined || newcomer.introductions === 'no') return [];
  const { id, topics: own } = newcomer;
  const consent = { ...someone.consent, introductions: 'yes' as const };
  const { greeter: _, ...rest } = someone;
  return meetingChooser(members, topics)({ ...rest, id, topics: own, consent }).slice(0, 2);
}
