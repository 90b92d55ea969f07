import { hubKey, keySource } from '../archive/hub-key.ts';
import type { Hub } from '../model.ts';
import { refuseForeignFolder } from '../publish/replace-site.ts';
import { lookAtSources, watchDue } from '../publish/standing/nothing-due.ts';
import type { Building } from './build-anew.ts';
import { type BuildReport, printReport, reportOfNothing, tellReport, withRemarks } from './build-report.ts';
import { feedSummary } from './feed-summary.ts';
import type { HubOptions } from './hub-options.ts';
import { namedMembers } from './named-members.ts';
import { openHubNow } from './open-hub-now.ts';
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
export interface Built {
  readonly hub: Hub;
  /** True when something in the hub's own files has to be mended, although there is a site. */
  readonly hasFaults: boolean;
}

/**
 * Builds one hub and tells how it went; where nothing is due and all is as the last build left it, tells that. Throws a `HubError` when there is
 * nothing to publish, and a `UsageError` when a member to refresh is not in the hub.
 */
export async function buildHub(
  options: HubOptions,
  terminal: Terminal,
  { isJson = false, refresh = [], isForced = false }: BuildWishes = {},
): Promise<Built> {
  const { root, output, isOffline, allowPrivate } = options;
  const startedAt = terminal.now();
  const sources = lookAtSources(root);
  const { config, now } = await openHubNow(root, terminal);
  const refreshed = namedMembers(config.members, refresh);
  await refuseForeignFolder(output);
  const asked = JSON.stringify([isOffline, allowPrivate]);
  const due = watchDue({ root, output, sources, config, now, asked });
  const building = { ...options, config, now, startedAt, refresh: refreshed, isForced, due };
  const isAskedFor = isForced || refreshed.size > 0;
  const built =
    (isAskedFor ? undefined : await lastReport(building, terminal)) ?? (await build(building, terminal));
  const report = withRemarks(built, config);
  if (isJson) printReport(report, output, terminal);
  else tellReport(report, output, terminal);
  return { hub: config.hub, hasFaults: report.faults.length > 0 };
}

/** What the last build reported, where another one would make the same. */
async function lastReport(
  { root, now, due }: Building,
  terminal: Terminal,
): Promise<BuildReport | undefined> {
  const key = await hubKey(root, keySource(terminal.environment));
  const last = key === undefined ? undefined : await due.lastWord(key);
  if (last === undefined) return undefined;
  // This very program sealed it: its mark is in the note.
  const report = reportOfNothing(last.said as BuildReport, last.until, now);
  terminal.warn(feedSummary(report.outcomes));
  return report;
}

/** Loaded only here, since whoever has nothing to build need not wait for it. */
async function build(building: Building, terminal: Terminal): Promise<BuildReport> {
  const { buildAnew } = await import('./build-anew.ts');
  return buildAnew(building, terminal);
}
