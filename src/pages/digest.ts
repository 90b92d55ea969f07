import { paths } from '../addresses.ts';
import { digestList, digestText, digestTitle } from '../templates/digest.ts';
import { digestMailHtml } from '../templates/digest-mail.ts';
import { digestMailText } from '../templates/digest-plain.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { type Route, single } from './route.ts';

const FEEDS = { base: paths.digests, title: 'Weekly digest' };

/** All weeks that have a digest. */
export const digests = single('digests', paths.digests, (community) => {
  const main = html`${pageHead('Week by week', 'What was passed on, who spoke with whom, who is new: a page for each week that has ended.')}
${digestList(community, community.weeks)}`;
  return layout(community.hub, { title: 'Weekly digest', path: paths.digests, feeds: FEEDS }, main);
});

/** One page for each week in which something happened. */
export const digest: Route = {
  name: 'digest',
  pages: (community) =>
    community.weeks.map((digest) => ({
      path: paths.digest(digest.week),
      render: () => {
        const { hub } = community;
        const facts = { title: digestTitle(hub, digest), path: paths.digest(digest.week), feeds: FEEDS };
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
