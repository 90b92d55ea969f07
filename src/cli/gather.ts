import pico from 'picocolors';
import { keySource } from '../archive/hub-key.ts';
import { gatherCommunity } from '../community.ts';
import { systemPace } from '../gather/pace.ts';
import { membersOfShard, parseShard, type Shard } from '../gather/shard.ts';
import { type GatheredHub, gatherShard } from '../gather-shard.ts';
import type { FeedOutcome } from '../model.ts';
import { VERSION } from '../version.ts';
import { ALLOW_PRIVATE, ALLOW_PRIVATE_HELP, allowancesIn } from './allow-private.ts';
import { type Arguments, type Command, text, texts } from './command.ts';
import { feedSummary } from './feed-summary.ts';
import { hubFolder } from './hub-folder.ts';
import { namedMembers } from './named-members.ts';
import { openHubNow } from './open-hub-now.ts';
import { plural } from './plural.ts';
import { startProgress } from './progress.ts';
import { tellGathered } from './tell-gathered.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `kith gather`: the first half of a build, of a whole hub or of a part of it. */
export const gather: Command = {
  name: 'gather',
  summary: 'Gather feeds and keep them, for a build that comes later.',
  help: `kith gather: gather the members’ feeds and keep what may be kept; no site.

Usage: kith gather [options]

  --shard N/M           only the Nth of M parts of the hub’s hosts, such as 3/8
  --root DIR            the hub folder (default: the one you are in)
  --offline             ask no server; only read files
${ALLOW_PRIVATE_HELP}
  --refresh MEMBER      ask this member’s feeds although not due; repeatable
  --json                report as one JSON object

The shards 1/8 to 8/8 may run at once, in one folder or each on a machine of its
own with a copy of it. They need the hub’s key. The next \`kith build\` makes one
of what they found, and says what has to be mended. More: docs/scale.md

Example: kith gather --root my-hub --shard 3/8`,
  options: {
    root: { type: 'string' },
    shard: { type: 'string' },
    offline: { type: 'boolean' },
    refresh: { type: 'string', multiple: true },
    json: { type: 'boolean' },
    ...ALLOW_PRIVATE,
  },
  run: async (given, terminal) => {
    const shard = shardIn(given);
    const root = hubFolder(given, terminal);
    if (given.positionals.length > 0) throw new UsageError(`Unexpected argument “${given.positionals[0]}”.`);
    const isOffline = given.values.offline === true;
    const refresh = texts(given, 'refresh');
    if (isOffline && refresh.length > 0)
      throw new UsageError('--refresh asks servers, and --offline asks none; leave out one of the two.');
    const allowPrivate = allowancesIn(given);
    const startedAt = terminal.now();
    const { config, now } = await openHubNow(root, terminal);
    const inside = shard && membersOfShard(config.members, shard);
    const members = config.members.filter(
      ({ id, status }) => status !== 'withdrawn' && inside?.has(id) !== false,
    );
    const feeds = members.reduce((sum, member) => sum + member.feeds.length, 0);
    const progress = startProgress(terminal, feeds, `Reading ${plural(feeds, 'feed')}`);
    const settings = {
      now,
      startedAt,
      isOffline,
      allowPrivate,
      refresh: namedMembers(config.members, refresh),
      pace: systemPace,
      version: VERSION,
      key: keySource(terminal.environment),
      onFeed: (outcome: FeedOutcome) => progress.advance(outcome.member),
    };
    const gathering = shard ? gatherShard(config, settings, shard) : gatherCommunity(config, settings);
    const gathered = await gathering.catch((error: unknown) => {
      progress.fail();
      throw error;
    });
    progress.finish(feedSummary(gathered.outcomes));
    const report = { hub: config.hub.name, ...(shard && { shard: written(shard) }), members: members.length };
    if (given.values.json === true) {
      const { outcomes, notices } = gathered;
      terminal.print(JSON.stringify({ ...report, feeds: outcomes, notices }));
    } else tell(report, gathered, terminal);
    return 0;
  },
};

/** @throws {UsageError} when it names no shard. */
function shardIn(given: Arguments): Shard | undefined {
  const named = text(given, 'shard');
  if (named === undefined) return undefined;
  const shard = parseShard(named);
  if (shard === undefined)
    throw new UsageError(
      `--shard ${named} names no part of the hub. Write which part, and of how many: --shard 1/8 is the first of eight, ` +
        '--shard 8/8 the last; there are 1000 at most.',
    );
  return shard;
}

function written({ number, of }: Shard): string {
  return `${number}/${of}`;
}

function tell(
  { hub, shard, members }: { readonly hub: string; readonly shard?: string; readonly members: number },
  gathered: GatheredHub,
  terminal: Terminal,
): void {
  tellGathered(gathered, terminal);
  const part = shard === undefined ? hub : `shard ${shard} of ${hub}`;
  terminal.print(
    members === 0
      ? `There is nobody to gather in ${part}.`
      : `${pico.green('Gathered')} ${part}: ${plural(members, 'member')}. \`kith build\` makes a site of it.`,
  );
}
