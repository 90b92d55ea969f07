import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { canonicalAddress } from '../canonical-address.ts';
import { at, each, textOf } from '../config/place.ts';
import { parseYaml } from '../config/yaml/parse-yaml.ts';
import { HubError } from '../hub-error.ts';
import type { HubConfig } from '../model.ts';
import { UsageError } from './usage-error.ts';

/**
 * The feeds that `feeds.yaml` lists now and did not list at a commit: what a change adds. A member who withdrew is not asked.
 *
 * @throws {HubError} when git does not know the commit; {UsageError} for what is no name of one.
 */
export async function newFeeds({ root, members }: HubConfig, commit: string): Promise<readonly string[]> {
  if (!/^[\w./~^@{}-]+$/u.test(commit) || commit.startsWith('-'))
    throw new UsageError(`--new-since ${commit}: expected a commit or a branch, such as origin/main.`);
  const before = new Set(await feedsAt(root, commit));
  return members
    .filter(({ status }) => status !== 'withdrawn')
    .flatMap(({ feeds }) => feeds.map(({ url }) => url))
    .filter((url) => !before.has(canonicalAddress(url)));
}

async function feedsAt(root: string, commit: string): Promise<readonly string[]> {
  const git = (...words: readonly string[]) =>
    promisify(execFile)('git', ['-C', root, ...words], { maxBuffer: 50 * 1024 * 1024 });
  try {
    await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`);
  } catch {
    throw new HubError(
      `git knows no commit ${commit} in ${root}. Fetch it (in a workflow: fetch-depth: 0), then run this again. No server was asked.`,
    );
  }
  // A hub that begins with this change had no members before.
  const { stdout } = await git('show', `${commit}:./feeds.yaml`).catch(() => ({ stdout: '' }));
  const parsed = parseYaml('feeds.yaml', stdout);
  if (parsed.kind === 'unreadable') return [];
  return each(at(parsed.top, 'members'))
    .flatMap((member) => each(at(member, 'feeds')))
    .flatMap((feed) => textOf(at(feed, 'url')) ?? [])
    .map(canonicalAddress);
}
