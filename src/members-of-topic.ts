import type { Community, Member, Topic } from './model.ts';

/** Whose topic it is, in the order of the hub. */
export function membersOfTopic({ members }: Pick<Community, 'members'>, topic: Topic): readonly Member[] {
  return members.filter((member) => isTopicOf(topic, member));
}

/** What a member writes about, in the order of the hub's topics. */
export function topicsOfMember(topics: readonly Topic[], member: Member): readonly Topic[] {
  return topics.filter((topic) => isTopicOf(topic, member));
}

/** The member or the curator may say so. */
function isTopicOf(topic: Topic, member: Member): boolean {
  return member.topics.includes(topic.id) || topic.members.includes(member.id);
}
