import { resolve } from 'node:path';
import pico from 'picocolors';
import { keySource } from '../archive/hub-key.ts';
import { drawBoundaries } from '../publish/verify/boundaries.ts';
import type { Breach } from '../publish/verify/breach.ts';
import { tellBreach } from '../publish/verify/tell-breaches.ts';
import { verifySite } from '../publish/verify/verify-site.ts';
import { ALLOW_PRIVATE, AS_BUILT_HELP, allowancesIn } from './allow-private.ts';
import { type Command, text } from './command.ts';
import { knownCommunity } from './known-community.ts';
import { knownState } from './known-state.ts';
import { openHubNow } from './open-hub-now.ts';
import { plural } from './plural.ts';
import { UsageError } from './usage-error.ts';

/** `kith verify`: compares a built site with what each member allows. */
export const verify: Command = {
  name: 'verify',
  summary: 'Prove that the site holds no more than its members allow.',
  help: `kith verify: read every file of the built site and compare it with what each
member allows today.

Usage: kith verify [options]

  --root DIR            the hub folder (default: the one you are in)
  --output DIR          the site (default: _site in the hub)
  --json                report as one JSON object
${AS_BUILT_HELP}

Every build does the same before it publishes. No server is asked, and nothing
is written. A breach is named by file and place, never by the words, and ends
with exit code 1. More: docs/verify.md

Example: kith verify --root my-hub --output public`,
  options: {
    root: { type: 'string' },
    output: { type: 'string' },
    json: { type: 'boolean' },
    ...ALLOW_PRIVATE,
  },
  run: async (given, terminal) => {
    const [unexpected] = given.positionals;
    if (unexpected !== undefined) throw new UsageError(`Unexpected argument “${unexpected}”.`);
    for (const name of ['root', 'output']) {
      if (text(given, name) === '') {
        throw new UsageError(`--${name} names no folder; write one behind it, or leave it out.`);
      }
    }
    const root = resolve(terminal.workingFolder, text(given, 'root') ?? '.');
    const output = resolve(terminal.workingFolder, text(given, 'output') ?? resolve(root, '_site'));
    const { config, now } = await openHubNow(root, terminal);
    const state = await knownState(config, keySource(terminal.environment));
    const { community } = await knownCommunity(
      config,
      now,
      keySource(terminal.environment),
      allowancesIn(given),
    );
    const boundaries = await drawBoundaries(community, state);
    const { files, breaches } = await verifySite(output, boundaries);
    if (given.values.json === true)
      terminal.print(JSON.stringify({ output, files, breaches: breaches.map(forReading) }));
    else {
      for (const breach of breaches) terminal.print(`${pico.red('Breach:')} ${tellBreach(breach)}`);
      terminal.print(
        breaches.length === 0
          ? `${pico.green('Verified')} ${plural(files, 'file')}: nothing exceeds what the members allow.`
          : `${plural(breaches.length, 'breach', 'breaches')} in ${plural(files, 'file')}. Build the hub again; a build publishes nothing that breaks a promise.`,
      );
    }
    return breaches.length === 0 ? 0 : 1;
  },
};

/** A report may end up in a log, which must not tell whose entry waits. */
function forReading({ entries, ...breach }: Breach): Breach {
  return { ...breach, entries: breach.rule === 'withheld' ? [] : entries };
}
