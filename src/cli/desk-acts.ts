import { type HubFileName, pathOfFile } from '../config/edit/hub-file.ts';
import { renderBlock } from '../config/edit/render.ts';
import { daysAfter } from '../days.ts';
import type {
  Address,
  Community,
  Day,
  Decision,
  Hold,
  Hub,
  IntroductionSuggestion,
  Member,
  Neighbour,
  OpenIntroduction,
} from '../model.ts';
import type { DeskAct } from './desk-note.ts';
import { followUpDay } from './follow-up-day.ts';

/** What a curator may say of an entry that waits. */
type Ruling = Extract<Decision['ruling'], 'release' | 'title-only' | 'ask' | 'keep-out'>;
/** Until a consent is asked about again. */
const REVIEW_DAYS = 365;

/** Passes an entry on; what only a person can say is left empty, and an empty `why` is a fault that the next build names. */
export function passOn(of: Address, hub: Hub, today: Day): DeskAct {
  const yaml = listOf({ of, ...signature(hub), on: today, why: '' });
  return {
    label: 'Pass it on',
    where: atTheEnd('reshares'),
    yaml: remarked(yaml, 'why: ""', 'your own one or two sentences'),
    doing: { kind: 'reshare', of },
  };
}

/** Proposes two members to each other; whoever has a standing yes has said it. */
export function propose({ between, read }: IntroductionSuggestion, hub: Hub, today: Day): DeskAct {
  const [one, other] = between;
  const standing = between.filter(({ consent }) => consent.introductions === 'yes');
  const addresses = read.flatMap(({ entry }) => entry.url ?? []);
  const followUp = followUpDay(today);
  const introduction = {
    between: [one.id, other.id],
    proposed: today,
    ...signature(hub),
    ...(standing.length > 0 && { accepted: Object.fromEntries(standing.map(({ id }) => [id, today])) }),
    ...(addresses.length > 0 && { read: addresses }),
    followUp,
  };
  return {
    label: 'Propose them to each other',
    where: atTheEnd('introductions'),
    yaml: listOf(introduction),
    doing: { kind: 'introduce', between: [one.id, other.id], read: addresses, followUp },
  };
}

/** Writes down that somebody said yes today. */
export function noteYes(
  { place, between, waitingFor }: OpenIntroduction,
  { id, name }: Member,
  today: Day,
): DeskAct {
  // A second `accepted` beside that of the first yes would be a fault.
  const isSecond = waitingFor.length < between.length;
  return {
    label: `${name} said yes today`,
    where: `${introductionOf(between)}${isSecond ? ', below its `accepted:`' : ''}`,
    yaml: isSecond ? renderBlock({ [id]: today }, 4) : renderBlock({ accepted: { [id]: today } }, 2),
    doing: { kind: 'set', name: 'introductions', path: [place, 'accepted', id], value: today },
  };
}

/** Puts a follow-up off. */
export function askLater({ place, between }: OpenIntroduction, today: Day): DeskAct {
  const followUp = followUpDay(today);
  return {
    label: 'Come back to it in a month',
    where: `${introductionOf(between)}, in place of its \`followUp\``,
    yaml: renderBlock({ followUp }, 2),
    doing: { kind: 'set', name: 'introductions', path: [place, 'followUp'], value: followUp },
  };
}

function introductionOf(between: readonly Member[]): string {
  const ids = between.map(({ id }) => id).join(' and ');
  return `${pathOfFile('introductions')}, in the introduction of ${ids}`;
}

/** Writes down that a member rests; `place` is theirs in `feeds.yaml`, from 0. */
export function letRest({ id }: Member, place: number): DeskAct {
  return {
    label: 'Write down that they rest',
    where: `feeds.yaml, in the member ${id}, in place of its \`status\` if it has one`,
    yaml: renderBlock({ status: 'resting' }, 4),
    doing: { kind: 'set', name: 'feeds', path: ['members', place, 'status'], value: 'resting' },
  };
}

