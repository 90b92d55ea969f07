import { keySource } from '../../archive/hub-key.ts';
import type { HubConfig, Member } from '../../model.ts';
import { findResting } from '../../relate/find-resting.ts';
import { ALLOW_PRIVATE, ALLOW_PRIVATE_HELP, allowancesIn } from '../allow-private.ts';
import type { Command } from '../command.ts';
import { checkIn } from '../desk-letters.ts';
import { hubFolder } from '../hub-folder.ts';
import { knownCommunity } from '../known-community.ts';
import { memberCalled } from '../member-called.ts';
import { openHubNow } from '../open-hub-now.ts';
import { type LinkBack, lookForLinks } from './look-for-link.ts';
import { type StatusReport, statusOfMembers } from './member-status.ts';
import { statusInWords } from './status-in-words.ts';

/** `kith status`: “where is my post?” */
export const status: Command = {
  name: 'status',
  summary: 'Say when each member was read, what waits, what to mend.',
  help: `kith status: “where is my post?” For each member, or those named: when each feed
was read, what came of it, what waits, and what its author could mend.

Usage: kith status [options] [MEMBER...]

  --links               look once whether each member’s home page leads here
  --letters             a kind note to whoever is out of reach for two weeks
  --json                one JSON object
  --root DIR            the hub folder (default: the one you are in)
${ALLOW_PRIVATE_HELP}

No server is asked but with --links. Exit code 1 when a feed has moved, is gone,
or was not reachable for two weeks. More: docs/where-is-my-post.md

Example: kith status harbor-notes`,
  options: {
    root: { type: 'string' },
    json: { type: 'boolean' },
    links: { type: 'boolean' },
    letters: { type: 'boolean' },
    ...ALLOW_PRIVATE,
  },
  run: async (given, terminal) => {
    const root = hubFolder(given, terminal);
    const allowPrivate = allowancesIn(given);
    const { config, now } = await openHubNow(root, terminal);
    const asked = membersNamed(config, given.positionals);
    const { community } = await knownCommunity(config, now, keySource(terminal.environment), allowPrivate);
    const reports = await statusOfMembers(config, asked, community);
    const links =
      given.values.links === true
        ? await lookForLinks(config, asked, now, allowPrivate)
        : new Map<string, LinkBack>();
    const letters = new Map(
      findResting(community)
        .filter(({ unreachableSince }) => unreachableSince !== undefined)
        .map((resting) => [resting.member.id, checkIn(resting, config.hub)] as const),
    );
    const isWanted = given.values.letters === true;
    const code = reports.some(needsAttention) ? 1 : 0;
    if (given.values.json === true) {
      const members = reports.map((report) => ({
        ...report,
        ...(links.has(report.member) && { linksBack: links.get(report.member) }),
        ...(isWanted && letters.has(report.member) && { letter: letters.get(report.member) }),
      }));
      terminal.print(JSON.stringify({ hub: config.hub.name, now, members }));
      return code;
    }
    if (reports.length === 0) terminal.print('There are no members yet: kith add ADDRESS');
    for (const report of reports) {
      terminal.print(statusInWords(report, links.get(report.member)));
      const letter = letters.get(report.member);
      if (letter !== undefined && isWanted) terminal.print(`\n${letter.replaceAll(/^(?=.)/gm, '    ')}\n`);
      else if (letter !== undefined)
        terminal.print(`  A note to begin with: kith status ${report.member} --letters`);
    }
    return code;
  },
};

/** @throws {UsageError} for an id that is nobody's. */
function membersNamed({ members }: HubConfig, ids: readonly string[]): readonly Member[] {
  const here = members.filter(({ status }) => status !== 'withdrawn');
  if (ids.length === 0) return here;
  return [...new Set(ids)].map((id) => memberCalled(here, id));
}

function needsAttention({ feeds, unreachableSince }: StatusReport): boolean {
  return (
    unreachableSince !== undefined ||
    feeds.some(({ state, movedTo }) => movedTo !== undefined || state === 'gone' || state === 'missing')
  );
}
