import { fewFiles } from '../../archive/few-files.ts';
import { isUndecided } from '../../archive/held-file.ts';
import { instantOf, millisecondsOf } from '../../dates.ts';
import { HOUR } from '../../days.ts';
import { defined } from '../../defined.ts';
import { type FeedState, feedState } from '../../feed-state.ts';
import type {
  Address,
  ArchivedEntry,
  Community,
  Day,
  FeedVisit,
  HubConfig,
  Instant,
  Member,
  RepairKind,
} from '../../model.ts';
import { findUnreachable } from '../../relate/find-unreachable.ts';
import { openRecord } from '../../round.ts';
import { en } from '../../templates/strings/en.ts';

/** How one feed is, for its member and the curator. */
export interface FeedReport {
  readonly feed: string;
  /** `file` for one that lies in the hub folder. */
  readonly state: FeedState | 'file';
  readonly says: string;
  /** What the server, or the reader, said in its own words. */
  readonly reason?: string;
  readonly failingSince?: Instant;
  readonly lastAsked?: Instant;
  readonly lastRead?: Instant;
  readonly nextTry?: Instant;
  readonly movedTo?: Address;
  readonly repairs: readonly { readonly kind: RepairKind; readonly how: string }[];
}

/** “Where is my post?”, told to the member themselves or to a curator: private, since it counts what waits. */
export interface StatusReport {
  readonly member: string;
  readonly name: string;
  readonly status: Member['status'];
  readonly feeds: readonly FeedReport[];
  /** Entries that the hub has read and keeps, shown or not. */
  readonly entries: number;
  /** Entries that cool off, and when the last of them will be shown. */
  readonly cooling: { readonly entries: number; readonly until?: Instant };
  /** Entries that wait for a curator, or for an answer of their author. */
  readonly held: number;
  readonly unreachableSince?: Day;
}

/** Reports on members as the last build left them. Nobody is asked, and nothing is changed. */
export async function statusOfMembers(
  config: HubConfig,
  members: readonly Member[],
  { outcomes, now }: Pick<Community, 'outcomes' | 'now'>,
): Promise<readonly StatusReport[]> {
  const visits = new Map(
    outcomes.flatMap(({ visit }) => (visit ? [[nameOf(visit.member, visit.feed), visit] as const] : [])),
  );
  const unreachable = findUnreachable({ outcomes, hub: config.hub, now });
  return fewFiles().map(members, async (member) => {
    const { published, cooling, held } = await openRecord(config, member);
    return {
      member: member.id,
      name: member.name,
      status: member.status,
      feeds: member.feeds.map(({ url }) => feedReport(url, visits.get(nameOf(member.id, url)))),
      entries: published.length + cooling.length + held.length,
      cooling: { entries: cooling.length, ...defined({ until: lastShown(cooling, member) }) },
      held: held.filter(isUndecided).length,
      ...defined({ unreachableSince: unreachable.get(member.id) }),
    };
  });
}

function feedReport(feed: string, visit: FeedVisit | undefined): FeedReport {
  const words = en.status;
  if (!/^https?:/i.test(feed)) return { feed, state: 'file', says: words.file.toString(), repairs: [] };
  const state = feedState(visit);
  const { lastAsked, lastRead, nextTry, movedTo, failure, mendable = [] } = visit ?? {};
  return {
    feed,
    state,
    says: words.state[state],
    ...defined({
      reason: failure?.reason,
      failingSince: failure?.since,
      lastAsked,
      lastRead,
      nextTry,
      movedTo,
    }),
    repairs: mendable.map((kind) => ({ kind, how: words.mending[kind] })),
  };
}

function lastShown(cooling: readonly ArchivedEntry[], { coolingOffHours }: Member): Instant | undefined {
  const newest = cooling.map(({ date }) => millisecondsOf(date));
  return newest.length === 0 ? undefined : instantOf(Math.max(...newest) + coolingOffHours * HOUR);
}

function nameOf(member: string, feed: string): string {
  return `${member} ${feed}`;
}
