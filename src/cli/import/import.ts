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
import { inviteCandidate } from '../add/invite-candidate.ts';
import { askConsent } from '../ask.ts';
import { chooseCurator } from '../choose-curator.ts';
import { type Arguments, type Command, text } from '../command.ts';
import { privatePlace } from '../export/private-place.ts';
import { openHubNow } from '../open-hub-now.ts';
import { plural } from '../plural.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
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

Nobody is asked anything over the network. More: docs/joining.md

Example: kith import colleagues.opml --letters ../letters.txt`,
  options: {
    root: { type: 'string' },
    by: { type: 'string' },
    yes: { type: 'boolean' },
    json: { type: 'boolean' },
    letters: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  run: async (given, terminal) => {
    const { root, isAsking, isJson } = actOptions(given, terminal);
    const { path, name } = fileIn(given, terminal);
    const lettersFile = await lettersPlace(given, root, terminal);
    const { config, now } = await openHubNow(root, terminal);
    const outcome = readOpml(await bytesOf(path, name));
    if (outcome.kind === 'fault')
      throw new HubError(
        `${name}:${outcome.line}:${outcome.column}: ${outcome.message}. Nothing was written.\n` +
          '  next: export the list anew from the feed reader it comes from, or mend it at that place.',
      );
    const { candidates, leftOut } = foldRows(config, outcome.rows);
    const isDry = given.values['dry-run'] === true;
    const by = isDry ? undefined : await chooseCurator(config.hub.curators, words(given, 'by'), isAsking);
    const on = dayOf(now, config.hub.timeZone);
    if (isAsking && !isDry && candidates.length > 0)
      await askConsent(`Write ${plural(candidates.length, 'candidate')} into _data/candidates.yaml?`);
    const items = candidates.map((candidate) => ({ ...candidate, on, ...defined({ by }) }));
    const isWritten = !isDry && items.length > 0;
    const written = isWritten ? await appendItems(root, 'candidates', items) : undefined;
    if (lettersFile !== undefined && !isDry) await writeLetters(lettersFile, candidates, config.hub);
    if (isJson) {
      const file = { ...defined({ file: written?.path, letters: isDry ? undefined : lettersFile }) };
      terminal.print(JSON.stringify({ rows: outcome.rows.length, candidates, leftOut, ...file }));
      return 0;
    }
    tell(terminal, name, outcome.rows.length, candidates, leftOut);
    if (written !== undefined)
      terminal.print(`${pico.green('Written')} ${written.path}:${written.line}. No build reads them.`);
    else terminal.print('Nothing was written.');
    if (lettersFile !== undefined && !isDry)
      terminal.print(
        `${pico.green('Written')} ${lettersFile}. Change what you like, and send each yourself.`,
      );
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
  for (const { line, feed, reason } of leftOut.slice(0, MOST_TOLD))
    terminal.print(`  ${name}:${line} ${feed} ${reason}.`);
  if (leftOut.length > MOST_TOLD)
    terminal.print(`  … and ${leftOut.length - MOST_TOLD} more; --json names them all.`);
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
