import pico from 'picocolors';
import { keySource } from '../archive/hub-key.ts';
import { appendItem, type ItemOf } from '../config/edit/append-item.ts';
import { dayOf } from '../dates.ts';
import { defined } from '../defined.ts';
import type { Original } from '../model.ts';
import { ACT_OPTIONS, ACT_OPTIONS_HELP, type ActOptions, actOptions, words } from './act-options.ts';
import { ALLOW_PRIVATE_HELP } from './allow-private.ts';
import { askConsent, askMaybe, needed } from './ask.ts';
import { chooseCurator } from './choose-curator.ts';
import type { Arguments, Command } from './command.ts';
import { describeOriginal } from './describe-original.ts';
import { findToReshare, tryReshare } from './find-to-reshare.ts';
import { knownCommunity } from './known-community.ts';
import { openHubNow } from './open-hub-now.ts';
import { openSources } from './read-source.ts';
import { recordAct } from './record-act.ts';
import { type SettledQuote, settleQuote } from './settle-quote.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `kith reshare`: a curator passes on an entry, as its author's. */
export const reshare: Command = {
  name: 'reshare',
  summary: 'Pass on an entry as its author’s: say why, quote it, credit.',
  help: `kith reshare: write a complete, checked item into _data/reshares.yaml.

Usage: kith reshare [options] ADDRESS

  --why WORDS           why it is worth reading, in one or two sentences
  --quote WORDS         the author’s words, letter by letter; they are compared
  --via WHO             who pointed to it: a member’s id, or an address
  --give WORDS          what is given back: a question, an invitation, a link
  --title WORDS, --author NAME, --site ADDRESS  when the author is no member
${ACT_OPTIONS_HELP}
  --offline             ask no server; feeds that are files are read
${ALLOW_PRIVATE_HELP}

On a terminal it asks for what was not given. Exit code 1 when the reshare may
not be, or the words do not stand in the original. More: docs/curating.md

Example: kith reshare https://harbor.example/tide --why "It names it."`,
  options: {
    ...ACT_OPTIONS,
    why: { type: 'string' },
    quote: { type: 'string' },
    via: { type: 'string' },
    give: { type: 'string' },
    title: { type: 'string' },
    author: { type: 'string' },
    site: { type: 'string' },
    offline: { type: 'boolean' },
  },
  run: async (given, terminal) => {
    const options = actOptions(given, terminal);
    const address = addressIn(given);
    const { config, now } = await openHubNow(options.root, terminal);
    const { allowPrivate } = options;
    const known = await knownCommunity(config, now, keySource(terminal.environment), allowPrivate);
    const found = findToReshare(config, known, now, address);
    const sources = openSources(config, {
      now: terminal.now(),
      allowPrivate,
      isOffline: given.values.offline === true,
    });
    const readSource = once(() => (found.entry ? sources.listed(found.entry.feed) : sources.ofPage(address)));

    const { original, described } = await describeOriginal(found, given, options, readSource);
    if (options.isAsking) terminal.warn(inWords(original));
    const by = await chooseCurator(config.hub.curators, words(given, 'by'), options.isAsking);
    const why = words(given, 'why') ?? (await needed('why', 'Why is it worth reading?', options.isAsking));
    const of = found.entry ? original.url : address;
    const settle = (quote: string) => settleQuote(config, original, { of, quote }, readSource);
    const { quote, settled } = await chooseQuote(given, options, original, terminal, settle);
    const ask = async (name: string, question: string) =>
      words(given, name) ?? (options.isAsking ? askMaybe(question) : undefined);
    const via = await ask('via', 'Who pointed to it: a member’s id, or an address?');
    const give = await ask('give', 'What do you give back: a question, an invitation, a link?');

    const on = dayOf(now, config.hub.timeZone);
    const item = { of, ...described, ...defined({ by }), on, why, ...defined({ quote, via, give }) };
    tryReshare(config, known, now, { ...item, by: by ?? config.hub.name });
    if (options.isAsking) await askConsent('Write this into _data/reshares.yaml?');
    const { path, line } = await writeDown(options.root, item, settled, terminal);
    await recordAct(options.root, terminal);

    const quoted = settled === undefined ? {} : { quote: settled.verdict };
    if (options.isJson) terminal.print(JSON.stringify({ file: path, line, item, ...quoted }));
    else terminal.print(`${pico.green('Written')} ${path}:${line}: ${inWords(original)}`);
    if (settled?.verdict === 'unseen') {
      const more = 'The hub shows it once it has been compared.';
      terminal.warn(`${pico.yellow('Note:')} the quote could not be compared: ${settled.reason}. ${more}`);
    }
    return 0;
  },
};

/** First what is known of the quote: `kith start` builds as soon as the file changes. No other process writes in between. */
async function writeDown(
  root: string,
  item: ItemOf['reshares'],
  settled: SettledQuote | undefined,
  { now }: Terminal,
): Promise<{ readonly path: string; readonly line: number }> {
  if (!settled) return appendItem(root, 'reshares', item);
  let place = { path: '', line: 0 };
  await settled.remember(now(), {
    together: async () => {
      place = await appendItem(root, 'reshares', item);
    },
  });
  return place;
}

function addressIn({ positionals }: Arguments): string {
  const [address, ...more] = positionals;
  if (positionals.some((word) => /[“”„‟]/u.test(word)))
    throw new UsageError('Words in curly quotes (“…”) fall apart; put straight ones around them: --why "…"');
  if (address === undefined || more.length > 0)
    throw new UsageError('Name the address of one entry; put quotes around words with spaces in them.');
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) return address;
  throw new UsageError(`“${address}” is no address; expected one such as https://harbor.example/tide`);
}

/** On a terminal a quotation that does not stand there may be mended at once. */
async function chooseQuote(
  given: Arguments,
  { isAsking }: ActOptions,
  { member }: Original,
  terminal: Terminal,
  settle: (quote: string) => Promise<SettledQuote>,
): Promise<{ readonly quote?: string; readonly settled?: SettledQuote }> {
  const first = words(given, 'quote');
  if (first !== undefined) return { quote: first, settled: await settle(first) };
  while (isAsking && member?.consent.text !== 'link') {
    const quote = await askMaybe('Which of its words do you quote?');
    if (quote === undefined) return {};
    try {
      return { quote, settled: await settle(quote) };
    } catch (error) {
      terminal.warn(pico.yellow(error instanceof Error ? error.message : String(error)));
    }
  }
  return {};
}

function inWords({ title, author, publication }: Original): string {
  const where = publication === author.name ? '' : `, in ${publication}`;
  return `“${title}” by ${author.name}${where}`;
}

function once<Result>(read: () => Promise<Result>): () => Promise<Result> {
  let reading: Promise<Result> | undefined;
  return () => {
    reading ??= read();
    return reading;
  };
}
