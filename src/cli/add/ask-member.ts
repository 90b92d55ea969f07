import type { MemberItem } from '../../config/edit/append-member.ts';
import { defined } from '../../defined.ts';
import type { HubConfig, Lane } from '../../model.ts';
import { words } from '../act-options.ts';
import { askChecked, askMaybe, askSeveral, askWhich } from '../ask.ts';
import { type Arguments, texts } from '../command.ts';
import { MOST_GIFTS } from './check-options.ts';
import type { FaultIn, Typed } from './fault-in.ts';
import type { FoundFeed } from './find-feed.ts';
import { proposeTopics, tagsOf } from './propose.ts';
import { proposeId } from './propose-id.ts';

/** Everything of a member but their consent. */
export type Described = Omit<MemberItem, 'consent'>;

const KINDS = ['blogger', 'center', 'organization'] as const;

type Kind = (typeof KINDS)[number];

const KIND_LABELS: Readonly<Record<Kind, string>> = {
  blogger: 'a person',
  center: 'a center',
  organization: 'an organization',
};

/** Asks who somebody is, each answer checked at its question; what was given as an option is not asked, and where nobody is asked the feed and the careful choice decide. */
export async function askMember(
  config: HubConfig,
  given: Arguments,
  found: FoundFeed,
  site: string,
  faultIn: FaultIn,
  {
    isAsking,
    isNoticed,
    isTaken,
  }: {
    readonly isAsking: boolean;
    /** Whether they were only told, so that it cannot be a person. */
    readonly isNoticed: boolean;
    /** Whether an id that nobody chose may not be proposed, beyond those in the hub's files. */
    readonly isTaken: (id: string) => boolean;
  },
): Promise<Described> {
  const { feed, url } = found;
  const ask = (option: Typed, question: string, proposal: string) =>
    askChecked(question, proposal, (value) => faultIn(option, value));
  const host = new URL(url).hostname.replace(/^www\./u, '');
  const title = feed.title.trim() || host;
  const name =
    words(given, 'name') ??
    (isAsking ? await ask('name', 'What is their name here, as they wish it?', title) : title);
  const proposed = proposeId(config, name, host, isTaken);
  const id =
    words(given, 'id') ??
    (isAsking ? await ask('id', 'A short name for addresses, which stays for good', proposed) : proposed);
  const kind = await kindOf(given, isAsking, isNoticed);
  const isPenName =
    given.values.pseudonym === true ||
    (isAsking &&
      (await askWhich('Is that a pen name, beside which no other name may appear?', YES_NO, 'no')) === 'yes');
  const lane = await laneOf(given, found, isAsking);
  const topics = await topicsFor(config, given, found, isAsking);
  const about =
    words(given, 'about') ??
    (isAsking
      ? await askMaybe('One sentence about it, in their own words', (value) => faultIn('about', value))
      : undefined);
  const gifts = await giftsOf(given, faultIn, isAsking);
  return {
    id,
    name,
    ...(kind !== 'blogger' && { kind }),
    ...(isPenName && { pseudonym: true }),
    site,
    feeds: [{ url, ...(hasLane(lane) && { lane: withoutEmpty(lane) }) }],
    ...defined({ about }),
    ...(topics.length > 0 && { topics: [...topics] }),
    ...(feed.language !== undefined && { language: feed.language }),
    ...defined({ greeter: words(given, 'greeter') }),
    ...(gifts.length > 0 && { gifts: [...gifts] }),
  };
}

const YES_NO = [
  { value: 'no', label: 'no' },
  { value: 'yes', label: 'yes' },
];

/** Who is listed without a yes cannot be a person. */
async function kindOf(given: Arguments, isAsking: boolean, isNoticed: boolean): Promise<Kind> {
  const kinds = KINDS.filter((kind) => kind !== 'blogger' || !isNoticed);
  const options = kinds.map((kind) => ({ value: kind, label: KIND_LABELS[kind] }));
  const said = words(given, 'kind') ?? (isAsking ? await askWhich('Who is it?', options) : undefined);
  return KINDS.find((kind) => kind === said) ?? 'blogger';
}

/** The part of the feed that its author calls professional, by the tags that the feed has. */
async function laneOf(given: Arguments, { feed }: FoundFeed, isAsking: boolean): Promise<Lane> {
  const lane = { only: texts(given, 'only'), not: texts(given, 'not') };
  const tags = tagsOf(feed.entries);
  if (hasLane(lane) || !isAsking || tags.length === 0) return lane;
  const options = tags.map((tag) => ({ value: tag, label: tag }));
  const only = await askSeveral('Which of these tags belong here? None: all of the feed does.', options);
  const rest = options.filter(({ value }) => !only.includes(value));
  const not = only.length > 0 ? [] : await askSeveral('Which of them never do?', rest);
  return { only, not };
}

function hasLane({ only, not }: Lane): boolean {
  return only.length + not.length > 0;
}

function withoutEmpty({ only, not }: Lane): { only?: string[]; not?: string[] } {
  return { ...(only.length > 0 && { only: [...only] }), ...(not.length > 0 && { not: [...not] }) };
}

async function topicsFor(
  { topics }: HubConfig,
  given: Arguments,
  { feed }: FoundFeed,
  isAsking: boolean,
): Promise<readonly string[]> {
  const said = texts(given, 'topic');
  const proposed = proposeTopics(topics, feed.entries);
  if (said.length > 0 || !isAsking || topics.length === 0) return said.length > 0 ? said : proposed;
  return askSeveral(
    'What do they write about?',
    topics.map(({ id, name }) => ({ value: id, label: name })),
    proposed,
  );
}

async function giftsOf(given: Arguments, faultIn: FaultIn, isAsking: boolean): Promise<readonly string[]> {
  const gifts = [...texts(given, 'gift')];
  while (isAsking && gifts.length < MOST_GIFTS) {
    const which = gifts.length === 0 ? 'Somebody else’s post that they value' : 'Another one';
    const gift = await askMaybe(`${which}, its address`, (value) => faultIn('gift', value));
    if (gift === undefined) break;
    gifts.push(gift);
  }
  return gifts;
}
