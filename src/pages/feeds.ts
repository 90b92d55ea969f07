import { paths } from '../addresses.ts';
import type { Community, RelatedEntry } from '../model.ts';
import { isNoFlood } from '../relate/front-places.ts';
import { outputDigest } from '../templates/feeds/output-digest.ts';
import { FEED_LENGTH, type FeedContent, outputEntry, outputReshare } from '../templates/feeds/output-feed.ts';
import { outputWelcome } from '../templates/feeds/output-welcome.ts';
import { formats } from './formats.ts';
import type { Route } from './route.ts';

/** Atom, RSS and JSON Feed for the hub, each member, each topic, the reshares, welcomes and digests. */
export const feeds: Route = {
  name: 'feeds',
  pages: (community) => [
    ...formats(community, paths.home, () => hubFeed(community)),
    ...formats(community, paths.reshares, () => resharesFeed(community)),
    ...formats(community, paths.welcome, () => ({
      title: `Welcomes of ${community.hub.name}`,
      description: 'Who is new, in their own words.',
      entries: community.welcomes.slice(0, FEED_LENGTH).map((one) => outputWelcome(community, one)),
    })),
    ...formats(community, paths.digests, () => ({
      title: `${community.hub.name}, week by week`,
      description: 'What was passed on, who spoke with whom, who is new.',
      entries: community.weeks.slice(0, FEED_LENGTH).map((one) => outputDigest(community, one)),
    })),
    ...community.members.flatMap((member) =>
      formats(community, paths.member(member.id), () => ({
        title: `${member.name} on ${community.hub.name}`,
        description: member.about ?? member.name,
        entries: newest(community, community.entriesOfMember.get(member.id)),
      })),
    ),
    ...community.topics.flatMap((topic) =>
      formats(community, paths.topic(topic.id), () => ({
        title: `${topic.name} on ${community.hub.name}`,
        description: topic.description ?? topic.name,
        entries: newest(community, community.entriesOfTopic.get(topic.id)),
      })),
    ),
  ],
};

function hubFeed(community: Community): FeedContent {
  const { hub } = community;
  return {
    title: hub.name,
    description: hub.description ?? hub.name,
    entries: newest(community, community.entries.filter(isNoFlood)),
  };
}

function resharesFeed(community: Community): FeedContent {
  return {
    title: `Reshares of ${community.hub.name}`,
    description: 'Passed on by the curators, with credit to the author and to whoever pointed to it.',
    entries: community.reshares.slice(0, FEED_LENGTH).map((reshare) => outputReshare(community, reshare)),
  };
}

function newest(community: Community, entries: readonly RelatedEntry[] = []): FeedContent['entries'] {
  return entries.slice(0, FEED_LENGTH).map((related) => outputEntry(community, related));
}
