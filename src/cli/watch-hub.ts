import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { auditFile } from '../archive/archive-paths.ts';
import type { HubOptions } from './hub-options.ts';
import { isInside } from './is-inside.ts';
import type { Terminal } from './terminal.ts';

/** Milliseconds without a further change after which a rebuild begins: editors save in several steps. */
const SETTLED = 150;

/** Calls `rebuild`, which must not reject, whenever a file of the hub has changed. Resolves when nothing is missed any more. */
export async function watchHub(
  options: HubOptions,
  terminal: Terminal,
  rebuild: () => Promise<void>,
): Promise<{ readonly close: () => Promise<void> }> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(options.root, {
    ignoreInitial: true,
    ignored: (path) => !isSource(options, path),
  });
  watcher.on('error', (error) =>
    terminal.warn(`Changes can no longer be seen (${String(error)}); start again.`),
  );
  watcher.on('all', (event, path) => {
    // An empty folder says nothing yet, and the first build of a hub makes `_data/` itself.
    if (event === 'addDir' || event === 'unlinkDir') return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      terminal.print(`${relative(options.root, path)} changed.`);
      void rebuild();
    }, SETTLED);
  });
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
  });
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** What a build writes, and what lies in hidden folders, must not start another one. */
function isSource({ root, output }: HubOptions, path: string): boolean {
  const inside = relative(root, path);
  const first = inside.split(sep)[0] ?? '';
  if (inside === '') return true;
  if (first.startsWith('.') || first === 'node_modules' || isInside(output, path)) return false;
  // The record is written beside itself first, under a longer name.
  if (path.startsWith(auditFile(root))) return false;
  return !isInside(realOf(output), path) && !isInside(join(root, '_data', 'archive'), path);
}

/** Where a link leads: the site's folder may be one that leads to another folder in the hub's. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
