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
    '',
  ].join('\n'),
);
