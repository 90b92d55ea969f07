import { relative } from 'node:path';
import pico from 'picocolors';
import { keySource } from '../archive/hub-key.ts';
import { dayInWords, dayOf } from '../dates.ts';
import type { Allowance } from '../gather/parse-allow-private.ts';
import type { Community, HubConfig } from '../model.ts';
import { setDesk } from '../relate/desk.ts';
import { writeAtomically } from '../write-atomically.ts';
import { ALLOW_PRIVATE, AS_BUILT_HELP, allowancesIn } from './allow-private.ts';
import { type Arguments, type Command, text } from './command.ts';
import { describeDesk } from './describe-desk.ts';
import type { DeskSection } from './desk-note.ts';
import { deskReport } from './desk-report.ts';
import { discoverFeeds } from './discover-feeds.ts';
import { hubFolder } from './hub-folder.ts';
import { knownCommunity } from './known-community.ts';
import { knownHolds } from './known-holds.ts';
import { openHubNow } from './open-hub-now.ts';
import { placeReport } from './place-report.ts';
import { printDesk } from './print-desk.ts';
import { receivedMentions } from './received-mentions.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { walkDesk } from './walk-desk.ts';

/** `kith curate`: a curator's desk. */
export const curate: Command = {
  name: 'curate',
  summary: 'Show the curator’s desk: a short list of good deeds to do.',
  help: `kith curate: what a curator might do this week, each with the reason why.

Usage: kith curate [options]

  --json                the desk as one JSON object
  --html FILE           the desk as a private page, best: .kith/desk.html
  --discover ADDRESS    look once at a neighbour’s page and name its feeds
  --offline             ask no server
  --root DIR            the hub folder (default: the one you are in)
${AS_BUILT_HELP}

On a terminal it is one screen: choose something, see why it is there, do it or
leave it. Ctrl-C leaves at any question, and nothing of what was begun is
written. Nothing of the desk is ever published. More: docs/curating.md

Example: kith curate --html .kith/desk.html`,
  options: {
    json: { type: 'boolean' },
    html: { type: 'string' },
    discover: { type: 'string' },
    ...ALLOW_PRIVATE,
    offline: { type: 'boolean' },
    root: { type: 'string' },
  },
  run: async (given, terminal) => {
    refuseContradictions(given);
    const root = hubFolder(given, terminal);
    const allowPrivate = allowancesIn(given);
    const discovered = text(given, 'discover');
    if (discovered !== undefined)
      return discover((await openHubNow(root, terminal)).config, discovered, given, terminal, allowPrivate);

    const page = text(given, 'html');
    const file = page === undefined ? undefined : await placeReport(root, terminal.workingFolder, page);
    const { config, now } = await openHubNow(root, terminal);
    const { community, memory } = await knownCommunity(
      config,
      now,
      keySource(terminal.environment),
      allowPrivate,
    );
    const holds = await knownHolds(config);
    if (community.entries.length === 0 && holds.length === 0) terminal.warn(NOTHING_KNOWN);
    const mentions =
      given.values.offline === true
        ? []
        : await receivedMentions(config, community, memory.withdrawals, terminal);
    const sections = [...describeDesk(setDesk(community, config, holds), community, config), ...mentions];
    const heading = `The desk of ${community.hub.name}, ${dayInWords(community.now, 'en', community.hub.timeZone)}`;
    if (file !== undefined) {
      await writeAtomically(file, deskReport(community, sections));
      terminal.print(
        `${pico.green('Written')} ${relative(terminal.workingFolder, file)}; it is private, so open it and do not send it on.`,
      );
    } else if (given.values.json === true) {
      terminal.print(JSON.stringify(inJson(community, sections)));
    } else if (terminal.canAsk) {
      await walkDesk(heading, sections, { root, hub: config.hub }, terminal);
    } else {
      terminal.print(printDesk(heading, sections));
    }
    return 0;
  },
};

const NOTHING_KNOWN = 'The hub knows no entry yet: `kith build` gathers them first.';

function refuseContradictions({ values, positionals }: Arguments): void {
  if (positionals.length > 0) throw new UsageError(`Unexpected argument “${positionals[0]}”.`);
  if (values.json === true && values.html !== undefined)
    throw new UsageError('--json prints the desk and --html writes it; leave out one of the two.');
  if (values.discover === undefined) return;
  if (values.offline === true) throw new UsageError('--discover asks a server, and --offline asks none.');
  if (values.html !== undefined)
    throw new UsageError('--discover and --html do different things; one at a time.');
}

async function discover(
  config: HubConfig,
  address: string,
  given: Arguments,
  terminal: Terminal,
  allowPrivate: readonly Allowance[],
): Promise<0 | 1> {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
    throw new UsageError(`“${address}” is no address; expected one such as https://casserole.example/`);
  const discovery = await discoverFeeds(config, address, terminal, allowPrivate);
  if (given.values.json === true) terminal.print(JSON.stringify({ address, ...discovery }));
  else if (discovery.kind === 'nothing') terminal.warn(pico.yellow(discovery.reason));
  else
    for (const { url, title } of discovery.feeds)
      terminal.print(title === undefined ? url : `${url} (${title})`);
  return discovery.kind === 'found' ? 0 : 1;
}

function inJson({ hub, now }: Community, sections: readonly DeskSection[]): object {
  const kinds = sections.map(({ kind, notes }) => {
    const told = notes.map(({ acts, ...note }) => ({
      ...note,
      acts: acts.map(({ label, where, yaml }) => ({ label, where, yaml })),
    }));
    return [kind, told];
  });
  return { hub: hub.name, day: dayOf(now, hub.timeZone), ...Object.fromEntries(kinds) };
}
