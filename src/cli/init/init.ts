import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import pico from 'picocolors';
import { hubKeyOrNew, keySource } from '../../archive/hub-key.ts';
import { readHubFile } from '../../config/read-hub-file.ts';
import { type HubFile, hubShape } from '../../config/shapes/hub.ts';
import { HubError } from '../../hub-error.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { type Answers, findAnswers } from './answers.ts';
import { hubFiles } from './hub-files.ts';
import { whatLiesIn, writeHub } from './write-hub.ts';

/** `kith init`: a new hub in a folder of its own. */
export const init: Command = {
  name: 'init',
  summary: 'Start a hub in a new folder.',
  help: `kith init: start a hub in a new folder.

Usage: kith init DIR [options]

  --name NAME           what the hub is called
  --url ADDRESS         where readers will find it
  --language CODE       the language of the hub’s own words: en or es
  --time-zone ZONE      in which days are told (default: this computer’s)
  --host HOST           github, netlify, cloudflare, gitlab or server
                        (default: github)
  --contact CONTACT     a page, or an e-mail address that may be published
  --complete            write what is missing in a folder that is not empty
  --yes                 ask nothing; what is not given takes its default

It asks for what is not given, and writes nothing before the last answer.
Nothing that is there is ever replaced. More: docs/start-a-hub.md

Example: kith init harbor-hub --name "Harbor Reading Room" --host netlify`,
  options: {
    name: { type: 'string' },
    url: { type: 'string' },
    language: { type: 'string' },
    'time-zone': { type: 'string' },
    host: { type: 'string' },
    contact: { type: 'string' },
    complete: { type: 'boolean' },
    yes: { type: 'boolean' },
  },
  run: async (given, terminal) => {
    const [name, ...others] = given.positionals;
    if (name === undefined || name === '')
      throw new UsageError('Name the folder for the new hub, such as: kith init my-hub');
    if (others.length > 0) throw new UsageError(`One folder is enough; “${others[0]}” is too much.`);
    const folder = resolve(terminal.workingFolder, name);
    const present = await whatLiesIn(folder).catch((error: NodeJS.ErrnoException) => {
      const reason = error.code === 'ENOTDIR' ? 'is a file' : `cannot be opened (${error.code})`;
      throw new HubError(`${name} ${reason}. Nothing was written.\n  next: name another folder.`);
    });
    const isCompleting = given.values.complete === true;
    if (present.length > 0 && !isCompleting) throw inhabited(name, present);

    const known = present.includes('_data') ? await readKnown(folder) : undefined;
    const isAsking = terminal.canAsk && given.values.yes !== true;
    const answers = await findAnswers(given, { folder, known, isAsking });
    const files = hubFiles(folder, answers);
    const kept = [...files.keys()].filter((path) => existsSync(join(folder, path)));
    const missing = new Map([...files].filter(([path]) => !kept.includes(path)));
    await writeHub(folder, missing, async (staging) => {
      if (!existsSync(join(folder, '.kith'))) await hubKeyOrNew(staging, keySource(terminal.environment));
    });

    for (const path of kept) terminal.print(`Left as it was: ${path}`);
    for (const path of missing.keys()) terminal.print(`${pico.green('Wrote')} ${path}`);
    terminal.print(nextSteps(relative(terminal.workingFolder, folder), answers));
    return 0;
  },
};

/** What the hub says of itself; nothing where it has no such file, so that no default passes for its own word. */
async function readKnown(folder: string): Promise<HubFile | undefined> {
  const { top, content } = await readHubFile(folder, '_data/hub.yaml', hubShape, {});
  return top.source.state === 'absent' ? undefined : content;
}

function inhabited(name: string, present: readonly string[]): HubError {
  const shown = present.slice(0, 8).join(', ') + (present.length > 8 ? ', …' : '');
  return new HubError(
    `There is something in ${name} already: ${shown}. Nothing was written.\n` +
      '  next: name a new folder; or, if a hub was begun here, add --complete, which writes what is missing and replaces nothing.',
  );
}

function nextSteps(shown: string, { url, contact }: Answers): string {
  const later = [
    ...(url.startsWith('http://localhost') ? ['`url` (where readers will find the hub)'] : []),
    ...(contact === undefined ? ['`contact` (how people reach you)'] : []),
  ];
  const enter =
    shown === '' ? '' : `  cd ${/^[\w./-]+$/u.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`}\n`;
  return `
The hub is ready. Now:

${enter}  npm install
  npx kith build      makes the site in _site/
  npx kith start      shows it while you edit

Then ask somebody whether they want to be in it. When they say yes:

  npx kith add ADDRESS

finds their feed, asks for consent, and writes feeds.yaml, which you can also edit by hand.${
    later.length > 0 ? `\nBefore you publish, give ${later.join(' and ')} in _data/hub.yaml.` : ''
  }
Keep its repository private and publish only _site/; README.md says how, and why.`;
}
