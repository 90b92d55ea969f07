import { absolute, paths } from '../../addresses.ts';
import { defined } from '../../defined.ts';
import { entriesByLanguage } from '../../entries-by-language.ts';
import { languageOfEntry } from '../../language-of-entry.ts';
import type { Author, Community, Digest, Hub, Instant, Introduction, Member, Welcome } from '../../model.ts';
import { titleTurn } from '../../title-turn.ts';
import { turnsOf } from '../../turns-of.ts';
import { wordsOf } from '../../words-of.ts';
import { conversationTitle } from '../conversation.ts';
import { subscriptionsOf } from '../feeds/opml.ts';
import { idOf } from '../feeds/output-feed.ts';
import { CONTENT_USAGE } from '../policy.ts';
import { entryDescriber, reshareData } from './entry-data.ts';
import type { HubData } from './hub-shape.ts';

/**
 * Everything that the hub's pages show, for programs: the same people, entries and words, related by ids. What pages leave out for
 * the sake of consent is left out here, because both are made of the same community; and nothing is counted.
 */
export function hubData(community: Community): HubData {
  const { hub, members, topics, entries, reshares, conversations, introductions, welcomes, weeks } =
    community;
  return {
    $schema: absolute(hub, paths.dataSchema),
    version: 1,
    contentUsage: CONTENT_USAGE,
    updated: newestOf(community),
    hub: describeHub(hub),
    members: members.map((member) => describeMember(hub, member)),
    topics: topics.map(({ id, name, description }) =>
      defined({ id, name, description, page: absolute(hub, paths.topic(id)) }),
    ),
    languages: [...entriesByLanguage(community).keys()].map((language) => ({
      language,
      page: absolute(hub, paths.language(language)),
    })),
    entries: entries.map(entryDescriber(community)),
    reshares: reshares.map((reshare) => reshareData(community, reshare)),
    conversations: conversations.map((conversation) => {
      const turns = turnsOf(community, conversation);
      const named = titleTurn(turns);
      return defined({
        page: absolute(hub, paths.conversation(conversation.slug)),
        title: conversationTitle(community, turns),
        language: named && languageOfEntry(named),
        entries: turns.map((turn) => idOf(hub, turn)),
      });
    }),
    introductions: introductions.map((introduction) => describeIntroduction(hub, introduction)),
    welcomes: welcomes.map((welcome) => describeWelcome(community, welcome)),
    digests: weeks.map((digest) => describeDigest(hub, digest)),
  };
}

/** When the newest entry came here; pages must not change with every build while nothing is new. */
function newestOf(community: Community): Instant {
  const seen = community.entries.map(({ entry }) => entry.firstSeen);
  return seen.toSorted().at(-1) ?? community.now;
}

function describeHub({ name, url, language, timeZone, description, curators, sample }: Hub): HubData['hub'] {
  return defined({
    name,
    url,
    language,
    timeZone,
    description,
    curators: curators.map(person),
    isSample: sample,
  });
}

function describeMember(hub: Hub, member: Member): HubData['members'][number] {
  const { id, name, kind, site, about, topics, language, license, joined } = member;
  return defined({
    id,
    name,
    kind,
    isPseudonym: member.pseudonym,
    page: absolute(hub, paths.member(id)),
    site,
    feeds: [...subscriptionsOf(hub, member)],
    about,
    topics: [...topics],
    language,
    license,
    joined,
    profiles: [...member.relMe],
    isResting: member.status === 'resting',
    mayBeSearched: member.consent.search,
  });
}

function describeIntroduction(hub: Hub, introduction: Introduction): HubData['introductions'][number] {
  const { slug, between, on, read, by } = introduction;
  return defined({
    page: absolute(hub, paths.introduction(slug)),
    between: between.map(({ id }) => id),
    on,
    words: between.flatMap((member) => {
      const text = wordsOf(introduction, member);
      return text === undefined ? [] : [{ member: member.id, text }];
    }),
    read: read.map((related) => idOf(hub, related)),
    by: by && person(by),
  });
}

function describeWelcome({ hub, entryByKey }: Community, welcome: Welcome): HubData['welcomes'][number] {
  const { member, on, greeter, toMeet, gifts } = welcome;
  return defined({
    member: member.id,
    on,
    greeter: greeter?.id,
    toMeet: toMeet.map(({ id }) => id),
    gifts: gifts.map(({ url, entry = '' }) => {
      const related = entryByKey.get(entry);
      return defined({ url, entry: related && idOf(hub, related) });
    }),
  });
}

function describeDigest(hub: Hub, digest: Digest): HubData['digests'][number] {
  const { week, first, last, by, reshares, conversations, introductions, welcomes, unanswered, thanks } =
    digest;
  return defined({
    page: absolute(hub, paths.digest(week)),
    week,
    first,
    last,
    by: by && person(by),
    reshares: reshares.map(({ slug }) => absolute(hub, paths.reshare(slug))),
    conversations: conversations.map(({ slug, turns }) =>
      defined({
        page: slug === undefined ? undefined : absolute(hub, paths.conversation(slug)),
        entries: turns.map((turn) => idOf(hub, turn)),
      }),
    ),
    introductions: introductions.map(({ slug }) => absolute(hub, paths.introduction(slug))),
    welcomes: welcomes.map(({ member }) => member.id),
    unanswered: unanswered.map((related) => idOf(hub, related)),
    thanks: thanks.map(({ id }) => id),
  });
}

function person({ name, url }: Author): HubData['hub']['curators'][number] {
  return defined({ name, url });
}
