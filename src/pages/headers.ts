import { href, paths } from '../addresses.ts';
import { CONTENT_USAGE, contentPolicy } from '../templates/policy.ts';
import { single } from './route.ts';

/** Response headers in the form that Netlify and Cloudflare Pages read; other servers can be told the same. */
export const headers = single('headers', paths.headers, ({ hub }) =>
  [
    href(hub, '/*'),
    `  Content-Security-Policy: ${contentPolicy({ hasSearch: true })}; frame-ancestors 'none'`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    `  Content-Usage: ${CONTENT_USAGE}`,
    '  TDM-Reservation: 1',
    href(hub, '/assets/*'),
    '  Cache-Control: public, max-age=31536000, immutable',
    // Other people's programs may read it; a search engine has the pages.
    href(hub, '/data/*'),
    '  Access-Control-Allow-Origin: *',
    '  X-Robots-Tag: noindex',
    // A picture that somebody took back must not live on for a year; and who looks for pictures is to find them at their authors'.
    href(hub, `${paths.pictures}*`),
    '  Cache-Control: public, max-age=3600',
    '  X-Robots-Tag: noindex',
    // Nor must the words on a card.
    href(hub, `${paths.cards}*`),
    '  Cache-Control: public, max-age=3600',
    '',
  ].join('\n'),
);
