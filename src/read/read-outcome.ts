import type { Feed, SafeHtml } from '../model.ts';

/** What stands in a feed, for those who check it. Titles and the description are there where they hold more than text. */
export interface WrittenFeed {
  readonly title?: SafeHtml;
  readonly description?: SafeHtml;
  /** In the order of the feed’s entries. */
  readonly entries: readonly WrittenEntry[];
}

/** What stands in an entry, before anything of its text or its link was chosen, resolved or made harmless. */
export interface WrittenEntry {
  readonly title?: SafeHtml;
  /** May be relative, or lead to a service that counts readers. */
  readonly link?: string;
  /** HTML that may do anything, hence never `SafeHtml`: text to compare. `''` when there is none. */
  readonly content: string;
  /** The same of the summary. */
  readonly summary: string;
}

/**
 * What became of a feed. One that could not be read is data too: `reason` says what stands there instead and what to do.
 * `written` is there only when it was asked for, and nothing of it reaches a hub.
 */
export type ReadOutcome =
  | { readonly kind: 'read'; readonly feed: Feed; readonly written?: WrittenFeed }
  | { readonly kind: 'unreadable'; readonly reason: string };
