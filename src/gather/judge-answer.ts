import { createHash } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { millisecondsOf } from '../dates.ts';
import type { Instant } from '../model.ts';
import type { LeadsElsewhere, NoAnswer, ServerAnswer } from './fetch-address.ts';
import type { FeedRecord } from './keep-records.ts';
import type { FailedFeed, FeedRequest, FetchedFeed, UnchangedFeed } from './outcome.ts';
import { freshnessOf, headerOf, type Validators, validatorsOf } from './read-headers.ts';
import type { HostWaits } from './take-turns.ts';

/** What an answer means for the archive, and what to remember of it. */
export type Judgement =
  | {
      readonly kind: 'read';
      readonly outcome: FetchedFeed | UnchangedFeed;
      readonly address: string;
      readonly validators: Validators;
      readonly bodyHash: string | undefined;
      /** Milliseconds for which the server calls its answer fresh; a 304 that says nothing leaves what was said before. */
      readonly freshness: number | undefined;
      readonly permanentTo: string | undefined;
    }
  | {
      readonly kind: 'failed';
      readonly outcome: FailedFeed;
      readonly status: number | undefined;
      readonly wasReached: boolean;
      /** The host that answered, whose own wait may be longer than the feed's. */
      readonly hostname: string | undefined;
    }
  | { readonly kind: 'waiting'; readonly outcome: UnchangedFeed; readonly until: Instant }
  | {
      readonly kind: 'elsewhere';
      readonly outcome: FailedFeed;
      readonly permanentTo: string | undefined;
    };

/** Judges what came back for a feed; `known` is its record where its scope is still the request's. */
export function judgeAnswer(
  request: FeedRequest,
  answer: ServerAnswer | NoAnswer | HostWaits | LeadsElsewhere,
  known: FeedRecord | undefined,
  now: Instant,
): Judgement {
  if (answer.kind === 'waiting') {
    const note = `${answer.host} asked not to be asked before ${tellMoment(answer.until)}`;
    return { kind: 'waiting', outcome: unchanged(request, note), until: answer.until };
  }
  if (answer.kind === 'elsewhere') {
    const reason = `leads to the same address as ${answer.owner}, which is asked only once; list one of the two`;
    return {
      kind: 'elsewhere',
      outcome: { kind: 'failed', request, reason },
      permanentTo: answer.permanentTo,
    };
  }
  if (answer.kind === 'failed') {
    const outcome: FailedFeed = { kind: 'failed', request, reason: answer.reason };
    return { kind: 'failed', outcome, status: undefined, wasReached: answer.wasReached, hostname: undefined };
  }
  if (answer.status === 304 && !answer.wasUnconditional) {
    // A 304 may bring new validators (RFC 9110 §15.4.5); what it leaves out stays as it was.
    const validators = {
      etag: known?.etag,
      lastModified: known?.lastModified,
      ...freshValidators(answer, now),
    };
    const judgement = read(
      answer,
      unchanged(request, 'answered 304 Not Modified', known ?? { version: 1 }),
      validators,
      known?.bodyHash,
      now,
    );
    return { ...judgement, freshness: judgement.freshness ?? known?.freshness };
  }
  if (answer.bytes === undefined || answer.bytes.length === 0) return judgeRefusal(request, answer);
  const bodyHash = createHash('sha256').update(answer.bytes).digest('hex');
  const outcome =
    bodyHash === known?.bodyHash
      ? unchanged(request, 'answered with the same bytes as before', known)
      : fetched(request, answer, answer.bytes);
  return read(answer, outcome, freshValidators(answer, now), bodyHash, now);
}

/** An instant as a person reads it, to the minute. */
export function tellMoment(instant: Instant): string {
  return `${instant.slice(0, 16).replace('T', ' ')} UTC`;
}

function judgeRefusal(request: FeedRequest, answer: ServerAnswer): Judgement {
  const outcome: FailedFeed = { kind: 'failed', request, reason: `${answer.host} ${wordsFor(answer)}` };
  return { kind: 'failed', outcome, status: answer.status, wasReached: true, hostname: answer.hostname };
}

function wordsFor({ status, headers }: ServerAnswer): string {
  if (status === 200) return 'answered with an empty document';
  if (status === 304) return 'answered 304 Not Modified although nothing was asked conditionally';
  const words = `answered ${status} ${STATUS_CODES[status] ?? ''}`.trim();
  // Being asked too often says nothing against the feed, and a curator should not take it for dead.
  if (status === 429 || status === 503) return `${words}: it asks for a pause, and is asked again later`;
  if (status === 410 || status === 451) return `${words}, and is not asked again`;
  // The header marks a page that asks for a human in front of the screen, which no feed reader has.
  return headerOf(headers, 'cf-mitigated') === undefined
    ? words
    : `${words}: its bot protection lets no feed reader through, and its owner can make an exception for the feed`;
}

function freshValidators(answer: ServerAnswer, now: Instant): Validators {
  return validatorsOf(answer.headers, millisecondsOf(now));
}

function read(
  answer: ServerAnswer,
  outcome: FetchedFeed | UnchangedFeed,
  { etag, lastModified }: { readonly etag?: string | undefined; readonly lastModified?: string | undefined },
  bodyHash: string | undefined,
  now: Instant,
): Extract<Judgement, { kind: 'read' }> {
  return {
    kind: 'read',
    outcome,
    address: answer.address,
    validators: {
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
    },
    bodyHash,
    freshness: freshnessOf(answer.headers, millisecondsOf(now)),
    permanentTo: answer.permanentTo,
  };
}

function fetched(request: FeedRequest, answer: ServerAnswer, bytes: Uint8Array): FetchedFeed {
  const contentType = headerOf(answer.headers, 'content-type');
  return {
    kind: 'fetched',
    request,
    address: answer.address,
    bytes,
    ...(contentType === undefined ? {} : { contentType }),
    wasUnconditional: answer.wasUnconditional,
  };
}

/** `confirmed` is the record of the reading that the server says still stands. */
function unchanged(request: FeedRequest, note: string, confirmed?: FeedRecord): UnchangedFeed {
  const { readAt } = confirmed ?? {};
  const plain: UnchangedFeed = { kind: 'unchanged', request, isConfirmed: confirmed !== undefined, note };
  return readAt === undefined ? plain : { ...plain, readAt };
}
