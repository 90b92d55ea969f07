import { keySource } from '../archive/hub-key.ts';
import { buildCommunity } from '../community.ts';
import { tellPlaces } from '../config/place-in-file.ts';
import { systemPace } from '../gather/pace.ts';
import type { HubConfig, Instant } from '../model.ts';
import { type Published, publishSite } from '../publish/publish-site.ts';
import type { DueWatch, Seen } from '../publish/standing/nothing-due.ts';
import { VERSION } from '../version.ts';
import type { BuildReport } from './build-report.ts';
import { feedSummary } from './feed-summary.ts';
import type { HubOptions } from './hub-options.ts';
import { plural } from './plural.ts';
import { startProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** A hub's files as they were read, and what is asked of its build. */
export interface Building extends HubOptions {
  readonly config: HubConfig;
  readonly now: Instant;
  readonly startedAt: Instant;
  readonly refresh: ReadonlySet<string>;
  readonly isForced: boolean;
  readonly due: DueWatch;
}

/** Gathers the feeds of a hub and publishes its site. Throws a `HubError` when there is nothing to publish. */
export async function buildAnew(building: Building, terminal: Terminal): Promise<BuildReport> {
  const { root, output, config, isForced, due } = building;
  await due.forget();
  const feeds = config.members.reduce((sum, member) => sum + member.feeds.length, 0);
  const progress = startProgress(terminal, feeds, `Reading ${plural(feeds, 'feed')}`);
  let published: Published | undefined;
  let left: { readonly seen: Seen; readonly until: Instant } | undefined;
  const community = await buildCommunity(config, {
    ...building,
    pace: systemPace,
    version: VERSION,
    key: keySource(terminal.environment),
    onFeed: (outcome) => progress.advance(outcome.member),
    publish: async (made, state, { isLast, until }) => {
      if (!isLast) progress.finish(feedSummary(made.outcomes));
      published = await publishSite({ root, output, community: made, state, isLast, isForced });
      left = until === undefined ? undefined : { seen: due.look(state.key), until };
      return published.breaking;
    },
  }).catch((error: unknown) => {
    progress.fail();
    throw error;
  });
  const { hub, members, entries, reshares, outcomes, notices, placedNotes, placedFaults } = community;
  const { files = 0, written = 0, isUnchanged = false } = published ?? {};
  const report = {
    hub: hub.name,
    members: members.length,
    entries: entries.length,
    reshares: reshares.length,
    files,
    written,
    isUnchanged,
    outcomes,
    notices: [...notices, ...(await tellPlaces(root, placedNotes))],
    faults: await tellPlaces(root, placedFaults),
  };
  if (left) await due.note(left.seen, { until: left.until, said: report });
  return report;
}
