import { absolute, paths } from '../addresses.ts';
import { membersOfTopic } from '../members-of-topic.ts';
import { opml } from '../templates/feeds/opml.ts';
import { xml } from '../templates/markup.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { conversation } from './conversations.ts';
import { digest } from './digest.ts';
import { isIndexed } from './introductions.ts';
import { language } from './language.ts';
import { member } from './member.ts';
import { directory, members } from './members.ts';
import { archive, months } from './months.ts';
import { type Route, single } from './route.ts';
import { topic } from './topic.ts';

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

/** Pages that search engines may keep; reshare pages send them on to the original and stay out. */
export const sitemap = single('sitemap', paths.sitemap, (community) => {
  const indexed = [
    paths.home,
    paths.topics,
    paths.reshares,
    paths.conversations,
    paths.unanswered,
    paths.welcome,
    paths.digests,
    paths.introductions,
    paths.subscribe,
    paths.about,
    paths.join,
    paths.leave,
    paths.principles,
    paths.privacy,
    paths.accessibility,
  ].concat(
    [members, directory, archive, months, member, topic, language, conversation, digest].flatMap((route) =>
      route.pages(community).map((page) => page.path),
    ),
    community.introductions.filter(isIndexed).map(({ slug }) => paths.introduction(slug)),
  );
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${indexed.map((path) => xml`<url><loc>${absolute(community.hub, path)}</loc></url>\n`)}</urlset>
`.toString();
});

/** Crawlers are welcome; training on the members' words is not (draft-ietf-aipref-attach). */
export const robots = single('robots', paths.robots, ({ hub }) =>
  [
    'User-Agent: *',
    'Content-Usage: train-ai=n',
    'Allow: /',
    '',
    `Sitemap: ${absolute(hub, paths.sitemap)}`,
    '',
  ].join('\n'),
);
