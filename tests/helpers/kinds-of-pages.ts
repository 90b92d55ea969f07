import { htmlPages } from './site-files.ts';

/** The kinds of pages that a site has, and the names of those that it has none of: a young hub passed nothing on yet. */
export function kindsOnSite(site: string): {
  readonly there: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
} {
  const files = new Set(htmlPages(site));
  const kinds = Object.entries(kindsOfPages(site));
  const isThere = ([, path]: readonly [string, string]) => files.has(path.replace(/\/$/, '/index.html'));
  return {
    there: Object.fromEntries(kinds.filter(isThere)),
    missing: kinds.filter((kind) => !isThere(kind)).map(([kind]) => kind),
  };
}

/** One address of each kind of page of a built site, by the kind's name. The ring's send their reader on before anybody can look at them. */
export function kindsOfPages(site: string): Readonly<Record<string, string>> {
  const pages = htmlPages(site).map((path) => path.replace(/index\.html$/, ''));
  const first = (pattern: RegExp) => pages.find((path) => pattern.test(path)) ?? '/missing/';
  return {
    front: '/',
    members: '/members/',
    'members by topic': '/members/by-topic/',
    'members by kind': '/members/by-kind/',
    'members by language': '/members/by-language/',
    'members by newest entry': '/members/by-newest/',
    'members of a topic': first(/^\/members\/by-topic\/[^/]+\/$/),
    member: first(/^\/members\/(?!by-)[^/]+\/$/),
    'a member’s year': first(/^\/members\/[^/]+\/\d{4}\/$/),
    mentions: first(/^\/members\/[^/]+\/mentions\/$/),
    topics: '/topics/',
    topic: first(/^\/topics\/[^/]+\/$/),
    language: first(/^\/languages\/[^/]+\/$/),
    'a topic’s year': first(/^\/topics\/[^/]+\/\d{4}\/$/),
    archive: '/archive/',
    year: first(/^\/archive\/\d+\/$/),
    month: first(/^\/archive\/\d+\/\d+\/$/),
    reshares: '/reshares/',
    'reshares of a year': first(/^\/reshares\/\d{4}\/$/),
    reshare: first(/^\/reshares\/\d{4}-[^/]+\/$/),
    conversations: '/conversations/',
    'conversations of a year': first(/^\/conversations\/\d{4}\/$/),
    conversation: first(/^\/conversations\/\d{4}-[^/]+\/$/),
    unanswered: '/unanswered/',
    welcome: '/welcome/',
    digests: '/digest/',
    digest: first(/^\/digest\/[^/]+\/$/),
    introductions: '/introductions/',
    'introductions of a year': first(/^\/introductions\/\d{4}\/$/),
    introduction: first(/^\/introductions\/\d{4}-[^/]+\/$/),
    subscribe: '/subscribe/',
    belonging: '/belonging/',
    surprise: '/surprise/',
    search: '/search/',
    about: '/about/',
    join: '/join/',
    leave: '/leave/',
    status: '/status/',
    principles: '/principles/',
    privacy: '/privacy/',
    accessibility: '/accessibility/',
    'not found': '/404.html',
  };
}
