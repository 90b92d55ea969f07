import pico from 'picocolors';
import type { Departure } from '../../archive/judge-withdrawals.ts';
import { appendItem } from '../../config/edit/append-item.ts';
import { appendMember, type MemberItem } from '../../config/edit/append-member.ts';
import { removal } from '../../config/edit/remove-values.ts';
import { faultInAddress } from '../../config/shapes/address.ts';
import { dayOf } from '../../dates.ts';
import { defined } from '../../defined.ts';
import { HubError } from '../../hub-error.ts';
import type { Day, HubConfig } from '../../model.ts';
import { type ActOptions, actOptions, words } from '../act-options.ts';
import { askChecked, askConsent, askMaybe, askWhich } from '../ask.ts';
import { chooseCurator } from '../choose-curator.ts';
import type { Arguments, Command, ExitCode } from '../command.ts';
import { openHubNow } from '../open-hub-now.ts';
import { recordAct } from '../record-act.ts';
import { siteOfFeed } from '../site-of-feed.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { askMember, type Described } from './ask-member.ts';
import { type Basis, checkOptions } from './check-options.ts';
import { consentItems, itemsInWords } from './consent-items.ts';
import { type FaultIn, openFaults } from './fault-in.ts';
import { findDepartures } from './find-departures.ts';
import { type FoundFeed, findFeed } from './find-feed.ts';
import { dayOfReturn, faultInId, refuseId, refuseToAskAgain, tellDeparture } from './heed-departure.ts';
import { type KnownAddresses, knownAddresses, refuseKnown } from './known-addresses.ts';
import { ADD_HELP, ADD_OPTIONS } from './options.ts';
import { proposePeople } from './propose.ts';
import { showFeed } from './show-feed.ts';
import { draftLetter, letterToRead, tellCandidate } from './tell-candidate.ts';

/** `kith add`: from a site's address to a member, or to a candidate as long as nobody said yes. */
export const add: Command = {
  name: 'add',
  summary: 'Find a site’s feed, ask for consent, and write the member down.',
  help: ADD_HELP,
  options: ADD_OPTIONS,
  run: async (given, terminal) => {
    const options = actOptions(given, terminal);
    const address = addressIn(given);
    const { config, now } = await openHubNow(options.root, terminal);
    const today = dayOf(now, config.hub.timeZone);
    const faultIn = openFaults(config, today);
    const said = await checkOptions(given, config, faultIn, options.isAsking);
    const known = knownAddresses(config);
    refuseKnown(address, known);
    const { leavingOf, hasLeftId } = await findDepartures(config, terminal);
    // Whoever left is asked again only where a person wants just that.
    const isToAsk = options.isAsking || given.values['ask-again'] === true;
    dayOfReturn(leavingOf({ feeds: [address], places: [address] }), said, isToAsk);
    const chosenId = words(given, 'id');
    if (chosenId !== undefined && said !== undefined)
      refuseId(chosenId, faultInId(leavingOf, { id: chosenId }, said));
    const found = await findFeed(config, address, {
      now: terminal.now(),
      allowPrivate: options.allowPrivate,
      isAsking: options.isAsking,
      isGuessing: given.values.guess === true,
      chosen: words(given, 'feed'),
      tell: (line) => (terminal.isInteractive ? terminal.warn(line) : undefined),
    });
    const site = found.url === address ? siteOfFeed(address, found.feed) : address;
    for (const one of [found.url, found.address, site]) refuseKnown(one, known);
    const feeds = [address, found.url, found.address];
    const trail = { feeds, places: [...feeds, site], entries: found.feed.entries };
    const departure = leavingOf(trail);
    dayOfReturn(departure, said, isToAsk);
    if (!options.isJson) terminal.print(showFeed(found));
    if (departure !== undefined) terminal.warn(`${pico.yellow('Note:')} ${tellDeparture(departure)}`);
    const basis = said ?? (options.isAsking ? await askBasis(faultIn) : undefined);
    const since = dayOfReturn(departure, basis, isToAsk);
    const act = { given, terminal, options, config, known, found, site, faultIn, today };
    if (basis === undefined) return addCandidate(act, departure);
    const faultInReturn = (id: string) =>
      faultInId(leavingOf, { id, feed: found.url, entries: found.feed.entries }, basis);
    const faultInAnswer: FaultIn = (option, words) =>
      faultIn(option, words) ?? (option === 'id' ? faultInReturn(words.trim()) : undefined);
    const described = await askMember(config, given, found, site, faultInAnswer, {
      isAsking: options.isAsking,
      isNoticed: 'noticed' in basis,
      isTaken: (id) => departure === undefined && hasLeftId(id),
    });
    const { id } = described;
    refuseId(id, faultInReturn(id));
    const afterWithdrawal = since ?? dayOfReturn(leavingOf({ id }), basis, false);
    return addMember(act, described, { ...basis, ...defined({ afterWithdrawal }) });
  },
};

/** What both ways of adding need. */
interface Act {
  readonly given: Arguments;
  readonly terminal: Terminal;
  readonly options: ActOptions;
  readonly config: HubConfig;
  readonly known: KnownAddresses;
  readonly found: FoundFeed;
  readonly site: string;
  readonly faultIn: FaultIn;
  readonly today: Day;
}

