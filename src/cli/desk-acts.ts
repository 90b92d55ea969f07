import { type HubFileName, pathOfFile } from '../config/edit/hub-file.ts';
import { renderBlock } from '../config/edit/render.ts';
import { daysAfter } from '../days.ts';
import type {
  Address,
  Community,
  Day,
  Hub,
  IntroductionSuggestion,
  Member,
  Neighbour,
  OpenIntroduction,
} from '../model.ts';
import type { DeskAct } from './desk-note.ts';

/** Long enough for two people to write to each other. */
const FOLLOW_UP_DAYS = 30;

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
  const followUp = daysAfter(today, FOLLOW_UP_DAYS);
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
export function noteYes({ place, between }: OpenIntroduction, { id, name }: Member, today: Day): DeskAct {
  return {
    label: `${name} said yes today`,
    where: `${pathOfFile('introductions')}, in the introduction of ${between.map((one) => one.id).join(' and ')}`,
    yaml: renderBlock({ accepted: { [id]: today } }, 2),
    doing: { kind: 'set', name: 'introductions', path: [place, 'accepted', id], value: today },
  };
}

/** Puts a follow-up off. */
export function askLater({ place, between }: OpenIntroduction, today: Day): DeskAct {
  const followUp = daysAfter(today, FOLLOW_UP_DAYS);
  return {
    label: 'Come back to it in a month',
    where: `${pathOfFile('introductions')}, in the introduction of ${between.map((one) => one.id).join(' and ')}`,
    yaml: renderBlock({ followUp }, 2),
    doing: { kind: 'set', name: 'introductions', path: [place, 'followUp'], value: followUp },
  };
}

/** Writes down that a member rests; `place` is theirs in `feeds.yaml`, from 0. */
export function letRest({ id }: Member, place: number): DeskAct {
  return {
    label: 'Write down that they rest',
    where: `feeds.yaml, in the member ${id}`,
    yaml: renderBlock({ status: 'resting' }, 4),
    doing: { kind: 'set', name: 'feeds', path: ['members', place, 'status'], value: 'resting' },
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
