import { hubKey, hubKeyOrNew, keySource } from '../archive/hub-key.ts';
import { hideWords } from '../care/hidden/hide-words.ts';
import { openHub } from '../config/open-hub.ts';
import { askSecrets } from './ask.ts';
import type { Command } from './command.ts';
import { hubFolder } from './hub-folder.ts';
import { readLines } from './read-lines.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `kith hash`: hides words for `neverPublish`. */
export const hash: Command = {
  name: 'hash',
  summary: 'Hide a name or phrase for a member’s neverPublish.',
  help: `kith hash: hide words that must never be published, such as the legal name
behind a pseudonym, for \`neverPublish\` in feeds.yaml.

Usage: kith hash [options] [WORDS …]

  --root DIR            the hub folder (default: the one you are in)

Without words it asks for them, or reads one phrase from each line of its input,
so that no name stays in the history of your shell. Quote a phrase of several
words. Capitals and accents make no difference; another order of names or a
nickname does: hide each by itself. More: docs/verify.md

Example: kith hash --root my-hub < names.txt`,
  options: { root: { type: 'string' } },
  run: async (given, terminal) => {
    const root = hubFolder(given, terminal);
    await openHub(root);
    const phrases = given.positionals.length > 0 ? given.positionals : await askedFor(terminal);
    if (phrases.length === 0) throw new UsageError('There is nothing to hide: no words were given.');
    const source = keySource(terminal.environment);
    const isNew = (await hubKey(root, source)) === undefined;
    const key = await hubKeyOrNew(root, source);
    let faults = 0;
    for (const [index, phrase] of phrases.entries()) {
      const hidden = hideWords(phrase, key);
      if ('mark' in hidden) terminal.print(hidden.mark);
      else {
        faults += 1;
        // The words themselves must not end up in a log.
        terminal.warn(`Phrase ${index + 1} ${hidden.fault}`);
      }
    }
    if (isNew) terminal.warn(KEEP);
    return faults > 0 ? 1 : 0;
  },
};

function askedFor({ canAsk }: Terminal): Promise<readonly string[]> {
  return canAsk ? askSecrets('Words to hide (Enter when done)') : readLines(process.stdin);
}

const KEEP =
  'The hub got a secret key, in .kith/key. Keep a copy where others cannot read it: without it the hub cannot be built, and ' +
  'these values are worth nothing. A machine that builds for you needs it as KITH_KEY.';
