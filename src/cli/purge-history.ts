import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Everything in a hub folder that may have named somebody in an earlier state; `_site` is whatever folder the site is written to.
 */
const TOLD = [
  'feeds.yaml',
  '_data/reshares.yaml',
  '_data/introductions.yaml',
  '_data/decisions.yaml',
  '_data/topics.yaml',
  '_data/candidates.yaml',
  '_data/archive',
] as const;

/** What a shell has to be told to take the past of these files out of a repository, as lines to run one after the other. */
export interface Purge {
  /** Where to run them: the top of the repository. */
  readonly folder: string;
  readonly commands: readonly string[];
  /** The same as the one command in the middle, for those who have git-filter-repo. */
  readonly faster: string;
}

/** Tells how to purge the history of the repository in which a hub lies; `undefined` when it lies in none. */
export function purgeHistory(root: string, output: string): Purge | undefined {
  const folder = repositoryOf(root);
  if (folder === undefined) return undefined;
  const inside = (place: string) => path.relative(folder, place).split(path.sep).join('/');
  const site = inside(output);
  const told = TOLD.map((name) => inside(path.join(root, name)));
  if (site !== '' && !site.startsWith('../')) told.push(site);
  // Nothing of this folder ever belonged into the repository; what of it is there all the same does not come back.
  const paths = [...told, inside(path.join(root, '.kith'))];
  const named = paths.map(quoted).join(' ');
  const own = ['feeds.yaml', '_data'].map((name) => quoted(inside(path.join(root, name)))).join(' ');
  return {
    folder,
    commands: [
      `git add --update && git add --all -- ${own} && git commit --quiet --allow-empty --message "As it is now"`,
      'kept=$(mktemp -d)',
      `git ls-files -z -- ${told.map(quoted).join(' ')} > "$kept/files" && tar --null -T "$kept/files" -cf "$kept/now.tar"`,
      `FILTER_BRANCH_SQUELCH_WARNING=1 git filter-branch --force --prune-empty --tag-name-filter cat --index-filter 'git rm -r --quiet --cached --ignore-unmatch -- ${named.replaceAll("'", '"')}' -- --all`,
      'tar -xf "$kept/now.tar" && git add --force --pathspec-from-file="$kept/files" --pathspec-file-nul && git commit --quiet --message "The hub as it is now"',
      "git for-each-ref --format='delete %(refname)' refs/original | git update-ref --stdin",
      'git stash clear && git reflog expire --expire=now --expire-unreachable=now --all && git gc --quiet --prune=now',
      'rm -r "$kept"',
      'git push --force --all && git push --force --tags',
    ],
    faster: `git filter-repo --force --invert-paths ${paths.map((one) => `--path ${quoted(one)}`).join(' ')}`,
  };
}

function repositoryOf(folder: string): string | undefined {
  if (existsSync(path.join(folder, '.git'))) return folder;
  const above = path.dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}

function quoted(name: string): string {
  return /^[\w./-]+$/u.test(name) ? name : `"${name.replaceAll(/["\\$`]/gu, '\\$&')}"`;
}
