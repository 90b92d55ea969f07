import { ConfigError } from '../config/config-error.ts';
import type { HubFileName } from '../config/edit/hub-file.ts';
import { removeValues } from '../config/edit/remove-values.ts';
import type { Mention } from './find-mentions.ts';

/** What refers to a member goes before the member's own line, so that no file ever names somebody who is not there. */
const ORDER: readonly HubFileName[] = ['introductions', 'reshares', 'decisions', 'topics', 'hub', 'feeds'];

/**
 * Takes places out of a hub's own files, and gives what has to be done by hand: a file may be written in a way that nobody
 * can change without changing the rest. A build keeps out what it tells of all the same.
 */
export async function letFilesGo(root: string, mentions: readonly Mention[]): Promise<readonly string[]> {
  const byHand: string[] = [];
  for (const file of ORDER) {
    const paths = mentions.filter((mention) => mention.file === file).map(({ path }) => path);
    try {
      await removeValues(root, file, withoutInner(paths));
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      byHand.push(error.message);
    }
  }
  return byHand;
}

/** What stands inside something that goes, goes with it. */
function withoutInner(paths: readonly Mention['path'][]): readonly Mention['path'][] {
  const names = new Set(paths.map((path) => JSON.stringify(path)));
  return paths.filter((path) =>
    path.every((_, end) => end === 0 || !names.has(JSON.stringify(path.slice(0, end)))),
  );
}