async function addMember(
  act: Act,
  described: Described,
  basis: Basis & { readonly afterWithdrawal?: Day },
): Promise<ExitCode> {
  const { given, terminal, options, config, found, site, faultIn } = act;
  const { root, isAsking, isJson } = options;
  const items = await consentItems(given, isAsking);
  const record =
    words(given, 'record') ??
    (isAsking ? await askChecked(RECORD, '', (value) => faultIn('record', value)) : undefined);
  const { lane = {} } = described.feeds[0] ?? {};
  if (!isJson && (isAsking || items.text !== 'excerpt' || Object.keys(lane).length > 0))
    terminal.print(showFeed(found, items.text, { only: lane.only ?? [], not: lane.not ?? [] }));
  const member: MemberItem = {
    ...described,
    joined: act.today,
    consent: { ...basis, ...defined({ record }), ...items },
  };
  if (isAsking)
    await askConsent(`Write ${member.name} into feeds.yaml, with the yes of ${Object.values(basis).at(-1)}?`);
  const { path, line } = await appendMember(root, member, withoutCandidate(config, found, site));
  await recordAct(root, terminal);
  const people = proposePeople(config, {
    id: member.id,
    topics: member.topics ?? [],
    introductions: items.introductions,
  });
  if (isJson) {
    const toMeet = people.map(({ id }) => id);
    terminal.print(
      JSON.stringify({ kind: 'member', file: path, line, item: member, toMeet, repairs: found.feed.repairs }),
    );
    return 0;
  }
  terminal.print(`${pico.green('Written')} ${path}:${line}: ${member.name}`);
  if (!isAsking) terminal.print(`  Recorded as what may be shown: ${itemsInWords(items)}.`);
  if (record === undefined) terminal.print('  Say under `record` who said yes and where you keep it.');
  for (const { id, name } of people)
    terminal.print(`  They might like to meet ${name}: kith introduce ${member.id} ${id}`);
  terminal.print('  What they write is shown with the next build: kith build');
  return 0;
}

async function addCandidate(act: Act, departure: Departure | undefined): Promise<ExitCode> {
  const { given, terminal, options, config, known, found, site, today } = act;
  const { root, isAsking, isJson } = options;
  const by = await chooseCurator(config.hub.curators, words(given, 'by'), isAsking);
  const name = words(given, 'name') ?? (found.feed.title.trim() || undefined);
  const item = { ...defined({ name }), site, feed: found.url, on: today, ...defined({ by }) };
  if (departure !== undefined && given.values['ask-again'] !== true) await askWhetherToAskAgain(departure);
  if ([found.url, site].some((address) => known(address)?.what === 'candidate')) {
    const letter = isJson ? undefined : draftLetter(terminal, item, config.hub, options.allowPrivate);
    if (letter !== undefined) terminal.print(letterToRead(letter));
    throw new HubError(
      'They are a candidate already, in _data/candidates.yaml. Ask them; after their yes, run this again with --granted and the day of it. Nothing was written.',
    );
  }
  if (isAsking) await askConsent('Nobody said yes yet. Write them into _data/candidates.yaml?');
  const { path, line } = await appendItem(root, 'candidates', item);
  const letter = draftLetter(terminal, item, config.hub, options.allowPrivate);
  tellCandidate(terminal, { path, line, item }, letter, isJson);
  return 0;
}

async function askWhetherToAskAgain(departure: Departure): Promise<void> {
  const answers = [
    { value: 'no', label: 'no, leave them in peace' },
    { value: 'yes', label: 'yes' },
  ];
  if (
    (await askWhich('They left. Write them down all the same, and ask them again?', answers, 'no')) !== 'yes'
  )
    refuseToAskAgain(departure);
}

const RECORD =
  'Who said yes, and where do you keep it? Such as: Ada, letter 12, office file. Never an e-mail address';

async function askBasis(faultIn: FaultIn): Promise<Basis | undefined> {
  const granted = await askMaybe(
    'On which day did they say yes? Such as 2026-11-01; without a yes they become a candidate',
    (value) => faultIn('granted', value),
  );
  return granted === undefined ? undefined : { granted };
}

/** @throws {UsageError} when it is not one address of the web. */
function addressIn({ positionals }: Arguments): string {
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0)
    throw new UsageError('Name one address: that of a site or of its feed.');
  const address =
    /^[\w-]+(?:\.[\w-]+)+(?:[/:?#]|$)/u.test(given) && !given.includes('@') ? `https://${given}` : given;
  const fault = faultInAddress(address);
  if (fault !== undefined) throw new UsageError(`${given} ${fault}.`);
  return new URL(address).href;
}

/** Whoever becomes a member is no candidate any more. */
function withoutCandidate(config: HubConfig, found: FoundFeed, site: string) {
  const known = knownAddresses({ members: [], candidates: config.candidates });
  const places = [found.url, site].flatMap((address) => known(address)?.place ?? []);
  const paths = [...new Set(places)].map((place) => [place]);
  return paths.length === 0 ? [] : [removal('candidates', paths)];
}
