import { Parser } from 'htmlparser2';
import { markOf } from '../../archive/mark.ts';
import { canonicalAddress } from '../../canonical-address.ts';
import type { Address } from '../../model.ts';
import { siteOf } from '../../read/site-of.ts';
import { isOfComments } from './is-of-comments.ts';
import type { Sight } from './look-at-site.ts';
import type { Submission } from './read-submission.ts';

/**
 * The line by which somebody shows that a site is theirs. It follows from the hub's key, the submission and the address, so that
 * nothing has to be kept, and another submission of the same address needs another line.
 */
export function lineFor(key: string, { origin }: Submission, address: string): string {
  return `kith-${markOf(key, ['submission', origin, canonicalAddress(address)]).slice(0, 24)}`;
}

/** Where the line was found. */
export type LinePlace = 'meta' | 'comment' | 'file' | 'post';

/**
 * Looks for the line where only a site's owner can write. Text of the page itself does not count: anybody may have left a comment.
 * A page speaks for a feed only where the feed lies on its own part of the same host, else a page with somebody else's feed would do.
 */
export function findLine(line: string, sight: Sight & { readonly kind: 'feed' }): LinePlace | undefined {
  const { feed, feedAddress, site, page, statement } = sight;
  if (statement?.trim() === line) return 'file';
  const inPage = page !== undefined && speaksFor(site, feedAddress) ? lineInPage(line, page) : undefined;
  if (inPage !== undefined) return inPage;
  const isInPost = feed.entries.some(({ title, contentText, summary }) =>
    [title, contentText, summary].some((text) => text.split(/\s+/u).includes(line)),
  );
  return isInPost && !isOfComments(feedAddress, feed.title) ? 'post' : undefined;
}

/**
 * Whether whoever writes in the head of a page is whoever has the feed. On a host of many people each has a part of it: `/mallory` is not
 * the front page under which `/alice/feed` lies. An address that says nothing about whose it is (a number, a name in one network only,
 * a profile) proves nothing.
 */
function speaksFor(site: Address, feed: Address): boolean {
  const [page, other] = [new URL(site), new URL(feed)];
  const key = siteOf(site)?.key;
  if (key === undefined || key !== siteOf(feed)?.key || page.host !== other.host) return false;
  // `/?author=mallory` is one page among others of `/`.
  if (page.search !== '') return false;
  const path = page.pathname.replace(/(?<=\/)index\.(?:html?|php)$/iu, '');
  return other.pathname === path || other.pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
}

function lineInPage(line: string, page: string): LinePlace | undefined {
  let found: LinePlace | undefined;
  let isInHead = true;
  const parser = new Parser({
    onopentag: (name, { name: key, content }) => {
      if (name === 'body') isInHead = false;
      if (isInHead && name === 'meta' && key === 'kith' && content === line) found ??= 'meta';
    },
    oncomment: (text) => {
      if (text.trim() === line) found ??= 'comment';
    },
  });
  parser.end(page);
  return found;
}
