import { absolute, feedPaths, paths } from '../addresses.ts';
import { entriesByLanguage } from '../entries-by-language.ts';
import { fewOfEach } from '../few-of-each.ts';
import type { Community, RelatedEntry } from '../model.ts';
import { finishedMonths } from '../relate/finished-months.ts';
import { isNoFlood } from '../relate/front-places.ts';
import { outputDigest } from '../templates/feeds/output-digest.ts';
import { outputEntry } from '../templates/feeds/output-entry.ts';
import { FEED_LENGTH, FEED_SHARE, type FeedContent, newestOfEach } from '../templates/feeds/output-feed.ts';
import { outputIntroduction } from '../templates/feeds/output-introduction.ts';
import { outputReshare } from '../templates/feeds/output-reshare.ts';
import { outputWelcome } from '../templates/feeds/output-welcome.ts';
import { languageName } from '../templates/language.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { formats } from './formats.ts';
import type { Route } from './route.ts';

/** Atom, RSS and JSON Feed for everything but conversations: the hub, each member, topic and language, and what happens between them. */
export const feeds: Route = {
  name: 'feeds',
  pages: (community) => {
    const { hub } = community;
    const words = stringsOf(hub);
    return [
      ...formats(community, paths.home, () => hubFeed(community)),
      ...formats(community, paths.reshares, () => resharesFeed(community)),
      ...formats(community, paths.welcome, () => ({
        title: words.welcome.feedTitle(hub.name),
        description: words.welcome.feedDescription,
        entries: community.welcomes.slice(0, FEED_LENGTH).map((one) => outputWelcome(community, one)),
      })),
      ...formats(community, paths.introductions, () => ({
        title: words.introduction.feedTitle(hub.name),
        description: words.introduction.feedDescription,
        entries: community.introductions
          .slice(0, FEED_LENGTH)
          .map((one) => outputIntroduction(community, one)),
      })),
      ...formats(community, paths.unanswered, () => ({
        title: words.unanswered.feedTitle(hub.name),
        description: words.unanswered.feedDescription,
        ...entriesOf(
          community,
          community.unanswered.map(({ related }) => related),
        ),
      })),
      ...formats(community, paths.digests, () => ({
        title: words.digest.feedTitle(hub.name),
        description: words.digest.feedDescription,
        entries: community.weeks.slice(0, FEED_LENGTH).map((one) => outputDigest(community, one)),
      })),
      ...community.members.flatMap((member) =>
        formats(community, paths.member(member.id), () => ({
          title: words.member.titleOn(member.name, hub.name),
          description: member.about ?? member.name,
          ...entriesOf(community, community.entriesOfMember.get(member.id)),
        })),
      ),
      ...community.topics.flatMap((topic) =>
        formats(community, paths.topic(topic.id), () => ({
          title: words.topic.titleOn(topic.name, hub.name),
          description: topic.description ?? topic.name,
          ...sharedEntries(community, community.entriesOfTopic.get(topic.id)),
        })),
      ),
      ...[...entriesByLanguage(community)].flatMap(([language, entries]) => {
        const name = languageName(hub, language);
        return formats(community, paths.language(language), () => ({
          title: words.language.feedTitle(hub.name, name),
          description: words.language.description(hub.name, name),
          ...sharedEntries(community, entries),
        }));
      }),
    ];
  },
};

function hubFeed(community: Community): FeedContent {
  const { hub, entries } = community;
  const [month] = finishedMonths(community);
  const newest = sharedEntries(community, entries.filter(isNoFlood));
  const isComplete = newest.entries.length === entries.length;
  const older = month && absolute(hub, feedPaths(paths.period(paths.archive, month.name)).atom);
  return {
    title: hub.name,
    description: hub.description ?? hub.name,
    entries: newest.entries,
    // What holds everything has nothing older.
    ...(isComplete ? { isComplete } : { previous: older }),
  };
}

function resharesFeed(community: Community): FeedContent {
  const words = stringsOf(community.hub);
  return {
    title: words.reshare.feedTitle(community.hub.name),
    description: words.reshare.feedDescription,
    ...newestOfEach(community.reshares.map((reshare) => outputReshare(community, reshare))),
  };
}

type Content = Pick<FeedContent, 'entries' | 'isComplete'>;

/** The newest of what many share, so that nobody fills it. */
function sharedEntries(community: Community, all: readonly RelatedEntry[] = []): Content {
  const { entries } = entriesOf(community, fewOfEach(all, FEED_SHARE));
  return { entries, isComplete: entries.length === all.length };
}

/** The newest of these, as many as a feed holds. */
function entriesOf(community: Community, all: readonly RelatedEntry[] = []): Content {
  const entries = all.slice(0, FEED_LENGTH).map((related) => outputEntry(community, related));
  return { entries, isComplete: entries.length === all.length };
}
