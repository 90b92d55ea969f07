import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConfigFault } from './fault.ts';
import { type FileReading, readHubFile } from './read-hub-file.ts';
import { type DecisionsFile, decisionsShape } from './shapes/decisions.ts';
import { type FeedsFile, feedsShape } from './shapes/feeds.ts';
import { type HubFile, hubShape } from './shapes/hub.ts';
import { type IntroductionsFile, introductionsShape } from './shapes/introductions.ts';
import { type ResharesFile, resharesShape } from './shapes/reshares.ts';
import { type TopicsFile, topicsShape } from './shapes/topics.ts';

/** All of a hub's files, each as far as it could be read. */
export interface HubFiles {
  readonly feeds: FileReading<FeedsFile>;
  readonly hub: FileReading<HubFile>;
  readonly topics: FileReading<TopicsFile>;
  readonly reshares: FileReading<ResharesFile>;
  readonly introductions: FileReading<IntroductionsFile>;
  readonly decisions: FileReading<DecisionsFile>;
}

/** Reads the six files of a hub folder. Only `feeds.yaml` has to be there. Never throws. */
export async function readHubFiles(folder: string): Promise<HubFiles> {
  const [feeds, hub, topics, reshares, introductions, decisions] = await Promise.all([
    readHubFile(folder, 'feeds.yaml', feedsShape, {}),
    readHubFile(folder, '_data/hub.yaml', hubShape, {}),
    readHubFile(folder, '_data/topics.yaml', topicsShape, []),
    readHubFile(folder, '_data/reshares.yaml', resharesShape, []),
    readHubFile(folder, '_data/introductions.yaml', introductionsShape, []),
    readHubFile(folder, '_data/decisions.yaml', decisionsShape, []),
  ]);
  return { feeds, hub, topics, reshares, introductions, decisions };
}

/** A file with the ending `.yml` would be passed over in silence; each one that has no `.yaml` beside it is a fault. */
export async function findMisnamedFiles(folder: string, files: HubFiles): Promise<readonly ConfigFault[]> {
  const absent = Object.values(files).flatMap(({ top }: FileReading<unknown>) =>
    top.source.state === 'absent' ? [top.source.file] : [],
  );
  const faults = await Promise.all(
    absent.map(async (file) => {
      const misnamed = file.replace(/yaml$/, 'yml');
      const message = `is never read under this name; rename it to ${file}`;
      return (await exists(join(folder, misnamed)))
        ? [{ file: misnamed, line: 1, column: 1, path: '', message }]
        : [];
    }),
  );
  return faults.flat();
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
