import pico from 'picocolors';
import { readDigests, writeDigests } from '../archive/digest-file.ts';
import { findNamed } from '../archive/find-named.ts';
import { dropFormerArchive, signArchive } from '../archive/former-archive.ts';
import { hubKey, hubKeyOrNew, type KeySource, keySource } from '../archive/hub-key.ts';
import { withBuildLock } from '../archive/lock.ts';
import { recordDecisions } from '../archive/record-decisions.ts';
import type { NewWithdrawal } from '../archive/withdrawal-line.ts';
import { foresee, openWithdrawals } from '../archive/withdrawals.ts';
import { tellPlace } from '../config/place-in-file.ts';
import { dayOf } from '../dates.ts';
import { HubError } from '../hub-error.ts';
import type { Day, HubConfig, Member } from '../model.ts';
import { goneSlugs } from '../relate/gone-slugs.ts';
import { withoutLeft } from '../relate/without-left.ts';
import { VERSION } from '../version.ts';
import { ALLOW_PRIVATE, AS_BUILT_HELP } from './allow-private.ts';
import { askConsent } from './ask.ts';
import { buildHub } from './build-hub.ts';
import { askPerson, chooseWithdrawal } from './choose-withdrawal.ts';
import type { Arguments, Command } from './command.ts';
import { compareSites, hashFiles } from './compare-sites.ts';
import { findMentions } from './find-mentions.ts';
import { type HubOptions, hubOptions } from './hub-options.ts';
import { findKept } from './kept-of.ts';
import { letFilesGo } from './let-files-go.ts';
import { openHubNow } from './open-hub-now.ts';
import { plural } from './plural.ts';
import { purgeHistory } from './purge-history.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `kith withdraw`: takes a member, an entry, or a person who is named, out of the hub for good. */
export const withdraw: Command = {
  name: 'withdraw',
  summary: 'Take a member, an entry or a named person out for good.',
  help: `kith withdraw: take something out of the hub for good, and build without it.

Usage: kith withdraw [options] MEMBER | ADDRESS
       kith withdraw [options] --person

  MEMBER                a member’s id: everything of theirs leaves
  ADDRESS               one entry; its feed cannot bring it back
  --person              entries that name a person; asks for the name, or reads
                        one from each line of the input
  --root DIR            the hub folder (default: the one you are in)
  --output DIR          where the site is (default: _site in the hub)
  --dry-run             say what would go, and change nothing
  --yes                 ask nothing
  --json                report as one JSON object, and ask nothing
${AS_BUILT_HELP}

No server is asked. Exit code 1 when the site could not be built, or a file has
to be changed by hand; nothing comes back all the same. More: docs/leaving.md

Example: kith withdraw harbor-notes --dry-run`,
  options: {
    root: { type: 'string' },
    output: { type: 'string' },
    person: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    yes: { type: 'boolean' },
    json: { type: 'boolean' },
    ...ALLOW_PRIVATE,
  },
  run: async (given, terminal) => {
    const options = hubOptions({ ...given, positionals: [] }, terminal);
    if (typeof options === 'string') throw new UsageError(options);
    const wishes = wishesOf(given, terminal);
    const { config, now } = await openHubNow(options.root, terminal);
    const today = dayOf(now, config.hub.timeZone);
    const source = keySource(terminal.environment);
    const key =
      (await hubKey(options.root, source)) ??
      (wishes.isDryRun ? source.make() : await hubKeyOrNew(options.root, source));
    const isGone = await hasLeftBefore(config, given, source);
    const news = isGone ? [] : await chosen(config, given, terminal, key);
    const found = await Promise.all(news.map((one) => findTraces(config, one, today, key)));
    const mentions = found.flatMap((each) => each.mentions);
    const told = mentions.map(({ file, path, what }) => tellPlace(options.root, file, path, what));
    const kept = found.flatMap((each) => each.kept).map(({ place, what }) => `${place}: ${what}`);
    const traces = [...(await Promise.all(told)), ...kept, ...found.flatMap((each) => each.named)];
    if (!wishes.isJson) for (const line of inWords(traces, isGone)) terminal.print(line);
    if (wishes.isDryRun) {
      if (wishes.isJson) terminal.print(JSON.stringify({ isDone: false, traces }));
      return 0;
    }
    if (wishes.isAsking) await askConsent('Take this out of the hub for good?');

    const before = await hashFiles(options.output);
    await withBuildLock(options.root, terminal.now(), async () => {
      // First the marks: from here on nothing comes back, whatever happens to the rest.
      const withdrawals = await openWithdrawals(config, source);
      await withdrawals.record(news, today);
      await dropFormerArchive(config, terminal.now(), true);
      await signArchive(options.root, VERSION);
      const { digests } = await readDigests(options.root);
      const slugs = new Set(found.flatMap((each) => [...each.slugs]));
      await writeDigests(options.root, withoutLeft(digests, withdrawals, slugs));
      // Their line goes, and with it what says that they left.
      for (const notice of await recordDecisions(withLeft(config, news), source, now)) terminal.warn(notice);
    });
    const byHand = [...(await letFilesGo(options.root, mentions)), ...found.flatMap((each) => each.named)];
    for (const fault of byHand) terminal.warn(`${pico.yellow('By hand:')} ${fault}`);
    await buildOffline(options, terminal, wishes.isJson);
    const site = compareSites(before, await hashFiles(options.output));
    const purge = purgeHistory(options.root, options.output);
    if (wishes.isJson) terminal.print(JSON.stringify({ isDone: true, traces, site, purge }));
    else for (const line of inTheEnd(site, purge)) terminal.print(line);
    return byHand.length > 0 ? 1 : 0;
  },
};

