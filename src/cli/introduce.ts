import pico from 'picocolors';
import { keySource } from '../archive/hub-key.ts';
import { appendItem, type ItemOf } from '../config/edit/append-item.ts';
import { dayOf } from '../dates.ts';
import { defined } from '../defined.ts';
import type { Day, Member } from '../model.ts';
import { ACT_OPTIONS, ACT_OPTIONS_HELP, actOptions, words } from './act-options.ts';
import { AS_BUILT_HELP } from './allow-private.ts';
import { askConsent } from './ask.ts';
import { chooseCurator } from './choose-curator.ts';
import { chooseReading } from './choose-reading.ts';
import { type Arguments, type Command, texts } from './command.ts';
import { findPair } from './find-pair.ts';
import { followUpDay } from './follow-up-day.ts';
import { knownCommunity } from './known-community.ts';
import { openHubNow } from './open-hub-now.ts';
import { recordAct } from './record-act.ts';
import { UsageError } from './usage-error.ts';

/** `kith introduce`: a curator proposes two members to each other. */
export const introduce: Command = {
  name: 'introduce',
  summary: 'Propose two members to each other; public once both said yes.',
  help: `kith introduce: write a checked item into _data/introductions.yaml.

Usage: kith introduce [options] MEMBER MEMBER

  --read ADDRESS        an entry to read first; repeatable (default: one each)
  --words MEMBER=WORDS  what one of the two says; once for each
  --follow-up DAY       when to ask how it went (default: in thirty days)
${ACT_OPTIONS_HELP}
${AS_BUILT_HELP}

It stays private until both said yes. Exit code 1 when the two may not be
introduced, or were before. More: docs/introductions.md

Example: kith introduce harbor-notes quiet-rooms --follow-up 2026-12-01`,
  options: {
    ...ACT_OPTIONS,
    read: { type: 'string', multiple: true },
    words: { type: 'string', multiple: true },
    'follow-up': { type: 'string' },
  },
  run: async (given, terminal) => {
    const options = actOptions(given, terminal);
    const { config, now } = await openHubNow(options.root, terminal);
    const pair = findPair(config, given.positionals);
    const said = wordsOf(given, pair);
    const by = await chooseCurator(config.hub.curators, words(given, 'by'), options.isAsking);
    const chosen = texts(given, 'read');
    const { community } = await knownCommunity(
      config,
      now,
      keySource(terminal.environment),
      options.allowPrivate,
    );
    const read = chosen.length > 0 ? chosen : await chooseReading(community, pair, options.isAsking);

    const proposed = dayOf(now, config.hub.timeZone);
    const accepted = acceptedInAdvance(pair, proposed);
    const [one, other] = pair;
    const item: ItemOf['introductions'] = {
      between: [one.id, other.id],
      proposed,
      ...defined({ by }),
      ...(Object.keys(accepted).length > 0 && { accepted }),
      ...(Object.keys(said).length > 0 && { words: said }),
      ...(read.length > 0 && { read: [...read] }),
      followUp: words(given, 'follow-up') ?? followUpDay(proposed),
    };
    if (options.isAsking)
      await askConsent(`Write ${one.name} and ${other.name} into _data/introductions.yaml?`);
    const { path, line } = await appendItem(options.root, 'introductions', item);
    await recordAct(options.root, terminal);

    const waiting = pair.filter(({ id }) => !Object.hasOwn(accepted, id)).map(({ id }) => id);
    if (options.isJson) {
      terminal.print(JSON.stringify({ file: path, line, item, waitingFor: waiting }));
      return 0;
    }
    terminal.print(`${pico.green('Written')} ${path}:${line}: ${one.name} and ${other.name}`);
    if (waiting.length === 0)
      terminal.print('  Both have said yes to introductions: it is public with the next build.');
    for (const id of waiting) {
      terminal.print(
        `  Ask ${id}. After their yes, put the day of it under \`accepted\`: ${id}: ${proposed}`,
      );
    }
    return 0;
  },
};

/** A standing yes is a yes; whoever wants to be asked is asked by the curator. */
function acceptedInAdvance(pair: readonly Member[], day: Day): Readonly<Record<string, Day>> {
  const standing = pair.filter(({ consent }) => consent.introductions === 'yes');
  return Object.fromEntries(standing.map(({ id }) => [id, day]));
}

function wordsOf(given: Arguments, pair: readonly Member[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts(given, 'words').map((option) => {
      const [, id = '', said = ''] = /^([^=]*)=(.*)$/su.exec(option) ?? [];
      if (!pair.some((member) => member.id === id) || said.trim() === '')
        throw new UsageError(
          `--words ${option}: expected the id of one of the two, \`=\` and their words, such as --words "${pair[0]?.id}=…"`,
        );
      return [id, said.trim()];
    }),
  );
}
