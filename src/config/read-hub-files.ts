import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Principles } from '../model.ts';
import type { ConfigFault } from './fault.ts';
import { type FileReading, readHubFile } from './read-hub-file.ts';
import { readPrinciples } from './read-principles.ts';
import { type CandidatesFile, candidatesShape } from './shapes/candidates.ts';
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
  readonly candidates: FileReading<CandidatesFile>;
  readonly principles: FileReading<Principles>;
}

/** Texts to be read in place of files, by the file's path in the hub folder. */
export type Drafts = ReadonlyMap<string, string>;

/** Reads the files of a hub folder. Only `feeds.yaml` has to be there. Never throws. */
export async function readHubFiles(folder: string, drafts: Drafts): Promise<HubFiles> {
  const read = <Shape extends z.ZodType>(file: string, shape: Shape, nothing: unknown) =>
    readHubFile(folder, file, shape, nothing, drafts.get(file));
  const hub = await read('_data/hub.yaml', hubShape, {});
  const [feeds, topics, reshares, introductions, decisions, candidates, principles] = await Promise.all([
    read('feeds.yaml', feedsShape, {}),
    read('_data/topics.yaml', topicsShape, []),
    read('_data/reshares.yaml', resharesShape, []),
    read('_data/introductions.yaml', introductionsShape, []),
    read('_data/decisions.yaml', decisionsShape, []),
    read('_data/candidates.yaml', candidatesShape, []),
    // The words that come with Kith are chosen by the hub's language.
    readPrinciples(folder, hub.content?.language ?? 'en'),
  ]);
  return { feeds, hub, topics, reshares, introductions, decisions, candidates, principles };
}

/**
 * A file with the ending `.yml`, or with a capital letter, would be passed over in silence; each one that has no rightly
 * named one beside it is a fault.
 */
export async function findMisnamedFiles(folder: string, files: HubFiles): Promise<readonly ConfigFault[]> {
  const absent = Object.values(files).flatMap(({ top }: FileReading<unknown>) =>
    top.source.state === 'absent' ? [top.source.file] : [],
  );
  const names = await namesIn(join(folder, '_data'));
  return absent.flatMap((file) => {
    const misnamed = names
      .map((name) => `_data/${name}`)
      .find((name) => name !== file && name.toLowerCase().replace(/\.yml$/, '.yaml') === file);
    const message = `is never read under this name; rename it to ${file}`;
    return misnamed === undefined ? [] : [{ file: misnamed, line: 1, column: 1, path: '', message }];
  });
}

/** The names of what lies in a folder, in order; none when it is not there. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).then(
    (names) => names.sort(),
    () => [],
  );
}
