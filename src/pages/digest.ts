import { paths } from '../addresses.ts';
import type { Hub } from '../model.ts';
import { digestList, digestText, digestTitle } from '../templates/digest.ts';
import { digestMailHtml } from '../templates/digest-mail.ts';
import { digestMailText } from '../templates/digest-plain.ts';
import { layout, type PageFacts } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { breadcrumbs } from '../templates/structured-data.ts';
import { type Route, single } from './route.ts';

/** All weeks that have a digest. */
export const digests = single('digests', paths.digests, (community) => {
  const { hub } = community;
  const words = stringsOf(hub).digest;
  const main = html`${pageHead(words.heading, words.lede)}
${digestList(community, community.weeks)}`;
  return layout(hub, { title: words.title, path: paths.digests, feeds: feedsOf(hub) }, main);
});

/** One page for each week in which something happened. */
export const digest: Route = {
  name: 'digest',
  pages: (community) =>
    community.weeks.map((digest) => ({
      path: paths.digest(digest.week),
      render: () => {
        const { hub } = community;
        const facts = {
          title: digestTitle(hub, digest),
          path: paths.digest(digest.week),
          feeds: feedsOf(hub),
          structuredData: [
            breadcrumbs(
              hub,
              [stringsOf(hub).digest.title, paths.digests],
              [digestTitle(hub, digest), paths.digest(digest.week)],
            ),
          ],
        };
        return layout(hub, facts, digestText(community, digest));
      },
    })),
};

/** The same as mails, beside each page. */
export const digestMails: Route = {
  name: 'digest-mails',
  pages: (community) =>
    community.weeks.flatMap((digest) => [
      { path: paths.digestMail(digest.week, 'txt'), render: () => digestMailText(community, digest) },
      { path: paths.digestMail(digest.week, 'html'), render: () => digestMailHtml(community, digest) },
    ]),
};

function feedsOf(hub: Hub): PageFacts['feeds'] {
  return { base: paths.digests, title: stringsOf(hub).digest.title };
}
