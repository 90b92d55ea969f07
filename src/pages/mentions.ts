import { href, paths } from '../addresses.ts';
import type { Community, Member, Mention } from '../model.ts';
import { mentionFinder } from '../relate/mentions.ts';
import { type Period, ROOM, splitByTime } from '../split-by-time.ts';
import { outputEntry } from '../templates/feeds/output-entry.ts';
import { type FeedContent, newestOfEach, type OutputEntry } from '../templates/feeds/output-feed.ts';
import { outputIntroduction } from '../templates/feeds/output-introduction.ts';
import { outputReshare } from '../templates/feeds/output-reshare.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { longMentionList, mentionList } from '../templates/mention-list.ts';
import { pageHead } from '../templates/page-head.ts';
import { periodNav } from '../templates/period-nav.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { formats } from './formats.ts';
import { isFindable } from './is-findable.ts';
import { periodPages } from './period-pages.ts';
import type { Page, Route } from './route.ts';

/**
 * For each member who takes part in conversations, what others have to do with them: entries that link to them, reshares and
 * introductions; a page with the newest and its feeds, and one for each of the years.
 */
export const mentions: Route = {
  name: 'mentions',
  pages: (community) => {
    const mentionsOf = mentionFinder(community);
    return community.members
      .filter(({ consent }) => consent.conversations)
      .flatMap((member) => pagesOf(community, member, mentionsOf(member)));
  },
};

function pagesOf(community: Community, member: Member, all: readonly Mention[]): readonly Page[] {
  const path = paths.mentions(member.id);
  const isIndexed = isFindable(member);
  return [
    { path, isIndexed, render: () => newestPage(community, member, all) },
    ...yearPages(community, member, all),
    ...formats(community, path, () => feedOf(community, member, all)),
  ];
}

function factsOf({ hub }: Community, member: Member) {
  const base = paths.mentions(member.id);
  const { follow } = stringsOf(hub).mentions;
  return { feeds: { base, title: follow(member.name) }, isIndexed: isFindable(member) };
}

function newestPage(community: Community, member: Member, all: readonly Mention[]): string {
  const { hub } = community;
  const words = stringsOf(hub).mentions;
  const path = paths.mentions(member.id);
  const name = html`<bdi>${member.name}</bdi>`;
  return layout(
    hub,
    { ...factsOf(community, member), title: words.title(member.name), path },
    html`${pageHead(words.title(member.name), words.lede(name))}
${mentionList(community, all.slice(0, ROOM))}
${periodNav(hub, path, byTime(all))}
<p class="more"><a href="${href(hub, paths.member(member.id))}">${words.back(name)}</a></p>`,
  );
}

function yearPages(community: Community, member: Member, all: readonly Mention[]): readonly Page[] {
  const title = stringsOf(community.hub).mentions.title(member.name);
  return periodPages(community, {
    base: paths.mentions(member.id),
    periods: byTime(all),
    facts: { ...factsOf(community, member), title: (period) => `${title}, ${period}` },
    head: (name) => pageHead(`${title}, ${name}`),
    show: ({ items, parts }) => longMentionList(community, items, parts.length > 0),
  });
}

function byTime(all: readonly Mention[]): readonly Period<Mention>[] {
  return splitByTime(all, ({ day }) => day);
}

function feedOf(community: Community, member: Member, all: readonly Mention[]): FeedContent {
  const { feedDescription, follow } = stringsOf(community.hub).mentions;
  return {
    title: follow(member.name),
    description: feedDescription(member.name),
    ...newestOfEach(all.map((mention) => outputOf(community, mention))),
  };
}

function outputOf(community: Community, mention: Mention): OutputEntry {
  if (mention.kind === 'entry') return outputEntry(community, mention.related);
  if (mention.kind === 'reshare') return outputReshare(community, mention.reshare);
  return outputIntroduction(community, mention.introduction);
}
