import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import pLimit from 'p-limit';
import pico from 'picocolors';
import { openGatherOne } from '../gather/gather-one.ts';
import { LIMITS } from '../gather/options.ts';
import { systemPace } from '../gather/pace.ts';
import { parseAllowPrivate } from '../gather/parse-allow-private.ts';
import { readListedFile } from '../gather/read-file.ts';
import { type ReadContext, readFeed } from '../read/read-feed.ts';
import type { ReadOutcome } from '../read/read-outcome.ts';
import { VERSION } from '../version.ts';
import { ALLOW_PRIVATE, ALLOW_PRIVATE_HELP } from './allow-private.ts';
import { checkLine } from './check-line.ts';
import { type Arguments, type Command, text, texts } from './command.ts';
import { type DeclaredFeed, declaredFeeds } from './declared-feeds.ts';
import { hubFolder } from './hub-folder.ts';
import { newFeeds } from './new-feeds.ts';
import { entryInWords, newestFirst } from './newest-first.ts';
import { nextAfter } from './next-after.ts';
import { openHubNow } from './open-hub-now.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { whyUnreadable } from './why-unreadable.ts';

/** Feeds in memory at once. */
const AT_ONCE = 8;

/** `kith check`: what a hub would read from feeds, without a hub. */
export const check: Command = {
  name: 'check',
  summary: 'Say what a hub would read from a feed, and what it repaired.',
  help: `kith check: say what a hub would read from feeds, and every repair they needed.

Usage: kith check [options] FILE|ADDRESS...

  --new-since COMMIT    instead of files and addresses: the feeds that
                        feeds.yaml did not list at a commit of git
  --root DIR            with it, the hub folder (default: the one you are in)
  --json                one JSON line for each feed, in the order given
${ALLOW_PRIVATE_HELP}

Exit code 1 when a feed could not be read. Of a web page it names the feeds that
the page declares, and asks for none of them. More: docs/reading.md

Example: kith check https://harbor.example/feed`,
  options: {
    json: { type: 'boolean' },
    'new-since': { type: 'string' },
    root: { type: 'string' },
    ...ALLOW_PRIVATE,
  },
  run: async (given, terminal) => {
    const allowed = parseAllowPrivate(texts(given, 'allow-private'));
    const isNamed = given.positionals.length > 0 || text(given, 'new-since') !== undefined;
    if (allowed.kind === 'fault' || !isNamed) {
      terminal.warn(allowed.kind === 'fault' ? allowed.message : 'Name at least one file or address.');
      return 2;
    }
    const sources = await sourcesIn(given, terminal);
    const gatherOne = openGatherOne({
      now: terminal.now(),
      version: VERSION,
      allowPrivate: allowed.allowances,
      pace: systemPace,
    });
    const isJson = given.values.json === true;
    const tell = isJson ? checkLine : inWords;
    const limit = pLimit(AT_ONCE);
    const reading = sources.map((source) => limit(() => readSource(source, gatherOne, isJson)));
    let hasTrouble = false;
    for (const [index, { name }] of sources.entries()) {
      const { outcome, declared } = (await reading[index]) ?? unread('It was not read.');
      // What was told is let go, so that thousands of feeds need no more memory than a few.
      delete reading[index];
      hasTrouble ||= outcome.kind === 'unreadable';
      terminal.print(tell(name, outcome, declared));
    }
    return hasTrouble ? 1 : 0;
  },
};

/** A feed to look at. */
interface Source {
  /** An address or a path, as it is told. */
  readonly name: string;
  /** Absolute path of a file; absent for an address. */
  readonly file?: string;
  /** The hub folder, of a file that its `feeds.yaml` lists: whoever wrote that may read nothing outside of it. */
  readonly root?: string;
}

/** What was named, or what a change adds to the hub. */
async function sourcesIn(given: Arguments, terminal: Terminal): Promise<readonly Source[]> {
  const commit = text(given, 'new-since');
  if (commit === undefined)
    return given.positionals.map((name) =>
      isAddress(name) ? { name } : { name, file: resolve(terminal.workingFolder, name) },
    );
  if (given.positionals.length > 0)
    throw new UsageError('Either --new-since, or files and addresses; not both.');
  const { config } = await openHubNow(hubFolder(given, terminal), terminal);
  const added = await newFeeds(config, commit);
  if (added.length === 0 && given.values.json !== true)
    terminal.print(`No feed was added since ${commit}; no server was asked.`);
  return added.map((feed) => {
    if (isAddress(feed)) return { name: feed };
    const file = resolve(config.root, feed);
    return { name: file, file, root: config.root };
  });
}

function isAddress(name: string): boolean {
  return /^https?:/i.test(name);
}

/** What was read from one source, and the feeds it names where it is a web page. */
interface Reading {
  readonly outcome: ReadOutcome;
  readonly declared: readonly DeclaredFeed[];
}

async function readSource(
  { name, file, root }: Source,
  gatherOne: ReturnType<typeof openGatherOne>,
  isWrittenWanted: boolean,
): Promise<Reading> {
  if (file !== undefined && root !== undefined) {
    const listed = await readListedFile(root, file, LIMITS.bytes);
    return listed.kind === 'bytes' ? readBytes(listed.bytes, { isWrittenWanted }) : unread(listed.reason);
  }
  if (file !== undefined) return readFromDisk(file, isWrittenWanted);
  const outcome = await gatherOne(name);
  if (outcome.kind === 'fetched') return readBytes(outcome.bytes, { ...outcome, isWrittenWanted });
  return unread(outcome.kind === 'failed' ? outcome.reason : outcome.note);
}

async function readFromDisk(path: string, isWrittenWanted: boolean): Promise<Reading> {
  try {
    return await readBytes(await readFile(path), { isWrittenWanted });
  } catch (error) {
    const why = whyUnreadable(error);
    return unread(`${path} could not be read: ${why}. Give the path of a file, or an address with https://.`);
  }
}

async function readBytes(bytes: Uint8Array, context: ReadContext): Promise<Reading> {
  const outcome = await readFeed(bytes, context);
  return { outcome, declared: outcome.kind === 'unreadable' ? declaredFeeds(bytes, context) : [] };
}

function unread(reason: string): Reading {
  return { outcome: { kind: 'unreadable', reason }, declared: [] };
}

/**
 * The same for people: what it is, its newest entries, and what its author could mend. What others wrote never begins a line, where
 * the runner of a code host takes `::error::` for a command to itself.
 */
function inWords(source: string, outcome: ReadOutcome, declared: readonly DeclaredFeed[]): string {
  if (outcome.kind === 'unreadable') {
    const named = declared.map(({ url, title }) => `    - ${url}${title === undefined ? '' : ` (${title})`}`);
    const heading = named.length === 1 ? '  The page names this feed:' : '  The page names these feeds:';
    const found = named.length === 0 ? [] : [heading, ...named];
    const next = nextAfter(outcome.reason);
    const advice = next === undefined ? [] : [`  next: ${next}`];
    return [`${pico.red('✗')} ${source}`, `  ${outcome.reason}`, ...advice, ...found].join('\n');
  }
  const { title, format, entries, repairs } = outcome.feed;
  const newest = newestFirst(entries).slice(0, 3).map(entryInWords);
  const mended = repairs.map((repair) => `    - ${repair}`);
  return [
    `${pico.green('✓')} ${source}`,
    `  Title: ${title || '(no title)'} (${format}, ${entries.length === 1 ? 'one entry' : `${entries.length} entries`})`,
    ...newest,
    ...(mended.length > 0 ? ['  Repairs its author could make:', ...mended] : []),
  ].join('\n');
}
