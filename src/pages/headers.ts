import { href, paths } from '../addresses.ts';
import type { Hub } from '../model.ts';
import { CONTENT_USAGE, contentPolicy } from '../templates/policy.ts';
import { single } from './route.ts';

const SITE_POLICY = `${contentPolicy({ hasSearch: true })}; frame-ancestors 'none'`;

/**
 * What a page and the editor at `/admin/` both obey. A page obeys every policy that any rule gives it, so with the editor the general
 * rule says no more than this; the policies of the pages themselves, which they carry inside, are as strict as ever.
 */
const SHARED_POLICY = "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** For what has another name whenever its bytes change. */
const FOR_EVER = '  Cache-Control: public, max-age=31536000, immutable';

/**
 * The same for what holds members' words. A reader's browser asks for none that nothing names any more; a cache on the way would give it to
 * anybody who kept the address, so it asks after an hour whether it is still there.
 */
const WHILE_IT_IS_THERE = '  Cache-Control: public, max-age=31536000, s-maxage=3600, immutable';

/**
 * What Pagefind names by its bytes, by folders: Netlify takes nothing behind an asterisk. Where rules overlap, hosts join their values to
 * nonsense, so there is none for everything else; by themselves they have it asked for anew each time.
 */
const SEARCH_FOLDERS = ['fragment/', 'index/', 'filter/', 'older/'].map((name) => paths.searchBundle + name);

/** Response headers in the form that Netlify and Cloudflare Pages read; other servers can be told the same. */
export const headers = single('headers', paths.headers, ({ hub }) =>
  [
    href(hub, '/*'),
    `  Content-Security-Policy: ${hub.admin === false ? SITE_POLICY : SHARED_POLICY}`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    `  Content-Usage: ${CONTENT_USAGE}`,
    '  TDM-Reservation: 1',
    href(hub, '/assets/*'),
    FOR_EVER,
    ...(hub.admin === false ? [] : adminHeaders(hub)),
    ...SEARCH_FOLDERS.flatMap((folder) => [href(hub, `${folder}*`), WHILE_IT_IS_THERE]),
    // It names the others, so an old one would find what is gone.
    href(hub, `${paths.searchBundle}pagefind-entry.json`),
    '  Cache-Control: public, max-age=0, must-revalidate',
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

/** Search's worker obeys the header of its own file. */
function adminHeaders(hub: Hub): readonly string[] {
  return [
    `  Content-Security-Policy: ${SITE_POLICY}`,
    href(hub, `${paths.admin}*`),
    '  X-Robots-Tag: noindex, nofollow',
    '  Cache-Control: no-cache',
  ];
}