interface Wishes {
  readonly isDryRun: boolean;
  readonly isJson: boolean;
  readonly isAsking: boolean;
}

/** What is taken out does not come back, so that a script has to say that it means it. */
function wishesOf(given: Arguments, terminal: Terminal): Wishes {
  const isDryRun = given.values['dry-run'] === true;
  const isJson = given.values.json === true;
  const isSure = given.values.yes === true;
  const isPerson = given.values.person === true;
  const count = given.positionals.length;
  if (isPerson && count > 0)
    throw new UsageError(
      'Do not write a name behind --person: your shell keeps it. It is asked for, or read from the input.',
    );
  if (!isPerson && count !== 1) throw new UsageError('Name one member, by id, or the address of one entry.');
  if (!isDryRun && !isSure && (isJson || !terminal.canAsk))
    throw new UsageError(
      'Nobody can be asked whether this is meant; add --yes, or look first with --dry-run.',
    );
  return { isDryRun, isJson, isAsking: !isDryRun && !isSure };
}

/** The hub's files as a curator would have left them who writes down that somebody leaves. */
function withLeft(config: HubConfig, news: readonly NewWithdrawal[]): HubConfig {
  const ids = new Set(news.flatMap((one) => (one.what === 'member' ? one.member.id : [])));
  const members = config.members.map(
    (member): Member => (ids.has(member.id) ? { ...member, status: 'withdrawn' } : member),
  );
  return { ...config, members };
}

/** Somebody whose line is gone already: then only what an old copy may have brought back is cleared away. */
async function hasLeftBefore(config: HubConfig, given: Arguments, source: KeySource): Promise<boolean> {
  const [name] = given.positionals;
  if (name === undefined || config.members.some(({ id }) => id === name)) return false;
  return (await openWithdrawals(config, source)).hasLeftId(name);
}

async function chosen(
  config: HubConfig,
  given: Arguments,
  terminal: Terminal,
  key: string,
): Promise<readonly NewWithdrawal[]> {
  const [name = ''] = given.positionals;
  return given.values.person === true ? askPerson(terminal, key) : [await chooseWithdrawal(config, name)];
}

async function findTraces(config: HubConfig, news: NewWithdrawal, today: Day, key: string) {
  const judge = foresee(config, news, today, key);
  const mentions = findMentions(config, news, judge);
  return {
    mentions,
    kept: await findKept(config, news, judge),
    slugs: goneSlugs(config, judge),
    named: news.what === 'person' ? await findNamed(config, judge) : [],
  };
}

/** Says what goes from where; never the words themselves. */
function inWords(traces: readonly string[], isGone: boolean): readonly string[] {
  if (isGone) return ['They have left before; whatever an older copy brought back is cleared away.'];
  if (traces.length === 0) return ['The hub holds nothing of it now. What comes later is kept out.'];
  return ['What goes:', ...traces.map((trace) => `  ${trace}`)];
}

/** A hub that cannot be built now keeps all that was withdrawn out when it can. */
async function buildOffline(options: HubOptions, terminal: Terminal, isQuiet: boolean): Promise<void> {
  const build = buildHub(
    { ...options, isOffline: true },
    isQuiet ? { ...terminal, print: () => {} } : terminal,
  );
  await build.catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new HubError(
      `It is out of the hub's files for good, but the site could not be built, so that the published one still shows it: ${reason}`,
      { cause },
    );
  });
}

function inTheEnd(
  { gone, changed }: { readonly gone: number; readonly changed: number },
  purge: ReturnType<typeof purgeHistory>,
): readonly string[] {
  const site = `${pico.green('Done.')} Of the site ${plural(gone, 'file')} went, and ${plural(changed, 'file')} changed. Publish it now.`;
  if (purge === undefined) return [site, 'Copies of this folder elsewhere keep the past: docs/leaving.md.'];
  return [
    site,
    '',
    `The repository still remembers. To purge its history, run in ${purge.folder}, when nobody else is working on it:`,
    '',
    ...purge.commands.map((command) => `  ${command}`),
    '',
    'With git-filter-repo, instead of `git filter-branch`:',
    '',
    `  ${purge.faster}`,
    '',
    'The history of these files is gone then, for everybody. Copies, forks, search engines: docs/leaving.md.',
  ];
}
