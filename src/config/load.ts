import { access, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { dayOf } from '../dates.ts';
import type { Day, Hub, HubConfig, Instant } from '../model.ts';
import { findAdminFaults } from './checks/admin.ts';
import { findCandidateFaults } from './checks/candidates.ts';
import { findColorFaults } from './checks/colors.ts';
import { findDecisionFaults } from './checks/decisions.ts';
import { findFutureDays } from './checks/future-days.ts';
import { findHubFaults } from './checks/hub.ts';
import { findIntroductionFaults } from './checks/introductions.ts';
import { findLocalFileFaults } from './checks/local-files.ts';
import { findMemberFaults } from './checks/members.ts';
import { findRemarks } from './checks/remarks.ts';
import { findReshareFaults } from './checks/reshares.ts';
import { findTopicFaults } from './checks/topics.ts';
import { type ConfigFault, formatFault, sortFaults } from './fault.ts';
import { fillConfig, fillHub, type HubContents } from './fill.ts';
import { type Drafts, findMisnamedFiles, type HubFiles, namesIn, readHubFiles } from './read-hub-files.ts';

export { type ConfigFault, formatFault } from './fault.ts';

/** Tells the time of a build of a hub, which may have a clock of its own. */
export type Clock = (hub: Hub) => Instant;

/** A hub's configuration, or everything that is wrong with it. */
export type ConfigOutcome =
  | { readonly kind: 'valid'; readonly config: HubConfig }
  | { readonly kind: 'faulty'; readonly faults: readonly ConfigFault[] };

/**
 * Reads and checks all files of the hub folder `root`. Makes no request and reads no feed. Never throws: what is wrong is
 * given as faults, those of every file at once, sorted by file and line. A file named in `drafts` (such as
 * `_data/reshares.yaml`) is taken for what stands there, so that a change can be tried before it is made. With a `clock`, a
 * consent of a day to come is a fault, and a ruling of such a day waits for it.
 */
export async function loadConfig(
  root: string,
  drafts: Drafts = new Map(),
  clock?: Clock,
): Promise<ConfigOutcome> {
  const folder = resolve(root);
  const missing = await explainMissing(folder);
  if (missing !== undefined) {
    return {
      kind: 'faulty',
      faults: [{ file: 'feeds.yaml', line: 1, column: 1, path: '', message: missing }],
    };
  }
  const files = await readHubFiles(folder, drafts);
  const faults = [
    ...Object.values(files).flatMap((file) => file.faults),
    ...findMemberFaults(files),
    ...findHubFaults(files),
    ...findAdminFaults(folder, files),
    ...findColorFaults(files),
    ...findTopicFaults(files),
    ...findReshareFaults(files),
    ...findIntroductionFaults(files),
    ...findDecisionFaults(files),
    ...findCandidateFaults(files),
    ...(await findLocalFileFaults(folder, files)),
    ...(await findMisnamedFiles(folder, files)),
  ];
  const contents = contentsOf(files);
  const today = todayOf(folder, files, clock);
  if (today !== undefined) faults.push(...findFutureDays(files, today));
  if (contents === undefined || faults.some(({ takesLess }) => !takesLess))
    return { kind: 'faulty', faults: sortFaults(faults) };
  const config = fillConfig(folder, contents, today);
  const toMend = sortFaults(faults).map(formatFault);
  const remarks = findRemarks(files, today).map(formatFault);
  return {
    kind: 'valid',
    config: { ...config, ...(toMend.length > 0 && { toMend }), ...(remarks.length > 0 && { remarks }) },
  };
}

/** The day in the hub's time zone; unknown without a clock, or where the hub's own file cannot be read. */
function todayOf(folder: string, { hub: file }: HubFiles, clock: Clock | undefined): Day | undefined {
  if (!file.content || !clock) return undefined;
  const hub = fillHub(folder, file.content);
  return dayOf(clock(hub), hub.timeZone);
}

async function explainMissing(folder: string): Promise<string | undefined> {
  try {
    if (!(await stat(folder)).isDirectory())
      return `${folder} is a file; a hub is a folder that holds a feeds.yaml`;
  } catch {
    return `the folder ${folder} does not exist or cannot be opened; see how it is spelt, or create it with a feeds.yaml inside`;
  }
  if (await isThere(join(folder, 'feeds.yaml'))) return undefined;
  const misnamed = (await namesIn(folder)).find((name) => /^feeds?\.ya?ml$/i.test(name));
  return misnamed === undefined
    ? explainStart(folder)
    : `is missing; did you mean \`${misnamed}\`, which is there? Rename it to feeds.yaml`;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function explainStart(folder: string): string {
  return `is missing in ${folder}. If the hub is in another folder, name that one. To start a hub here, write a feeds.yaml
with these lines, for a member who said yes:

members:
  - id: harbor-notes
    name: Harbor Notes
    feeds:
      - url: https://harbor.example/feed
    consent:
      granted: 2026-11-01
`;
}

function contentsOf(files: HubFiles): HubContents | undefined {
  const { feeds, hub, topics, reshares, introductions, decisions, candidates, principles } = files;
  if (!feeds.content || !hub.content || !topics.content) return undefined;
  if (!reshares.content || !introductions.content || !decisions.content) return undefined;
  if (!candidates.content || !principles.content) return undefined;
  return {
    feeds: feeds.content,
    hub: hub.content,
    topics: topics.content,
    reshares: reshares.content,
    introductions: introductions.content,
    decisions: decisions.content,
    candidates: candidates.content,
    principles: principles.content,
  };
}
