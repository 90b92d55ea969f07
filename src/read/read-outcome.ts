import type { Feed } from '../model.ts';

/** A feed that could not be read is data too: `reason` says what stands there instead and what to do. */
export type ReadOutcome =
  | { readonly kind: 'read'; readonly feed: Feed }
  | { readonly kind: 'unreadable'; readonly reason: string };
