/** What `gather/` is asked for and what it gives back. */
import type { Address, FeedRhythm, FeedVisit, Instant, RepairKind } from '../model.ts';

/** One feed that a member lists. */
export interface FeedRequest {
  /** Member id. */
  readonly member: string;
  /** As listed: an absolute address, or a path relative to the hub folder. */
  readonly feed: string;
  /**
   * Fingerprint of consent, lane and reader version. When it differs from the remembered one, the feed is asked once
   * without conditions, because a 304 would leave in the archive what was read under the old scope.
   */
  readonly scope: string;
  /** True when what the feed gave before is lost: it is asked whole and at once, as under a new scope. */
  readonly isLost?: boolean;
  /** Ask now although the feed is not due; a server's own "come back later" still holds. */
  readonly isRefresh?: boolean;
}

/** A feed's bytes as they came over HTTP or from a file, decoded from gzip or brotli but not yet from their charset. */
export interface FetchedFeed {
  readonly kind: 'fetched';
  readonly request: FeedRequest;
  /** The final address, the base of relative links; absent for a file. */
  readonly address?: Address;
  readonly bytes: Uint8Array;
  /** As the server said it, not to be trusted. */
  readonly contentType?: string;
  /** True when the whole feed was asked for; false with validators, and for a file. */
  readonly wasUnconditional: boolean;
}

/** Nothing new: the server said so, or the hub did not ask. */
export interface UnchangedFeed {
  readonly kind: 'unchanged';
  readonly request: FeedRequest;
  /** True when the server was asked and confirmed what the hub has; false when it was not asked, for the reason in `note`. */
  readonly isConfirmed: boolean;
  /** When what the server confirms was read. */
  readonly readAt?: Instant;
  readonly note: string;
}

/** The feed could not be had; what it gave before stays. */
export interface FailedFeed {
  readonly kind: 'failed';
  readonly request: FeedRequest;
  /** Plain words for the status page and the build's report. */
  readonly reason: string;
}

export type GatherOutcome = FetchedFeed | UnchangedFeed | FailedFeed;

/**
 * What the caller made of an outcome. Only after `kept` are the validators of a fetched feed remembered: after
 * `unreadable` they would tell the server that the hub has what it could not read. Other outcomes are always `kept`.
 */
export type Taken =
  | {
      readonly kind: 'kept';
      readonly rhythm?: FeedRhythm;
      /** What its author could mend; remembered, as an unchanged feed is not read again. */
      readonly mendable?: readonly RepairKind[];
      /** True when the same bytes are wanted once more: then no validators are remembered. */
      readonly isWantedAgain?: boolean;
    }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What one round of gathering did. */
export interface GatherReport {
  /** Feeds asked over the network. */
  readonly asked: number;
  /** Feeds among them that were asked for whole, without validators. */
  readonly unconditional: number;
  /** HTTP requests made, redirects included. */
  readonly requests: number;
  readonly warnings: readonly string[];
  /** In the order of the requests. */
  readonly visits: readonly FeedVisit[];
  /**
   * Writes validators and schedule; to be called after the archive is written, so that a crash in between loses
   * nothing. Gives a warning for what could not be written, which costs one unconditional request.
   */
  remember(): Promise<readonly string[]>;
}
