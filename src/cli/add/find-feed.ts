import type { Allowance } from '../../gather/parse-allow-private.ts';
import { openPageVisits, type PageVisit, type RefusedVisit } from '../../gather/visit-page.ts';
import { HubError } from '../../hub-error.ts';
import type { Address, Feed, HubConfig, Instant } from '../../model.ts';
import { askWhich } from '../ask.ts';
import { asking } from '../asking.ts';
import type { DeclaredFeed } from '../declared-feeds.ts';
import { readPage } from '../read-page.ts';
import { UsageError } from '../usage-error.ts';
import { withoutKeys } from '../without-keys.ts';

/** A feed as it would be listed, and what was read from it. */
export interface FoundFeed {
  readonly url: Address;
  /** Where it came from after redirects. */
  readonly address: Address;
  readonly feed: Feed;
}

/** Where feeds lie on many sites; looked at only when a person asks for it. */
const WELL_KNOWN = ['feed/', 'rss.xml', 'atom.xml', 'feed.xml', 'index.xml', 'feed.json', 'rss/'] as const;

export interface FindFeedOptions {
  readonly now: Instant;
  readonly allowPrivate: readonly Allowance[];
  readonly isAsking: boolean;
  /** Whether the paths at which feeds often lie may be tried. */
  readonly isGuessing: boolean;
  /** Takes the line that says what is waited for, once. */
  readonly tell: (line: string) => void;
  /** Which of several is meant. */
  readonly chosen?: string | undefined;
}

/**
 * Finds the feed of a site, or reads the feed whose address was given. Its owner has not said yes to anything yet, so that
 * robots.txt is obeyed; one visit after the other, with the caps, guard and pauses of a build.
 *
 * @throws {HubError} that says why there is none; {UsageError} when several are there and nobody can be asked.
 */
export async function findFeed(
  config: HubConfig,
  given: string,
  options: FindFeedOptions,
): Promise<FoundFeed> {
  const visits = openPageVisits(asking(config, options.now, options.allowPrivate));
  let isTold = false;
  const look = (address: string) => {
    if (!isTold) options.tell(`Looking at ${address}, its rules for programs and its feed …`);
    isTold = true;
    return visits(address);
  };
  const visit = (address: string) => (options.isAsking ? withoutKeys(() => look(address)) : look(address));
  if (options.chosen !== undefined) return readAt(options.chosen, await visit(options.chosen));
  const read = await readPage(await visit(given));
  if (read.kind === 'refused') throw new HubError(refusal(given, read));
  const { page } = read;
  if (read.kind === 'feed') return { url: given, address: page.address, feed: read.feed };
  if (read.declared.length > 0) {
    const url = await choose(read.declared, options.isAsking);
    return readAt(url, await visit(url));
  }
  if (!options.isGuessing)
    throw new HubError(isPage(page) ? noFeed(page.address) : noReading(given, read.reason));
  for (const path of WELL_KNOWN) {
    const url = new URL(path, page.address).href;
    const found = await readPage(await visit(url));
    if (found.kind === 'feed') return { url, address: found.page.address, feed: found.feed };
  }
  throw new HubError(
    `${page.address} names no feed, and none lies where feeds often do. Ask its author for the feed’s address.`,
  );
}

async function choose(declared: readonly DeclaredFeed[], isAsking: boolean): Promise<string> {
  const [only] = declared;
  if (only !== undefined && declared.length === 1) return only.url;
  if (!isAsking) {
    const list = declared.map(({ url, title }) => `  ${url}${title === undefined ? '' : `  ${title}`}`);
    throw new UsageError(
      `The page names several feeds; say which one with --feed ADDRESS:\n${list.join('\n')}`,
    );
  }
  return askWhich(
    'Which of its feeds?',
    declared.map(({ url, title }) => ({
      value: url,
      label: title === undefined ? url : `${title} (${url})`,
    })),
  );
}

async function readAt(url: string, visit: PageVisit): Promise<FoundFeed> {
  const read = await readPage(visit);
  if (read.kind === 'refused') throw new HubError(refusal(url, read));
  if (read.kind === 'page') throw new HubError(noReading(url, read.reason));
  return { url, address: read.page.address, feed: read.feed };
}

function refusal(address: string, visit: RefusedVisit): string {
  return `${address} could not be read: ${visit.reason}.\n${nextAfter(address, visit)} Nothing was written.`;
}

function nextAfter(address: string, { reason, private: where }: RefusedVisit): string {
  if (where === 'itself')
    return `If it is in a network of yours, let it be asked with --allow-private ${new URL(address).host}; else see how the address is spelt.`;
  if (where === 'redirect')
    return 'Ask its author for the address at which everybody can read it, and whether their site is in order: a strange redirect may be a stranger’s.';
  return /answered 40[13]\b/u.test(reason)
    ? 'It asks for a login or lets no program in; a hub can read only what everyone may read. Ask its author for an open feed.'
    : 'See how the address is spelt, or try again later.';
}

/** What its server calls something else than a page was meant to be the feed. */
function isPage({ contentType }: PageVisit & { readonly kind: 'fetched' }): boolean {
  return contentType === undefined || /html/iu.test(contentType);
}

function noReading(url: string, reason: string): string {
  return `${url} is no feed that could be read: ${reason}\nkith check ${url} says more. Nothing was written.`;
}

function noFeed(address: string): string {
  return `${address} names no feed. Ask its author where it is; or let the paths at which feeds often lie be tried, with --guess. Nothing was written.`;
}
