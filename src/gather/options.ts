import type { Address, Instant } from '../model.ts';
import type { Resolve } from './guard-address.ts';
import type { Allowance } from './parse-allow-private.ts';
import type { Shard } from './shard.ts';

/** Time that passes while gathering, apart from the build's fixed clock; a test simulates it. */
export interface Pace {
  /** Milliseconds since any fixed moment; never goes back. */
  elapsed(): number;
  sleep(milliseconds: number): Promise<void>;
}

/** What one feed may cost. */
export interface Limits {
  /** For one feed in all, redirects included, waiting for its turn excluded. */
  readonly milliseconds: number;
  /** Of the body after decompression, and of a file. */
  readonly bytes: number;
  readonly redirects: number;
  readonly codings: number;
  readonly headerBytes: number;
  /** Between two requests to one host. */
  readonly spacingMilliseconds: number;
  readonly hostsAtOnce: number;
}

/** 20 s, 10 MiB, 5 redirects, 2 codings, 60 KB of headers, a second between requests; 16 hosts bound the memory. */
export const LIMITS: Limits = {
  milliseconds: 20_000,
  bytes: 10 * 1024 * 1024,
  redirects: 5,
  codings: 2,
  headerBytes: 60_000,
  spacingMilliseconds: 1_000,
  hostsAtOnce: 16,
};

/** Who asks, and how far it may reach. */
export interface AskOptions {
  readonly now: Instant;
  readonly version: string;
  /** Named in the User-Agent; absent only when an address is checked outside of any hub. */
  readonly hub?: { readonly url: Address; readonly memberCount: number };
  readonly allowPrivate: readonly Allowance[];
  readonly pace: Pace;
  readonly limits?: Partial<Limits>;
  /** Looks up a host name; the system's own resolver when absent. */
  readonly resolve?: Resolve;
}

/** Everything a round of gathering depends on. */
export interface GatherOptions extends AskOptions {
  /** Absolute path of the hub folder. */
  readonly root: string;
  /** Outcomes that are handed over at a time; one, where it is absent. */
  readonly takenAtOnce?: number;
  /** When true no request is made; files are still read. */
  readonly isOffline: boolean;
  /** The part of the hub's hosts that this process asks; all of them when absent. */
  readonly shard?: Shard;
  /** Every feed of the hub, in its order, where this process asks only some: an address stays that of its own feed. */
  readonly listed?: readonly Address[];
}
