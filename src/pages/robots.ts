import { absolute, href, paths } from '../addresses.ts';
import { CONTENT_USAGE } from '../templates/policy.ts';
import { single } from './route.ts';

/** Crawlers are welcome; training on the members' words is not (draft-ietf-aipref-attach). */
export const robots = single('robots', paths.robots, ({ hub }) =>
  [
    'User-Agent: *',
    `Content-Usage: ${CONTENT_USAGE}`,
    'Allow: /',
    '',
    `Sitemap: ${absolute(hub, paths.sitemap)}`,
    '',
  ].join('\n'),
);

/** The same reservation in the words of TDMRep, which European law knows. */
export const reservation = single(
  'reservation',
  paths.reservation,
  ({ hub }) => `${JSON.stringify([{ location: href(hub, '/*'), 'tdm-reservation': 1 }], null, 1)}\n`,
);
