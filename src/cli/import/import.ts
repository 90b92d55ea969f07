import { readFile, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import pico from 'picocolors';
import { reasonOf } from '../../archive/file-errors.ts';
import { appendItems } from '../../config/edit/append-item.ts';
import { dayOf } from '../../dates.ts';
import { defined } from '../../defined.ts';
import { HubError } from '../../hub-error.ts';
import type { Candidate, Hub, HubConfig } from '../../model.ts';
import { writeAtomically } from '../../write-atomically.ts';
import { ACT_OPTIONS_HELP, actOptions, words } from '../act-options.ts';
import { findDepartures } from '../add/find-departures.ts';
import { inviteCandidate } from '../add/invite-candidate.ts';
import { knownAddresses } from '../add/known-addresses.ts';
import { ALLOW_PRIVATE, ALLOW_PRIVATE_HELP } from '../allow-private.ts';
import { askConsent } from '../ask.ts';
import { chooseCurator } from '../choose-curator.ts';
import { type Arguments, type Command, text } from '../command.ts';
import { privatePlace } from '../export/private-place.ts';
import { openHubNow } from '../open-hub-now.ts';
import { plural } from '../plural.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { whyNoLetter } from '../why-unreachable.ts';
import { whyUnreadable } from '../why-unreadable.ts';
import { foldRows, type LeftOut, type NewCandidate } from './fold-rows.ts';
import { readOpml } from './read-opml.ts';

/** `kith import`: brings a list of feeds in as candidates, whom somebody has to ask first. */
export const importList: Command = {
  name: 'import',
  summary: 'Bring a list of feeds (OPML) in as candidates, with letters.',
  help: `kith import: bring a list of feeds in as candidates. They have consented to
nothing, so no build reads them; ask them, and after each yes run kith add.

Usage: kith import [options] FILE.opml

  --letters FILE        write the letters into one file outside of the hub’s
                        folder (default: up to three are printed)
  --dry-run             say what would be written, and write nothing
${ACT_OPTIONS_HELP}
${ALLOW_PRIVATE_HELP}

Nobody is asked anything over the network. Who withdrew is left out, and named
at a terminal only. More: docs/joining.md

Example: kith import colleagues.opml --letters ../letters.txt`,
  options: {
    root: { type: 'string' },
    by: { type: 'string' },
    yes: { type: 'boolean' },
    json: { type: 'boolean' },
    letters: { type: 'string' },
    ...ALLOW_PRIVATE,
    'dry-run': { type: 'boolean' },
  },
  run: async (given, terminal) => {
    const { root, isAsking, isJson, allowPrivate } = actOptions(given, terminal);
    const { path, name } = fileIn(given, terminal);
    const lettersFile = await lettersPlace(given, root, terminal);
    const { config, now } = await openHubNow(root, terminal);
    const outcome = readOpml(await bytesOf(path, name));
    if (outcome.kind === 'fault')
      throw new HubError(
        `${name}:${outcome.line}:${outcome.column}: ${outcome.message}. Nothing was written.\n` +
          '  next: export the list anew from the feed reader it comes from, or mend it at that place.',
      );
    const { leavingOf } = await findDepartures(config, terminal);
    const { candidates, leftOut } = foldRows(config, outcome.rows, leavingOf);
    const isDry = given.values['dry-run'] === true;
    const by = isDry ? undefined : await chooseCurator(config.hub.curators, words(given, 'by'), isAsking);
    const on = dayOf(now, config.hub.timeZone);
    if (isAsking && !isDry && candidates.length > 0)
      await askConsent(`Write ${plural(candidates.length, 'candidate')} into _data/candidates.yaml?`);
    const items = candidates.map((candidate) => ({ ...candidate, on, ...defined({ by }) }));
    const earlier = candidatesAgain(config, leftOut);
    const whyNone = whyNoLetter(config.hub, allowPrivate);
    const areLetters = lettersFile !== undefined && !isDry && whyNone === undefined;
    const letters = areLetters ? [...candidates, ...earlier] : [];
    const isWritten = !isDry && items.length > 0;
    const written = await withLetters(lettersFile, letters, config.hub, () =>
      isWritten ? appendItems(root, 'candidates', items) : undefined,
    );
    const file = letters.length > 0 ? lettersFile : undefined;
    const isForSomebody = candidates.length > 0 || (lettersFile !== undefined && earlier.length > 0);
    if (whyNone !== undefined && isForSomebody) terminal.warn(`${pico.yellow('Note:')} ${whyNone}`);
    if (isJson) {
      const files = defined({ file: written?.path, letters: file });
      const told = leftOut.filter(({ why }) => why !== 'withdrew');
      const leftAlone = leftOut.length - told.length;
      terminal.print(
        JSON.stringify({ rows: outcome.rows.length, candidates, leftOut: told, leftAlone, ...files }),
      );
      return 0;
    }
    tell(terminal, name, outcome.rows.length, candidates, leftOut);
    if (written !== undefined)
      terminal.print(`${pico.green('Written')} ${written.path}:${written.line}. No build reads them.`);
    else if (file === undefined) terminal.print('Nothing was written.');
    if (whyNone !== undefined) return 0;
    if (file !== undefined) tellLetters(terminal, file, candidates.length, earlier.length);
    else if (lettersFile !== undefined && !isDry)
      terminal.print('No letter: nobody in the list is to be asked.');
    else if (candidates.length <= PRINTED)
      for (const candidate of candidates) terminal.print(`\n${inviteCandidate(candidate, config.hub)}`);
    else terminal.print('Letters to begin with: run it once more, with --letters FILE.');
    return 0;
  },
};

/** Letters that one reads at a terminal. */
const PRINTED = 3;
/** Reasons that one reads at a terminal; `--json` has all. */
const MOST_TOLD = 20;

function tell(
  terminal: Terminal,
  name: string,
  rows: number,
  candidates: readonly NewCandidate[],
  leftOut: readonly LeftOut[],
): void {
  terminal.print(
    `${name}: ${plural(rows, 'feed')}, ${plural(candidates.length, 'new candidate')}, ${leftOut.length} left out.`,
  );
  const inWords = ({ line, feed, reason }: LeftOut) => `  ${name}:${line} ${feed} ${reason}.`;
  const told = leftOut.filter(({ why }) => why !== 'withdrew');
  const withdrew = leftOut.filter(({ why }) => why === 'withdrew');
  for (const one of told.slice(0, MOST_TOLD)) terminal.print(inWords(one));
  if (told.length > MOST_TOLD)
    terminal.print(`  … and ${told.length - MOST_TOLD} more; --json names them all.`);
  // What is printed may go to a file or a log that others read.
  if (terminal.isInteractive) for (const one of withdrew) terminal.warn(inWords(one));
  else if (withdrew.length > 0)
    terminal.print(`  ${withdrew.length} left alone; run it at a terminal to see which.`);
}

function fileIn(
  given: Arguments,
  { workingFolder }: Terminal,
): { readonly path: string; readonly name: string } {
  const [name, ...more] = given.positionals;
  if (name === undefined || more.length > 0) throw new UsageError('Name one OPML file.');
  return { name, path: resolve(workingFolder, name) };
}

/** A list of 50,000 feeds has this size at most. */
const MOST_BYTES = 20 * 1024 * 1024;

/** @throws {HubError} when it cannot be opened, or is too long to be a list. */
async function bytesOf(path: string, name: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size <= MOST_BYTES) return await readFile(path);
  } catch (error) {
    throw new HubError(
      `${name} could not be read: ${whyUnreadable(error)} (${path}). Nothing was written.\n` +
        '  next: export a list (OPML) from your feed reader, and give the path of that file.',
    );
  }
  throw new HubError(
    `${name} is longer than 20 MB, which is no list of feeds. Nothing was written.\n  next: import a part of it.`,
  );
}

