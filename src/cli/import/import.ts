import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import pico from 'picocolors';
import { appendItems } from '../../config/edit/append-item.ts';
import { dayOf } from '../../dates.ts';
import { defined } from '../../defined.ts';
import { HubError } from '../../hub-error.ts';
import type { Hub } from '../../model.ts';
import { writeAtomically } from '../../write-atomically.ts';
import { ACT_OPTIONS_HELP, actOptions, words } from '../act-options.ts';
import { findDepartures } from '../add/find-departures.ts';
import { inviteCandidate } from '../add/invite-candidate.ts';
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
    const isWritten = !isDry && items.length > 0;
    const written = isWritten ? await appendItems(root, 'candidates', items) : undefined;
    const whyNone = whyNoLetter(config.hub, allowPrivate);
    const letters = isDry || whyNone !== undefined ? undefined : lettersFile;
    if (letters !== undefined) await writeLetters(letters, candidates, config.hub);
    if (whyNone !== undefined && candidates.length > 0) terminal.warn(`${pico.yellow('Note:')} ${whyNone}`);
    if (isJson) {
      const file = { ...defined({ file: written?.path, letters }) };
      const told = leftOut.filter(({ why }) => why !== 'withdrew');
      const leftAlone = leftOut.length - told.length;
      terminal.print(
        JSON.stringify({ rows: outcome.rows.length, candidates, leftOut: told, leftAlone, ...file }),
      );
      return 0;
    }
    tell(terminal, name, outcome.rows.length, candidates, leftOut);
    if (written !== undefined)
      terminal.print(`${pico.green('Written')} ${written.path}:${written.line}. No build reads them.`);
    else terminal.print('Nothing was written.');
    if (whyNone !== undefined) return 0;
    if (letters !== undefined)
      terminal.print(`${pico.green('Written')} ${letters}. Change what you like, and send each yourself.`);
    else if (candidates.length <= PRINTED)
      for (const candidate of candidates) terminal.print(`\n${inviteCandidate(candidate, config.hub)}`);
    else terminal.print('Letters to begin with: run it with --letters FILE before you send any.');
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
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : code;
    throw new HubError(
      `${name} could not be read: ${why} (${path}). Nothing was written.\n` +
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

async function writeLetters(file: string, candidates: readonly NewCandidate[], hub: Hub): Promise<void> {
  const letters = candidates.map((one) => `To: ${one.site ?? one.feed}\n\n${inviteCandidate(one, hub)}\n`);
  await writeAtomically(file, letters.join(`\n${'-'.repeat(60)}\n\n`), 0o600);
}
