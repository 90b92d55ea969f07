import { paths } from '../addresses.ts';
import { membersOfTopic } from '../relate/members-of-topic.ts';
import { entryList } from '../templates/entry-list.ts';
import { inHubLanguage } from '../templates/language.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { topicMembers } from '../templates/topic-members.ts';
import type { Route } from './route.ts';

/** One page for each topic. */
export const topic: Route = {
  name: 'topic',
  pages: (community) =>
    community.topics.map((topic) => {
      const { hub } = community;
      const words = stringsOf(hub).topic;
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
          const main = html`${pageHead(inHubLanguage(hub, topic.name), inHubLanguage(hub, topic.description))}
${topicMembers(community, membersOfTopic(community, topic))}
${entryList(community, words.entries, entries, words.noEntries)}`;
          return layout(hub, facts, main);
        },
      };
    }),
};
