import { decodeBody } from './decode-body.ts';
import { followRedirect } from './follow-redirect.ts';
import type { Guard } from './guard-address.ts';
import { type GuardedResponse, guardedRequest, type ResponseHeaders } from './guarded-request.ts';
import type { Limits, Pace } from './options.ts';
import { listHeaderOf, locationOf, type Validators } from './read-headers.ts';
import type { Hosts, HostWaits } from './take-turns.ts';

/** What a server answered in the end, redirects followed. */
export interface ServerAnswer {
  readonly kind: 'answered';
  /** Host and port, for words. */
  readonly host: string;
  readonly hostname: string;
  readonly status: number;
  readonly headers: ResponseHeaders;
  /** The final address, without user name and password. */
  readonly address: string;
  /** The whole body, decoded; only with status 200. */
  readonly bytes?: Uint8Array;
  /** True when the final request carried no validators. */
  readonly wasUnconditional: boolean;
  /** Where the permanent redirects at the start of the way led. */
  readonly permanentTo?: string;
}

export interface NoAnswer {
  readonly kind: 'failed';
  readonly reason: string;
  readonly wasReached: boolean;
  /** The host that was not asked, at the end of the way, because it is on a private network. */
  readonly privateHost?: string;
}

/** A redirect leads to the address of another feed of this build, which is asked for that feed and not again. */
export interface LeadsElsewhere {
  readonly kind: 'elsewhere';
  /** The other feed as listed. */
  readonly owner: string;
  readonly permanentTo?: string;
}

/** Validators with the one address that they were given for. */
export interface KnownValidators extends Validators {
  readonly address: string;
}

/** Everything that fetching one address depends on. */
export interface FetchContext {
  readonly guard: Guard;
  readonly hosts: Hosts;
  readonly limits: Limits;
  readonly pace: Pace;
  readonly headers: Readonly<Record<string, string>>;
  /** Called for each request, redirects included. */
  readonly onRequest: () => void;
  /** The other feed that a redirect's address belongs to, if any. */
  readonly ownerOf: (address: string) => string | undefined;
}

type Hop =
  | ServerAnswer
  | NoAnswer
  | HostWaits
  | { readonly kind: 'redirect'; readonly status: number; readonly to: string | undefined };

/**
 * Fetches one `http:` or `https:` address: for every hop guard, turn, headers, status, and in the end the body, within
 * the time and size that one feed may cost. Never rejects.
 */
export async function fetchAddress(
  listed: string,
  validators: KnownValidators | undefined,
  context: FetchContext,
): Promise<ServerAnswer | NoAnswer | HostWaits | LeadsElsewhere> {
  if (!URL.canParse(listed)) return refused(`${listed} is not an address`);
  const credentials = credentialsOf(new URL(listed));
  let address = withoutCredentials(new URL(listed));
  let permanentTo: string | undefined;
  let isPermanent = true;
  let milliseconds = context.limits.milliseconds;
  for (let redirects = 0; redirects <= context.limits.redirects; redirects += 1) {
    const from = address;
    const hop = await context.hosts.inTurn<Hop>(from.hostname, async () => {
      const startedAt = context.pace.elapsed();
      // Credentials belong to the origin that the hub listed them for.
      const authorization = from.origin === credentials?.origin ? { authorization: credentials.value } : {};
      try {
        return await askOnce(
          from,
          { ...context.headers, ...authorization },
          validators,
          milliseconds,
          context,
        );
      } finally {
        milliseconds = Math.max(1, milliseconds - (context.pace.elapsed() - startedAt));
      }
    });
    if (hop.kind === 'answered') return permanentTo === undefined ? hop : { ...hop, permanentTo };
    if (hop.kind === 'waiting') return hop;
    // Behind a redirect the listed server was asked, whatever became of the next one.
    if (hop.kind === 'failed') return { ...hop, wasReached: hop.wasReached || redirects > 0 };
    const step = followRedirect(from, hop.to);
    if (step.kind === 'refused')
      return { kind: 'failed', reason: `${from.host} ${step.reason}`, wasReached: true };
    address = withoutCredentials(step.address);
    isPermanent &&= hop.status === 301 || hop.status === 308;
    if (isPermanent) permanentTo = address.href;
    const owner = context.ownerOf(address.href);
    if (owner !== undefined)
      return { kind: 'elsewhere', owner, ...(permanentTo === undefined ? {} : { permanentTo }) };
  }
  const reason = `${address.host} redirects more than ${context.limits.redirects} times`;
  return { kind: 'failed', reason, wasReached: true };
}

async function askOnce(
  address: URL,
  headers: Readonly<Record<string, string>>,
  validators: KnownValidators | undefined,
  milliseconds: number,
  context: FetchContext,
): Promise<Hop> {
  const conditions = validators?.address === address.href ? conditionsFrom(validators) : {};
  const ask = {
    headers: { ...headers, ...conditions },
    milliseconds,
    headerBytes: context.limits.headerBytes,
    onRequest: context.onRequest,
  };
  return guardedRequest<Hop>(address, context.guard, ask, async (response) => {
    context.hosts.heed(address.hostname, response.status, response.headers);
    if (REDIRECTS.has(response.status)) {
      return { kind: 'redirect', status: response.status, to: locationOf(response.headers) };
    }
    const answer: ServerAnswer = {
      kind: 'answered',
      host: address.host,
      hostname: address.hostname,
      status: response.status,
      headers: response.headers,
      address: address.href,
      wasUnconditional: Object.keys(conditions).length === 0,
    };
    return response.status === 200 ? withBody(answer, response, context.limits) : answer;
  });
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

async function withBody(
  answer: ServerAnswer,
  response: GuardedResponse,
  limits: Limits,
): Promise<ServerAnswer | NoAnswer> {
  const decoded = await decodeBody(response.body, listHeaderOf(response.headers, 'content-encoding'), limits);
  if (decoded.kind === 'bytes') return { ...answer, bytes: decoded.bytes };
  return { kind: 'failed', reason: `${answer.host} ${decoded.reason}`, wasReached: true };
}

function conditionsFrom({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}

function credentialsOf({ username, password, origin }: URL): { origin: string; value: string } | undefined {
  if (username === '' && password === '') return undefined;
  const pair = `${safelyDecoded(username)}:${safelyDecoded(password)}`;
  return { origin, value: `Basic ${Buffer.from(pair).toString('base64')}` };
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address as it may be shown, stored and used as the base of links; a fragment is never sent either. */
export function withoutCredentials(address: URL): URL {
  const plain = new URL(address);
  plain.username = '';
  plain.password = '';
  plain.hash = '';
  return plain;
}

function refused(reason: string): NoAnswer {
  return { kind: 'failed', reason, wasReached: false };
}
