import { groupBy } from '../group-by.ts';
import type { ArchivedEntry, Member } from '../model.ts';
import type { Addresses } from './address-index.ts';

/** The members, never the entry's own among them, to whom an entry's `source` leads. */
export type SourceFinder = (entry: ArchivedEntry) => readonly Member[];

/** Both readings of a `source`. */
export interface Sources {
  /** On whose site it lies, if it is but a single page. */
  readonly lies: SourceFinder;
  /** Whose feed or front page it is, which says that the entry itself came from there. */
  readonly isNamed: SourceFinder;
}

/** Prepares the readings of a `source`. */
export function sourceFinders(
  members: readonly Member[],
  { canonical, membersAt }: Pick<Addresses, 'canonical' | 'membersAt'>,
): Sources {
  const feeds = members.flatMap((member) => member.feeds.map(({ url }) => ({ member, url: canonical(url) })));
  const sites = members.map((member) => ({ member, url: member.site && canonical(member.site) }));
  const byFeed = groupBy(feeds, ({ url }) => url);
  const byName = groupBy([...feeds, ...sites], ({ url }) => url);
  const membersOf = (found: readonly { readonly member: Member }[] = []) => [
    ...new Set(found.map(({ member }) => member)),
  ];
  const finder =
    (find: (url: string) => readonly Member[]): SourceFinder =>
    ({ source, member }) => {
      const found = source?.url === undefined ? [] : find(source.url);
      return found.some(({ id }) => id === member) ? [] : found.toSorted(byId);
    };
  return {
    lies: finder((url) => {
      const ofFeed = byFeed.get(canonical(url));
      return ofFeed ? membersOf(ofFeed) : membersAt(url);
    }),
    isNamed: finder((url) => membersOf(byName.get(canonical(url)))),
  };
}

function byId(one: Member, other: Member): number {
  return one.id < other.id ? -1 : 1;
}
