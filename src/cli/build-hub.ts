import { relative } from 'node:path';
import pico from 'picocolors';
import { keySource } from '../archive/hub-key.ts';
import { buildCommunity } from '../community.ts';
import { tellPlaces } from '../config/place-in-file.ts';
import { systemPace } from '../gather/pace.ts';
import type { Community } from '../model.ts';
import { type Published, publishSite } from '../publish/publish-site.ts';
import { refuseForeignFolder } from '../publish/replace-site.ts';
import { VERSION } from '../version.ts';
import { feedSummary } from './feed-summary.ts';
import type { HubOptions } from './hub-options.ts';
import { namedMembers } from './named-members.ts';
import { openHubNow } from './open-hub-now.ts';
import { plural } from './plural.ts';
import { startProgress } from './progress.ts';
import { tellGathered } from './tell-gathered.ts';
import type { Terminal } from './terminal.ts';

/** What only `kith build` is asked for. */
export interface BuildWishes {
  /** Report as one JSON object. */
  readonly isJson?: boolean;
  /** Members, by id as typed, whose feeds are asked now although they are not due. */
  readonly refresh?: readonly string[];
  /** Write the whole site although nothing is new. */
  readonly isForced?: boolean;
}

/** What was published. */
export interface Built extends Community {
  /** True when something in the hub's own files has to be mended, although there is a site. */
  readonly hasFaults: boolean;
}

/**
 * Builds one hub and tells how it went. Throws a `HubError` when there is nothing to publish, and a `UsageError` when a
 * member to refresh is not in the hub.
 */
export async function buildHub(
  options: HubOptions,
  terminal: Terminal,
  { isJson = false, refresh = [], isForced = false }: BuildWishes = {},
): Promise<Built> {
  const { root, output, isOffline, allowPrivate } = options;
  const startedAt = terminal.now();
  const { config, now } = await openHubNow(root, terminal);
  const refreshed = namedMembers(config.members, refresh);
  await refuseForeignFolder(output);
  const feeds = config.members.reduce((sum, member) => sum + member.feeds.length, 0);
  const progress = startProgress(terminal, feeds, `Reading ${plural(feeds, 'feed')}`);
  let published: Published | undefined;
  const building = buildCommunity(config, {
    now,
    startedAt,
    isOffline,
    allowPrivate,
    refresh: refreshed,
    pace: systemPace,
    version: VERSION,
    key: keySource(terminal.environment),
    onFeed: (outcome) => progress.advance(outcome.member),
    publish: async (community, state, isLast) => {
      if (!isLast) progress.finish(feedSummary(community.outcomes));
      published = await publishSite({ root, output, community, state, isLast, isForced });
      return published.breaking;
    },
  });
  const built = await building.catch((error: unknown) => {
    progress.fail();
    throw error;
  });
  const { remarks = [], toMend = [] } = config;
  const notices = [
    ...(config.members.length === 0 ? [NOBODY_YET] : []),
    ...remarks,
    ...built.notices,
    ...(await tellPlaces(root, built.placedNotes)),
  ];
  const community = { ...built, notices };
  const faults = [...toMend, ...(await tellPlaces(root, built.placedFaults))];
  if (isJson) terminal.print(JSON.stringify(report(community, output, published, faults)));
  else tell(community, output, published, faults, terminal);
  return { ...community, hasFaults: faults.length > 0 };
}

const NOBODY_YET =
  'nobody is in this hub yet. Ask somebody whether they want to be. After their yes, `npx kith add ADDRESS` finds their feed, ' +
  'asks for consent, and writes them into feeds.yaml; by hand it can be written there as well, with the day of their yes.';

function report(
  { hub, members, entries, outcomes, notices }: Community,
  output: string,
  published: Published | undefined,
  faults: readonly string[],
): object {
  return {
    hub: hub.name,
    output,
    files: published?.files ?? 0,
    written: published?.written ?? 0,
    isUnchanged: published?.isUnchanged ?? false,
    members: members.length,
    entries: entries.length,
    feeds: outcomes,
    notices,
    faults,
  };
}

function tell(
  community: Community,
  output: string,
  published: Published | undefined,
  faults: readonly string[],
  terminal: Terminal,
): void {
  const { entries, reshares, members } = community;
  tellGathered(community, terminal);
  for (const fault of faults) terminal.warn(`${pico.red('To mend:')} ${fault}`);
  const parts = [
    plural(members.length, 'member'),
    plural(entries.length, 'entry', 'entries'),
    plural(reshares.length, 'reshare'),
  ];
  const place = relative(terminal.workingFolder, output) || '.';
  const { files = 0, written = 0, isUnchanged = false } = published ?? {};
  terminal.print(
    isUnchanged
      ? `${pico.green('Nothing new')} in ${community.hub.name} since the last build: ${parts.join(', ')}; the ${plural(files, 'file')} in ${place} stay` +
          `${written === 0 ? '' : `, but for ${written} that tell the hour and were written`}. \`--force\` writes all of them.`
      : `${pico.green('Built')} ${community.hub.name}: ${parts.join(', ')}; ${plural(files, 'file')} in ${place}${written < files ? `, ${written} of them new or changed` : ''}.`,
  );
}
