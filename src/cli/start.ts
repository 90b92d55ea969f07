import { join, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import pico from 'picocolors';
import { HubError } from '../hub-error.ts';
import { serveFolder } from '../publish/serve.ts';
import { buildHub } from './build-hub.ts';
import { type Command, text } from './command.ts';
import { HUB_OPTIONS, HUB_OPTIONS_HELP, type HubOptions, hubOptions } from './hub-options.ts';
import { isInside } from './is-inside.ts';
import type { Terminal } from './terminal.ts';

const FIRST_PORT = 8080;

/** Milliseconds without a further change after which a rebuild begins: editors save in several steps. */
const SETTLED = 150;

/** `kith start`: build, serve, rebuild on change. */
export const start: Command = {
  name: 'start',
  summary: 'Build the hub, show it in your browser, and rebuild when a file changes.',
  help: `kith start: build the hub, serve it on this computer only, and rebuild when a file of it changes.

Usage: kith start [options]

${HUB_OPTIONS_HELP}
  --port N              the first port to try (default: ${FIRST_PORT}; the next free one is taken)

Example: kith start --root my-hub`,
  options: { ...HUB_OPTIONS, port: { type: 'string' } },
  run: async (given, terminal) => {
    const options = hubOptions(given, terminal);
    const port = portOf(text(given, 'port') ?? String(FIRST_PORT));
    if (typeof options === 'string' || port === undefined) {
      terminal.warn(typeof options === 'string' ? options : '--port takes a number from 0 to 65535.');
      return 2;
    }
    const { hub } = await buildHub(options, terminal);
    const server = await serveFolder(options.output, port, new URL(hub.url).pathname);
    terminal.print(`The hub is at ${pico.bold(server.address)} (Ctrl-C stops).`);
    const watcher = rebuildOnChange(options, terminal);
    await terminal.stopped();
    await watcher.close();
    await server.close();
    return 0;
  },
};

function portOf(written: string): number | undefined {
  return /^\d{1,5}$/.test(written) && Number(written) <= 65535 ? Number(written) : undefined;
}

function rebuildOnChange(options: HubOptions, terminal: Terminal) {
  let timer: NodeJS.Timeout | undefined;
  let building: Promise<unknown> = Promise.resolve();
  const watcher = watch(options.root, {
    ignoreInitial: true,
    ignored: (path) => !isSource(options, path),
  });
  watcher.on('error', (error) =>
    terminal.warn(`Changes can no longer be seen (${String(error)}); start again.`),
  );
  watcher.on('all', (_event, path) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      terminal.print(`${relative(options.root, path)} changed.`);
      building = building
        .then(() => buildHub(options, terminal))
        .catch((error: unknown) => {
          terminal.warn(error instanceof HubError ? error.message : String(error));
        });
    }, SETTLED);
  });
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
      await building;
    },
  };
}

/** What a build writes, and what lies in hidden folders, must not start another one. */
function isSource({ root, output }: HubOptions, path: string): boolean {
  const inside = relative(root, path);
  const first = inside.split(sep)[0] ?? '';
  if (inside === '') return true;
  if (first.startsWith('.') || first === 'node_modules' || isInside(output, path)) return false;
  return !isInside(join(root, '_data', 'archive'), path);
}
