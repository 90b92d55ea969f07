import type { Community, Member, Topic } from '../model.ts';

/** Whose topic it is, as they or the curator said, in the order of the hub. */
export function membersOfTopic(community: Pick<Community, 'members'>, topic: Topic): readonly Member[] {
  return community.members.filter(
    (member) => member.topics.includes(topic.id) || topic.members.includes(member.id),
  );
}
