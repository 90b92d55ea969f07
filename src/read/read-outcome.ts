import type { Feed, SafeHtml } from '../model.ts';

/** Titles as harmless HTML: only those that hold more than plain text. Entries are counted from 0. */
export interface MarkedTitles {
  readonly title?: SafeHtml;
  readonly description?: SafeHtml;
  readonly entryTitles: ReadonlyMap<number, SafeHtml>;
}

/**
 * What became of a feed. One that could not be read is data too: `reason` says what stands there instead and what to do.
 * `marked` is for those who check a feed; nothing of it reaches a hub.
 */
export type ReadOutcome =
  | { readonly kind: 'read'; readonly feed: Feed; readonly marked?: MarkedTitles }
  | { readonly kind: 'unreadable'; readonly reason: string };