/** Writes down that somebody was asked again and still says yes, and when to ask next. */
export function reviewLater({ id, consent }: Member, place: number, today: Day): DeskAct {
  const reviewBy = daysAfter(today, REVIEW_DAYS);
  return {
    label:
      consent.basis.kind === 'granted'
        ? 'They say yes again; ask in a year'
        : 'They were told again; come back in a year',
    where: `feeds.yaml, in the consent of ${id}, in place of its \`reviewBy\` if it has one`,
    yaml: renderBlock({ reviewBy }, 6),
    doing: { kind: 'set', name: 'feeds', path: ['members', place, 'consent', 'reviewBy'], value: reviewBy },
  };
}

/** Shows no more than links from the next build on; whatever else they choose, they tell. */
export function lowerText({ id }: Member, place: number): DeskAct {
  return {
    label: 'They want less: only links',
    where: `feeds.yaml, in the consent of ${id}, in place of its \`reviewBy\` if it has one`,
    yaml: renderBlock({ text: 'link' }, 6),
    doing: { kind: 'set', name: 'feeds', path: ['members', place, 'consent', 'text'], value: 'link' },
  };
}

/** Lists a neighbour as a member, after they said yes: without the day of it no build shows them. */
export function listNeighbour({ name, address }: Neighbour): DeskAct {
  const id = name
    .replace(/^.*\/[@~]?/u, '')
    .replace(/\.[^.]*$/u, '')
    .replace(/[^a-z0-9]+/giu, '-')
    .toLowerCase();
  const member = {
    id: id.replace(/^-|-$/gu, '') || 'new-member',
    name: '',
    site: address,
    feeds: [{ url: '' }],
    consent: { granted: '' },
  };
  const yaml = remarked(renderBlock([member], 2), 'name: ""', 'as they wish to be named');
  return {
    label: 'List them, once they said yes',
    where: 'feeds.yaml, at the end of `members`',
    yaml: remarked(
      remarked(yaml, 'url: ""', `their feed; kith curate --discover ${address}`),
      'granted: ""',
      'the day of their yes',
    ),
  };
}

/** Rules on an entry that waits; what is written says nothing of what was found in it, as the file may be public. */
export function rule(
  { entry }: Hold,
  [ruling, label]: readonly [Ruling, string],
  hub: Hub,
  today: Day,
): DeskAct {
  const decision = { about: entry.url ?? entry.key, ruling, on: today };
  return {
    label,
    where: atTheEnd('decisions'),
    yaml: listOf({ ...decision, ...signature(hub) }),
    doing: { kind: 'decide', decision },
  };
}

/** Takes a neighbour off the desk for good. */
export function refuseNeighbour({ address }: Neighbour, hub: Hub, today: Day): DeskAct {
  const reason = 'Is not to be invited.';
  const decision = { about: address, ruling: 'keep-out' as const, on: today, reason };
  return {
    label: 'Do not name this site again',
    where: atTheEnd('decisions'),
    yaml: listOf({ ...decision, ...signature(hub) }),
    doing: { kind: 'decide', decision },
  };
}

function atTheEnd(name: HubFileName): string {
  return `${pathOfFile(name)}, at the end of the list`;
}

/** Where several curators could act, the one who does writes their id. */
function signature({ curators }: Pick<Community['hub'], 'curators'>): { readonly by?: string } {
  const [only, ...more] = curators;
  if (!only) return {};
  return { by: more.length === 0 ? only.id : '' };
}

/** YAML as a person would leave it for the next one: what is still empty says what belongs there. */
function listOf(entry: object): string {
  return remarked(renderBlock([entry], 0), 'by: ""', 'your id in _data/hub.yaml');
}

function remarked(yaml: string, value: string, remark: string): string {
  return yaml.replace(value, () => `${value} # ${remark}`);
}
