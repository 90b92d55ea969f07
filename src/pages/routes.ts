import { about } from './about.ts';
import { accessibility } from './accessibility.ts';
import { admin } from './admin/admin.ts';
import { archiveFeeds } from './archive-feeds.ts';
import { assetFiles } from './assets.ts';
import { badgeFile, belonging } from './belonging.ts';
import { conversationFeeds } from './conversation-feeds.ts';
import { conversation, conversationPeriods, conversations, formerConversation } from './conversations.ts';
import { digest, digestMails, digests } from './digest.ts';
import { feeds } from './feeds.ts';
import { headers } from './headers.ts';
import { home } from './home.ts';
import { data, dataSchema } from './hub-data.ts';
import { introduction, introductionPeriods, introductions } from './introductions.ts';
import { join } from './join.ts';
import { language } from './language.ts';
import { leave } from './leave.ts';
import { opmlLists } from './lists.ts';
import { member } from './member.ts';
import { directory, members } from './members.ts';
import { mentions } from './mentions.ts';
import { archive, months } from './months.ts';
import { notFound } from './not-found.ts';
import { principles } from './principles.ts';
import { privacy } from './privacy.ts';
import { reshare, resharePeriods, reshares } from './reshares.ts';
import { redirects, ring } from './ring.ts';
import { reservation, robots } from './robots.ts';
import type { Route } from './route.ts';
import { search } from './search.ts';
import { sitemapOf } from './sitemap.ts';
import { status } from './status.ts';
import { subscribe } from './subscribe.ts';
import { surprise } from './surprise.ts';
import { topic } from './topic.ts';
import { topics } from './topics.ts';
import { unanswered } from './unanswered.ts';
import { welcome } from './welcome.ts';

const pages: readonly Route[] = [
  home,
  members,
  directory,
  member,
  mentions,
  ring,
  topics,
  topic,
  language,
  archive,
  months,
  reshares,
  resharePeriods,
  reshare,
  conversations,
  conversationPeriods,
  conversation,
  formerConversation,
  unanswered,
  welcome,
  digests,
  digest,
  digestMails,
  introductions,
  introductionPeriods,
  introduction,
  subscribe,
  belonging,
  badgeFile,
  surprise,
  search,
  about,
  join,
  leave,
  status,
  principles,
  privacy,
  accessibility,
  notFound,
  admin,
];

/** Kinds of pages of which none is in the sitemap; to list them would take as long as those that are. */
const UNLISTED: ReadonlySet<Route> = new Set([
  ring,
  reshare,
  formerConversation,
  digestMails,
  badgeFile,
  surprise,
]);

/** Every kind of page that a hub publishes. */
export const routes: readonly Route[] = [
  ...pages,
  feeds,
  conversationFeeds,
  archiveFeeds,
  opmlLists,
  data,
  dataSchema,
  sitemapOf(pages.filter((route) => !UNLISTED.has(route))),
  robots,
  reservation,
  headers,
  redirects,
  assetFiles,
];
