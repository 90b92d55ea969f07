/**
 * Every address the hub publishes, in one place: none changes once published, and all honour a path prefix.
 *
 * A path begins with `/` and is relative to the hub's own address; `href` and `absolute` make links of it.
 */
import type { Address, Hub, Instant, Member, Original, RelatedEntry } from './model.ts';

export const paths = {
  home: '/',
  members: '/members/',
  member: (id: string) => `/members/${id}/`,
  topics: '/topics/',
  topic: (id: string) => `/topics/${id}/`,
  /** `language` is without region: `es`. */
  language: (language: string) => `/languages/${language}/`,
  archive: '/archive/',
  /** `month` is `2026-11`. */
  month: (month: string) => `/archive/${month.replace('-', '/')}/`,
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
  search: '/search/',
  about: '/about/',
  join: '/join/',
  leave: '/leave/',
  principles: '/principles/',
  privacy: '/privacy/',
  accessibility: '/accessibility/',
  notFound: '/404.html',
  opml: '/members.opml',
  topicOpml: (id: string) => `/topics/${id}/members.opml`,
  recommendations: '/.well-known/recommendations.opml',
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  headers: '/_headers',
  searchBundle: '/pagefind/',
  pictures: '/pictures/',
  /** `hash` is of the picture's bytes. */
  picture: (hash: string) => `/pictures/${hash}.webp`,
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
  return new URL(hub.url).pathname + path.slice(1);
}

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
