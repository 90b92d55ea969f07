/**
 * Every address the hub publishes, in one place: none changes once published, and all honour a path prefix.
 *
 * A path begins with `/` and is relative to the hub's own address; `href` and `absolute` make links of it.
 */
import { memoised } from './memoised.ts';
import type { Address, Hub, Instant, Member, Original, RelatedEntry } from './model.ts';

/** Ways to look through the members, each a page beside theirs: no member may have such an id. */
export const MEMBER_VIEWS = ['by-name', 'by-topic', 'by-kind', 'by-language', 'by-newest'] as const;

export type MemberView = (typeof MEMBER_VIEWS)[number];

/** The ways on from a member of the webring. */
export const RING_WAYS = ['previous', 'next', 'random'] as const;
export type RingWay = (typeof RING_WAYS)[number];

export const paths = {
  home: '/',
  members: '/members/',
  member: (id: string) => `/members/${id}/`,
  mentions: (id: string) => `/members/${id}/mentions/`,
  /** The members in an order or by groups. */
  membersBy: (view: MemberView) => `/members/${view}/`,
  /** The members of one group, such as a topic. */
  memberGroup: (view: MemberView, group: string) => `/members/${view}/${group}/`,
  /** A webring's way on from a member. */
  ring: (id: string, way: RingWay) => `/ring/${id}/${way}/`,
  topics: '/topics/',
  topic: (id: string) => `/topics/${id}/`,
  /** `language` is without region: `es`. */
  language: (language: string) => `/languages/${language}/`,
  archive: '/archive/',
  /** What of a long list belongs to a year, a month or a day: `base` is the list's own path, `period` `2026`, `2026-11` or `2026-11-15`. */
  period: (base: string, period: string) => `${base}${period.replaceAll('-', '/')}/`,
  reshares: '/reshares/',
  reshare: (slug: string) => `/reshares/${slug}/`,
  conversations: '/conversations/',
  conversation: (slug: string) => `/conversations/${slug}/`,
  unanswered: '/unanswered/',
  welcome: '/welcome/',
  /** Where one newcomer is greeted. */
  welcomeOf: (id: string) => `/welcome/#${id}`,
  digests: '/digest/',
  /** `week` is `2026-W46`. */
  digest: (week: string) => `/digest/${week}/`,
  /** A digest as a mail, beside its page: `txt` or `html`. */
  digestMail: (week: string, format: 'txt' | 'html') => `/digest/${week}/mail.${format}`,
  introductions: '/introductions/',
  introduction: (slug: string) => `/introductions/${slug}/`,
  subscribe: '/subscribe/',
  /** One entry by chance; `place` in the chain counts from 1. */
  surprise: (place = 1) => (place === 1 ? '/surprise/' : `/surprise/${place}/`),
  /** What members may put on their own sites, and the badge among it. */
  belonging: '/belonging/',
  badge: '/badge.svg',
  search: '/search/',
  about: '/about/',
  join: '/join/',
  leave: '/leave/',
  /** “Where is my post?” */
  status: '/status/',
  /** Where members are many, those of one letter. */
  statusOf: (letter: string) => `/status/${letter}/`,
  principles: '/principles/',
  privacy: '/privacy/',
  accessibility: '/accessibility/',
  notFound: '/404.html',
  opml: '/members.opml',
  /** The feeds of one member, for the list of a feed reader. */
  memberOpml: (id: string) => `/members/${id}/feeds.opml`,
  topicOpml: (id: string) => `/topics/${id}/members.opml`,
  recommendations: '/.well-known/recommendations.opml',
  reservation: '/.well-known/tdmrep.json',
  /** What the hub shows, for programs; and what its keys mean. */
  data: '/data/hub.json',
  dataSchema: '/data/hub.schema.json',
  sitemap: '/sitemap.xml',
  /** A part of a sitemap that is too long for one file; `part` counts from 1. */
  sitemapPart: (part: number) => `/sitemap-${part}.xml`,
  robots: '/robots.txt',
  headers: '/_headers',
  redirects: '/_redirects',
  searchBundle: '/pagefind/',
  /** What of a long list of things to be found is older than the rest; `hash` is of all of them. */
  olderSearchBundle: (name: string, hash: string) => `/pagefind/older/${name}.${hash}/`,
  pictures: '/pictures/',
  /** `hash` is of the picture's bytes. */
  picture: (hash: string) => `/pictures/${hash}.webp`,
  /** Where curators edit the hub's own files; no page leads there. */
  admin: '/admin/',
  adminConfig: '/admin/config.json',
  /** `hash` is of the editor's script. */
  cmsProgram: (hash: string) => `/assets/admin/sveltia-cms.${hash}.js`,
  /** `hash` is of the stylesheet that holds the editor's fonts. */
  cmsFonts: (hash: string) => `/assets/admin/fonts.${hash}.css`,
  /** The terms under which the editor and its fonts are passed on; `name` is their own file's. */
  cmsLicense: (name: string) => `/admin/licenses/${name}`,
  cards: '/og/',
  /** A picture of words for other sites; `hash` is of everything that it says and of its colours. */
  card: (hash: string) => `/og/${hash}.png`,
};

/** The three formats of one output feed; `base` is the path of the page it belongs to. */
export function feedPaths(base: string): {
  readonly atom: string;
  readonly rss: string;
  readonly json: string;
} {
  return { atom: `${base}atom.xml`, rss: `${base}rss.xml`, json: `${base}feed.json` };
}

/** Makes a link of a path on the hub: `href` for its pages, `absolute` for feeds, mails and metadata. */
export type Link = (hub: Hub, path: string) => string;

/** What a link on a page of this hub says: the path behind the hub's own prefix. */
export function href(hub: Hub, path: string): string {
  return prefixOf(hub.url) + path.slice(1);
}

const prefixOf = memoised((url) => new URL(url).pathname);

/** The same with scheme and host, as feeds and metadata need it. */
export function absolute(hub: Hub, path: string): Address {
  return hub.url + path.slice(1);
}

/** Where a member is at home: their site, else their page here. */
export function memberHome(hub: Hub, { id, site }: Member, link: Link = href): string {
  return site ?? link(hub, paths.member(id));
}

/** Where a headline leads: to the entry, else to its member's home. */
export function entryAddress(
  hub: Hub,
  { entry, member }: Pick<RelatedEntry, 'entry' | 'member'>,
  link: Link = href,
): string {
  return entry.url ?? memberHome(hub, member, link);
}

/** The site in which an original stands. An author of a group blog may have another site of their own. */
export function publicationHome({ member, author, url }: Original): Address {
  return member === undefined ? (author.url ?? url) : (member.site ?? url);
}

/** The month of an instant's day, `2026-11`. */
export function monthOf(day: Instant): string {
  return day.slice(0, 7);
}

/** What people call a site: the host of an address without `www.`. */
export function siteName(address: Address): string {
  return new URL(address).hostname.replace(/^www\./u, '');
}
