import { absolute, feedPaths, memberHome, paths } from '../../addresses.ts';
import type { Community, Member } from '../../model.ts';
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
  member.feeds.map(
    (feed) =>
      xml`<outline type="rss" text="${member.name}" title="${member.name}" xmlUrl="${subscription(feed.url, member)}" htmlUrl="${memberHome(hub, member, absolute)}"${
        member.language && xml` language="${member.language}"`
      }${member.about && xml` description="${member.about}"`}${
        member.topics.length > 0 &&
        xml` category="${member.topics.map((id) => `/${topicName.get(id) ?? id}`).join(',')}"`
      }/>\n`,
  ),
)}</body>
</opml>
`.toString();

  /** A feed that is a file in the hub folder can be followed only as the hub passes it on. */
  function subscription(url: string, member: Member): string {
    return /^https?:/.test(url) ? url : absolute(hub, feedPaths(paths.member(member.id)).atom);
  }
}
