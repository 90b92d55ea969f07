import { htmlPages } from './site-files.ts';

/** One address of each kind of page of a built site, by the kind's name. */
export function kindsOfPages(site: string): Readonly<Record<string, string>> {
  const pages = htmlPages(site).map((path) => path.replace(/index\.html$/, ''));
  const first = (pattern: RegExp) => pages.find((path) => pattern.test(path)) ?? '/missing/';
  return {
    front: '/',
    members: '/members/',
    member: first(/^\/members\/[^/]+\/$/),
    topics: '/topics/',
    topic: first(/^\/topics\/[^/]+\/$/),
    language: first(/^\/languages\/[^/]+\/$/),
    archive: '/archive/',
    month: first(/^\/archive\/\d+\/\d+\/$/),
    reshares: '/reshares/',
    reshare: first(/^\/reshares\/[^/]+\/$/),
    conversations: '/conversations/',
    conversation: first(/^\/conversations\/[^/]+\/$/),
    unanswered: '/unanswered/',
    welcome: '/welcome/',
    digests: '/digest/',
    digest: first(/^\/digest\/[^/]+\/$/),
    introductions: '/introductions/',
    introduction: first(/^\/introductions\/[^/]+\/$/),
    search: '/search/',
    about: '/about/',
    join: '/join/',
    leave: '/leave/',
    principles: '/principles/',
    privacy: '/privacy/',
    accessibility: '/accessibility/',
    'not found': '/404.html',
  };
}
