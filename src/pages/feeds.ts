import { paths } from '../addresses.ts';
import { fewOfEach } from '../few-of-each.ts';
import type { Community, RelatedEntry } from '../model.ts';
import { isNoFlood } from '../relate/front-places.ts';
import { outputDigest } from '../templates/feeds/output-digest.ts';
import { outputEntry } from '../templates/feeds/output-entry.ts';
import { FEED_LENGTH, FEED_SHARE, type FeedContent } from '../templates/feeds/output-feed.ts';
import { outputIntroduction } from '../templates/feeds/output-introduction.ts';
import { outputReshare } from '../templates/feeds/output-reshare.ts';
import { outputWelcome } from '../templates/feeds/output-welcome.ts';
import { formats } from './formats.ts';
import type { Route } from './route.ts';

/** Atom, RSS and JSON Feed for everything but conversations: the hub, each member and topic, and what happens between them. */
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
    ...formats(community, paths.introductions, () => ({
      title: `Introductions on ${community.hub.name}`,
      description: 'Members presented to each other, after both said yes, in their own words.',
      entries: community.introductions.slice(0, FEED_LENGTH).map((one) => outputIntroduction(community, one)),
    })),
    ...formats(community, paths.unanswered, () => ({
      title: `Waiting for a first answer on ${community.hub.name}`,
      description: 'Entries to which no member has linked yet, quiet voices and new ones first.',
      entries: firstEntries(
        community,
        community.unanswered.map(({ related }) => related),
      ),
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
        entries: firstEntries(community, community.entriesOfMember.get(member.id)),
      })),
    ),
    ...community.topics.flatMap((topic) =>
      formats(community, paths.topic(topic.id), () => ({
        title: `${topic.name} on ${community.hub.name}`,
        description: topic.description ?? topic.name,
        entries: firstEntries(community, shared(community.entriesOfTopic.get(topic.id))),
      })),
    ),
  ],
};

function hubFeed(community: Community): FeedContent {
  const { hub } = community;
  return {
    title: hub.name,
    description: hub.description ?? hub.name,
    entries: firstEntries(community, shared(community.entries.filter(isNoFlood))),
  };
}

function resharesFeed(community: Community): FeedContent {
  return {
    title: `Reshares of ${community.hub.name}`,
    description: 'Passed on by the curators, with credit to the author and to whoever pointed to it.',
    entries: community.reshares.slice(0, FEED_LENGTH).map((reshare) => outputReshare(community, reshare)),
  };
}

function shared(entries: readonly RelatedEntry[] = []): readonly RelatedEntry[] {
  return fewOfEach(entries, FEED_SHARE);
}

function firstEntries(community: Community, entries: readonly RelatedEntry[] = []): FeedContent['entries'] {
  return entries.slice(0, FEED_LENGTH).map((related) => outputEntry(community, related));
}