async function lettersPlace(given: Arguments, root: string, terminal: Terminal): Promise<string | undefined> {
  const said = text(given, 'letters');
  if (said === undefined) return undefined;
  return privatePlace(root, terminal.workingFolder, said, 'letters.txt', '--letters');
}

/** Who is in the list and a candidate since an earlier day, as the hub's files have them: their letter may have got lost, or wait. */
function candidatesAgain(config: HubConfig, leftOut: readonly LeftOut[]): readonly Candidate[] {
  const known = knownAddresses({ members: [], candidates: config.candidates });
  const places = leftOut.flatMap(({ why, feed }) => (why === 'candidate' ? (known(feed)?.place ?? []) : []));
  return [...new Set(places)].flatMap((place) => config.candidates[place] ?? []);
}

/** Writes letters first, since they are made of what is new in the list; when the rest fails, there are none either. */
async function withLetters<Result>(
  file: string | undefined,
  to: readonly Addressee[],
  hub: Hub,
  write: () => Promise<Result> | undefined,
): Promise<Result | undefined> {
  if (file === undefined || to.length === 0) return write();
  const letters = to.map((one) => `To: ${one.site ?? one.feed}\n\n${inviteCandidate(one, hub)}\n`);
  await writeAtomically(file, letters.join(`\n${'-'.repeat(60)}\n\n`), 0o600).catch((cause: unknown) => {
    throw new HubError(
      `${file} could not be written: ${reasonOf(cause)}. Nothing was written.\n  next: name another place with --letters FILE.`,
      { cause },
    );
  });
  try {
    return await write();
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

type Addressee = Pick<Candidate, 'name' | 'site' | 'feed'>;

function tellLetters(terminal: Terminal, file: string, fresh: number, earlier: number): void {
  terminal.print(
    `${pico.green('Written')} ${file}: ${plural(fresh + earlier, 'letter')}. Change what you like, and send each yourself.`,
  );
  if (earlier > 0)
    terminal.print(
      `  ${fresh === 0 ? 'All' : `The last ${earlier}`} of them to candidates of an earlier day: see whether somebody asked them already.`,
    );
}
