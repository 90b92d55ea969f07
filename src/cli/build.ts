import { buildHub } from './build-hub.ts';
import { type Command, texts } from './command.ts';
import { HUB_OPTIONS, HUB_OPTIONS_HELP, hubOptions } from './hub-options.ts';

/** `kith build`: one build of one hub. */
export const build: Command = {
  name: 'build',
  summary: 'Gather the members’ feeds and write the site.',
  help: `kith build: gather the members’ feeds and write the site.

Usage: kith build [options]

${HUB_OPTIONS_HELP}
  --refresh MEMBER      ask this member’s feeds although not due; repeatable
  --force               write the whole site although nothing is new
  --json                report as one JSON object

A feed that fails never stops the build: it is reported, and what it gave before
stays. Exit code 1 when nothing could be built, or when something in the hub’s
files has to be mended: it is left out, or taken for the less that it may mean.
More: docs/reliability.md, docs/troubleshooting.md

Example: kith build --root my-hub --output public`,
  options: {
    ...HUB_OPTIONS,
    refresh: { type: 'string', multiple: true },
    force: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: async (given, terminal) => {
    const options = hubOptions(given, terminal);
    if (typeof options === 'string') {
      terminal.warn(options);
      return 2;
    }
    const refresh = texts(given, 'refresh');
    if (options.isOffline && refresh.length > 0) {
      terminal.warn('--refresh asks servers, and --offline asks none; leave out one of the two.');
      return 2;
    }
    const { hasFaults } = await buildHub(options, terminal, {
      isJson: given.values.json === true,
      refresh,
      isForced: given.values.force === true,
    });
    return hasFaults ? 1 : 0;
  },
};
