import { paths } from '../addresses.ts';
import { membersOfTopic } from '../members-of-topic.ts';
import { opml } from '../templates/feeds/opml.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import type { Route } from './route.ts';

/** All members as OPML, at the address people look for and at the well-known one. */
export const opmlLists: Route = {
  name: 'opml',
  pages: (community) => {
    const { hub, members, topics } = community;
    const everyone = () => opml(community, stringsOf(hub).layout.membersOf(hub.name), members);
    return [
      { path: paths.opml, render: everyone },
      { path: paths.recommendations, render: everyone },
      ...members.map((member) => ({
        path: paths.memberOpml(member.id),
        render: () => opml(community, stringsOf(hub).member.titleOn(member.name, hub.name), [member]),
      })),
      ...topics.map((topic) => ({
        path: paths.topicOpml(topic.id),
        render: () =>
          opml(
            community,
            stringsOf(hub).topic.titleOn(topic.name, hub.name),
            membersOfTopic(community, topic),
          ),
      })),
    ];
  },
};
