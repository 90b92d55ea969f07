import { fewFiles } from '../archive/few-files.ts';
import { leavingMember } from '../archive/open-leaving.ts';
import { readEverything } from '../archive/read-everything.ts';
import type { NewWithdrawal } from '../archive/withdrawal-line.ts';
import { namesOf } from '../archive/withdrawal-marks.ts';
import { hideWords } from '../care/hidden/hide-words.ts';
import { didYouMean } from '../config/suggest.ts';
import type { Address, HubConfig } from '../model.ts';
import { askSecrets } from './ask.ts';
import { readLines } from './read-lines.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/**
 * What a person wants to be taken out: a member by id, or one entry by address.
 *
 * @throws {UsageError} when there is no such member, with the one that was probably meant.
 */
export async function chooseWithdrawal(config: HubConfig, name: string): Promise<NewWithdrawal> {
  if (/^https?:\/\//iu.test(name) && URL.canParse(name)) return entryAt(config, name);
  const member = config.members.find(({ id }) => id === name);
  if (member !== undefined) return leavingMember(config.root, member);
  const ids = config.members.map(({ id }) => id);
  throw new UsageError(
    `There is no member with the id \`${name}\` in feeds.yaml${didYouMean(name, ids)}. Give an id as it stands there, or the ` +
      'address of one entry, beginning with https://.',
  );
}

async function entryAt({ root, members }: HubConfig, address: Address): Promise<NewWithdrawal> {
  const [name] = namesOf({ id: '', url: address });
  if (name === undefined)
    throw new UsageError(
      `${address} is the front page of a site, and no entry. To take a member out, give their id.`,
    );
  const kept = await fewFiles().map(members, ({ id }) => readEverything(root, id));
  const entries = kept.flat().flatMap((file) => file.entries);
  return { what: 'entry', address, entries: entries.filter((entry) => namesOf(entry).includes(name)) };
}

/**
 * Asks for the words that name a person: typed where nobody reads them, or one phrase on each line of the input. They are
 * hidden at once.
 *
 * @throws {UsageError} when there are none, or they cannot be hidden. It never repeats them.
 */
export async function askPerson(terminal: Terminal, key: string): Promise<readonly NewWithdrawal[]> {
  const phrases = terminal.canAsk
    ? await askSecrets('The person’s name, as entries write it (Enter when done)')
    : await readLines(process.stdin);
  if (phrases.length === 0) throw new UsageError('No words were given; nothing was taken out.');
  return phrases.map((words, index) => {
    const hidden = hideWords(words, key);
    if ('fault' in hidden) throw new UsageError(`Phrase ${index + 1} ${hidden.fault}`);
    return { what: 'person', phrase: hidden.mark };
  });
}
