import { existsSync } from 'node:fs';
import pico from 'picocolors';
import { ConfigError } from '../config/config-error.ts';
import { HubError } from '../hub-error.ts';
import { type RunningServer, serveFolder } from '../publish/serve.ts';
import { buildHub } from './build-hub.ts';
import { type Command, text } from './command.ts';
import { HUB_OPTIONS, HUB_OPTIONS_HELP, type HubOptions, hubOptions } from './hub-options.ts';
import type { Terminal } from './terminal.ts';
import { watchHub } from './watch-hub.ts';

const FIRST_PORT = 8080;

/** `kith start`: build, serve, rebuild on change. */
export const start: Command = {
  name: 'start',
  summary: 'Show the hub in your browser, and rebuild when a file changes.',
  help: `kith start: build the hub, serve it on this computer only, and rebuild when a
file of it changes.

Usage: kith start [options]

${HUB_OPTIONS_HELP}
  --port N              the first port to try (default: 8080)

Example: kith start --root my-hub`,
  options: { ...HUB_OPTIONS, port: { type: 'string' } },
  run: async (given, terminal) => {
    const options = hubOptions(given, terminal);
    const port = portOf(text(given, 'port') ?? String(FIRST_PORT));
    if (typeof options === 'string' || port === undefined) {
      terminal.warn(typeof options === 'string' ? options : '--port takes a number from 0 to 65535.');
      return 2;
    }
    const show = openShow(options, port, terminal);
    // Before the first build, so that no edit made meanwhile is missed.
    const watcher = await watchHub(options, terminal, () =>
      show.rebuild().catch((error: unknown) => {
        terminal.warn(error instanceof HubError ? error.message : String(error));
      }),
    );
    try {
      await show.rebuild().catch((error: unknown) => {
        // A slip in the files is mended by an edit, which is waited for; anything else would only come again.
        if (!(error instanceof ConfigError && existsSync(options.root))) throw error;
        terminal.warn(pico.red(error.message));
        terminal.print('The hub is built as soon as its files change (Ctrl-C stops).');
      });
      await terminal.stopped();
      return 0;
    } finally {
      await watcher.close();
      await show.close();
    }
  },
};

function portOf(written: string): number | undefined {
  return /^\d{1,5}$/.test(written) && Number(written) <= 65_535 ? Number(written) : undefined;
}

/** Builds the hub, one build at a time, and serves it from the first that succeeds on, below the path in its address. */
function openShow(options: HubOptions, port: number, terminal: Terminal) {
  let server: RunningServer | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const build = async (): Promise<void> => {
    const { hub } = await buildHub(options, terminal);
    const prefix = new URL(hub.url).pathname;
    const before = server?.address();
    if (server === undefined) server = await serveFolder(options.output, port, prefix);
    else server.moveBelow(prefix);
    if (server.address() === before) return;
    terminal.print(`The hub is at ${pico.bold(server.address())} (Ctrl-C stops).`);
  };
  return {
    rebuild: (): Promise<void> => {
      const running = last.then(build);
      last = running.catch(() => {});
      return running;
    },
    /** Waits for the build that runs. */
    close: async (): Promise<void> => {
      await last;
      await server?.close();
    },
  };
}
