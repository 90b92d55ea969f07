import { href, paths } from '../addresses.ts';
import { contentPolicy } from '../templates/policy.ts';
import { single } from './route.ts';

/** Response headers in the form that Netlify and Cloudflare Pages read; other servers can be told the same. */
export const headers = single('headers', paths.headers, ({ hub }) =>
  [
    href(hub, '/*'),
    `  Content-Security-Policy: ${contentPolicy()}; frame-ancestors 'none'`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    href(hub, '/assets/*'),
    '  Cache-Control: public, max-age=31536000, immutable',
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
