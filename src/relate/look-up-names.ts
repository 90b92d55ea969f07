import type { Community, Introduction, RelatedEntry, Reshare } from '../model.ts';
import { partsOfName } from './entry-name.ts';

/** Finds what the names in a digest's record stand for today; made once for all weeks. */
export interface NameLookup {
  readonly reshares: ReadonlyMap<string, Reshare>;
  readonly introductions: ReadonlyMap<string, Introduction>;
  readonly entry: (name: string) => RelatedEntry | undefined;
  /** Whether there is a page at a conversation's address: its own, or one that says where it went on. */
  readonly hasPage: (slug: string) => boolean;
}

/** Makes the lookup of a community. */
export function lookUpNames(
  community: Pick<
    Community,
    'reshares' | 'introductions' | 'conversations' | 'formerConversations' | 'entryByKey'
  >,
): NameLookup {
  const { reshares, introductions, conversations, formerConversations, entryByKey } = community;
  const slugs = new Set([...conversations, ...formerConversations].map(({ slug }) => slug));
  return {
    reshares: new Map(reshares.map((reshare) => [reshare.slug, reshare])),
    introductions: new Map(introductions.map((introduction) => [introduction.slug, introduction])),
    entry: (name) => entryByKey.get(partsOfName(name).key),
    hasPage: (slug) => slugs.has(slug),
  };
}
