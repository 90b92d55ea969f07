import { absolute, feedPaths, memberHome, paths } from '../../addresses.ts';
import type { Community, Hub, Member } from '../../model.ts';
import { xml } from '../markup.ts';

/** Members as an OPML 2.0 subscription list, ready for any feed reader. */
export function opml({ hub, topics }: Community, title: string, members: readonly Member[]): string {
  const topicName = new Map(topics.map((topic) => [topic.id, topic.name]));
  return xml`<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head>
<title>${title}</title>
<ownerName>${hub.name}</ownerName>
<docs>http://opml.org/spec2.opml</docs>
</head>
<body>
${members.flatMap((member) =>
  subscriptionsOf(hub, member).map(
    (address) =>
      xml`<outline type="rss" text="${member.name}" title="${member.name}" xmlUrl="${address}" htmlUrl="${memberHome(hub, member, absolute)}"${
        member.language && xml` language="${member.language}"`
      }${member.about && xml` description="${member.about}"`}${
        member.topics.length > 0 &&
        xml` category="${member.topics.map((id) => `/${categoryName(topicName.get(id) ?? id)}`).join(',')}"`
      }/>\n`,
  ),
)}</body>
</opml>
`.toString();
}

/** Feeds that are files in the hub folder can be followed only as the hub passes them on, together and once. */
export function subscriptionsOf(hub: Hub, { id, feeds }: Member): readonly string[] {
  const ours = absolute(hub, feedPaths(paths.member(id)).atom);
  return [...new Set(feeds.map(({ url }) => (/^https?:/.test(url) ? url : ours)))];
}

/** A comma would end a category, a slash would begin one below it. */
function categoryName(topic: string): string {
  return topic.replaceAll(/\s*[,/]\s*/g, ' ').trim();
}
