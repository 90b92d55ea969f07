import { paths } from '../addresses.ts';
import { membersOfTopic } from '../members-of-topic.ts';
import type { Community, Topic } from '../model.ts';
import { ROOM } from '../split-by-time.ts';
import { entryList, longEntryList } from '../templates/entry-list.ts';
import { inHubLanguage } from '../templates/language.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { periodNav } from '../templates/period-nav.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { breadcrumbs } from '../templates/structured-data.ts';
import { topicMembers } from '../templates/topic-members.ts';
import { entriesByTime, periodPages } from './period-pages.ts';
import type { Page, Route } from './route.ts';

/** One page for each topic with what is newest in it, and one for each of its years, months and days where it is full. */
export const topic: Route = {
  name: 'topic',
  pages: (community) => community.topics.flatMap((topic) => pagesOf(community, topic)),
};

function pagesOf(community: Community, topic: Topic): readonly Page[] {
  const { hub } = community;
  const words = stringsOf(hub);
  const base = paths.topic(topic.id);
  const entries = community.entriesOfTopic.get(topic.id) ?? [];
  const periods = entriesByTime(community, entries);
  const facts = {
    description: topic.description,
    feeds: { base, title: topic.name },
    opml: paths.topicOpml(topic.id),
  };
  const structuredData = [
    breadcrumbs(hub, [words.layout.navigation.topics, paths.topics], [topic.name, base]),
  ];
  const main = () => html`${pageHead(inHubLanguage(hub, topic.name), inHubLanguage(hub, topic.description))}
${topicMembers(community, topic, membersOfTopic(community, topic))}
${entryList(community, words.topic.entries, entries.slice(0, ROOM), words.topic.noEntries)}
${periodNav(hub, base, periods)}`;
  return [
    {
      path: base,
      render: () => layout(hub, { ...facts, title: topic.name, path: base, structuredData }, main()),
    },
    ...periodPages(community, {
      base,
      periods,
      facts: { ...facts, title: (period) => `${topic.name}, ${period}` },
      head: (name) => pageHead(html`${inHubLanguage(hub, topic.name)}, ${name}`),
      show: ({ items, parts }) =>
        html`${longEntryList(community, words.archive.newestFirst, items, parts.length > 0)}`,
    }),
  ];
}
