import type {
  Author,
  Community,
  Conversation,
  Introduction,
  Member,
  RelatedEntry,
  Reshare,
} from '../model.ts';
import { indexSites } from './address-index.ts';
import { partsOfName } from './entry-name.ts';
import { withHome } from './with-home.ts';

/** Finds what the names in a digest's record stand for today; made once for all weeks. */
export interface NameLookup {
  readonly reshares: ReadonlyMap<string, Reshare>;
  readonly introductions: ReadonlyMap<string, Introduction>;
  /** By the key of any of its entries. */
  readonly conversations: ReadonlyMap<string, Conversation>;
  readonly entry: (name: string) => RelatedEntry | undefined;
  /** The member whom a `via` means: by the name they go by, else by whose site it is. */
  readonly member: (author: Author) => Member | undefined;
}

/** Makes the lookup of a community. */
export function lookUpNames(community: Community): NameLookup {
  const { members, entryByKey } = community;
  const byName = new Map(members.map((member) => [member.name, member]));
  const membersAt = indexSites(members.map(withHome));
  return {
    reshares: new Map(community.reshares.map((reshare) => [reshare.slug, reshare])),
    introductions: new Map(community.introductions.map((introduction) => [introduction.slug, introduction])),
    conversations: new Map(
      community.conversations.flatMap((conversation) =>
        conversation.entries.map((key) => [key, conversation] as const),
      ),
    ),
    entry: (name) => entryByKey.get(partsOfName(name).key),
    member: ({ name, url }) => byName.get(name) ?? (url === undefined ? undefined : membersAt(url)[0]),
  };
}
