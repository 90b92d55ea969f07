import { paths } from '../addresses.ts';
import { membersOfTopic } from '../members-of-topic.ts';
import { entryList } from '../templates/entry-list.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { topicMembers } from '../templates/topic-members.ts';
import type { Route } from './route.ts';

/** One page for each topic. */
export const topic: Route = {
  name: 'topic',
  pages: (community) =>
    community.topics.map((topic) => {
      const path = paths.topic(topic.id);
      const facts = {
        title: topic.name,
        description: topic.description,
        path,
        feeds: { base: path, title: topic.name },
        opml: paths.topicOpml(topic.id),
      };
      return {
        path,
        render: () => {
          const entries = community.entriesOfTopic.get(topic.id) ?? [];
          const main = html`${pageHead(topic.name, topic.description)}
${topicMembers(community, membersOfTopic(community, topic))}
${entryList(community, 'Entries', entries, 'Nobody has written about this yet.')}`;
          return layout(community.hub, facts, main);
        },
      };
    }),
};
