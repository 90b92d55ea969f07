import { type FetchContext, fetchAddress, type NoAnswer, type ServerAnswer } from './fetch-address.ts';
import { keepRecords } from './keep-records.ts';
import { openFetching } from './open-fetching.ts';
import type { AskOptions } from './options.ts';
import { headerOf, listHeaderOf } from './read-headers.ts';
import { type MayAsk, readRobots } from './read-robots.ts';

/** What a visit to somebody's page gave. */
export type PageVisit =
  | {
      readonly kind: 'fetched';
      readonly address: string;
      readonly bytes: Uint8Array;
      readonly contentType?: string;
      /** The `Link` headers, joined. */
      readonly links?: string;
    }
  | RefusedVisit;

/** Why a page was not visited, in words that anybody may read. */
export interface RefusedVisit {
  readonly kind: 'refused';
  readonly reason: string;
  /** Where the reason is a private network: whether the address itself is there, or a redirect leads there. */
  readonly private?: 'itself' | 'redirect';
}

/** The name by which a site's robots.txt may speak to us; the User-Agent begins with it. */
const PRODUCT = 'kith';

/**
 * Opens visits to pages of people who are no members. Nobody asked us there, so that robots.txt is obeyed, at each
 * host to which a redirect leads as well (RFC 9309); with the same guard, caps and pauses as a build. Whoever asks for other
 * things besides passes the `context` of those, so that each host has one row of turns. Never rejects.
 */
export function openPageVisits(
  options: AskOptions,
  context: FetchContext = openFetching(options, keepRecords(undefined), () => {}),
): (address: string) => Promise<PageVisit> {
  const rules = new Map<string, Promise<MayAsk | NoAnswer | string>>();
  const rulesOf = (origin: string) => {
    const known = rules.get(origin) ?? askRobots(origin, context);
    rules.set(origin, known);
    return known;
  };
  return async (listed) => {
    let address = listed;
    for (let redirects = 0; redirects <= context.limits.redirects; redirects += 1) {
      if (!URL.canParse(address)) return refused(`${address} is not an address`);
      const { origin, host, pathname, search } = new URL(address);
      const mayAsk = await rulesOf(origin);
      if (typeof mayAsk === 'string') return refused(mayAsk);
      if (typeof mayAsk === 'object') return refusedRules(listed, address, mayAsk);
      if (!mayAsk(pathname + search))
        return refused(`${host} asks programs not to visit this page (robots.txt); have a look yourself`);
      // Each redirect comes back as an address of its own, so that its host is asked for its rules first.
      const answer = await fetchAddress(address, undefined, { ...context, ownerOf: (to) => to });
      if (answer.kind === 'answered') return pageOf(answer);
      if (answer.kind === 'failed')
        return refusedPrivately(listed, address, answer) ?? refused(answer.reason);
      if (answer.kind === 'waiting') return refused(`${answer.host} asked not to be asked now`);
      address = answer.owner;
    }
    return refused(`${listed} redirects more than ${context.limits.redirects} times`);
  };
}

/** A site without robots.txt asks for nothing; one whose robots.txt cannot be had now may ask for everything (clause 2.3.1). */
async function askRobots(origin: string, context: FetchContext): Promise<MayAsk | NoAnswer | string> {
  const answer = await fetchAddress(`${origin}/robots.txt`, undefined, context);
  const { host } = new URL(origin);
  if (answer.kind === 'failed') return answer;
  if (answer.kind !== 'answered') return `${host} asked not to be asked now`;
  if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) return () => true;
  if (answer.bytes === undefined)
    return `${host} answered ${answer.status} when asked for its robots.txt, so it was left in peace; try another day`;
  return readRobots(new TextDecoder().decode(answer.bytes), PRODUCT);
}

function refusedRules(listed: string, address: string, answer: NoAnswer): RefusedVisit {
  const { host } = new URL(address);
  const isLedOn = answer.privateHost !== undefined && answer.wasReached;
  // The rules themselves may lie behind a redirect.
  const reason = isLedOn ? ledTo('it', answer.privateHost) : answer.reason;
  return (
    (isLedOn ? undefined : refusedPrivately(listed, address, answer)) ??
    refused(`${host} could not be asked for its robots.txt: ${reason}`)
  );
}

/** `undefined` where the trouble is another one. How a curator lets such a host be asked is not for everybody's eyes. */
function refusedPrivately(
  listed: string,
  address: string,
  { privateHost }: NoAnswer,
): RefusedVisit | undefined {
  if (privateHost === undefined) return undefined;
  return address === listed
    ? { ...refused(`${privateHost} is on a private network, which is not asked`), private: 'itself' }
    : { ...refused(ledTo(new URL(listed).host, privateHost)), private: 'redirect' };
}

function ledTo(who: string, privateHost: string): string {
  return `${who} leads on, by a redirect, to ${privateHost} on a private network, which is never asked`;
}

function pageOf({ host, status, address, bytes, headers }: ServerAnswer): PageVisit {
  if (bytes === undefined) return refused(`${host} answered ${status}`);
  const contentType = headerOf(headers, 'content-type');
  const links = listHeaderOf(headers, 'link');
  return {
    kind: 'fetched',
    address,
    bytes,
    ...(contentType !== undefined && { contentType }),
    ...(links !== undefined && { links }),
  };
}

function refused(reason: string): RefusedVisit {
  return { kind: 'refused', reason };
}
