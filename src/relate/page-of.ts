import type { Address } from '../model.ts';

/** Parameters by which blog software is asked for its page for phones. */
const PHONE = new Map([
  ['amp', /^(?:1|true|)$/iu],
  ['outputtype', /^amp$/iu],
  ['m', /^1$/u],
]);

const MAY_BE_COPY =
  /\bamp\b|[?&]m=1|^https?:\/\/(?:m|mobile)\.|\/(?:feed|trackback|comments|comment-page-\d+|embed)\b/iu;

/** What blog software serves below an entry: answers, their feed in any dialect, a door for notices, a frame for others. */
const PART = /(?<=[^/])\/(?:feed(?:\/(?:atom|rss2?|rdf))?|trackback|comments|comment-page-\d+|embed)\/?$/iu;

/**
 * The page of which an address is the AMP or phone copy, or a part, or `undefined` where it shows no sign of being one.
 * A site's own feed, at the top of its host, is no part of its front page.
 */
export function pageOf(address: Address): Address | undefined {
  if (!MAY_BE_COPY.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  for (const [name, value] of [...url.searchParams]) {
    if (PHONE.get(name.toLowerCase())?.test(value)) url.searchParams.delete(name);
  }
  url.pathname = url.pathname
    .replace(PART, '/')
    .replace(/\/amp(?:\.html?)?\/?$/iu, '/')
    .replace(/^\/amp(?=\/.)/iu, '')
    .replace(/\.amp(?=(?:\.html?)?$)/iu, '');
  // `amp.example` is a site of its own.
  url.hostname = url.hostname.replace(/^(?:amp|m|mobile)\.(?=.+\.)/u, '');
  return url.href === new URL(address).href ? undefined : url.href;
}
