import { decodeAddress } from '../care/hidden/decode-address.ts';
import type { HubConfig, IntroductionListing, Member, PlacedNote, ReshareListing } from '../model.ts';
import type { WithdrawalJudge } from './judge-withdrawals.ts';

/** A hub's files without what was taken out of the hub, and what a curator may clear away in them. */
export interface ReleasedHub {
  readonly config: HubConfig;
  readonly notes: readonly PlacedNote[];
}

/**
 * Lets go of what a hub's own files still say of whom or what was withdrawn: who left is withdrawn whatever their line says,
 * and nobody passes on, thanks for, points to or quotes what was taken out.
 */
export function letGo(config: HubConfig, judge: WithdrawalJudge): ReleasedHub {
  const notes: PlacedNote[] = [];
  const note = (file: PlacedNote['file'], path: PlacedNote['path'], message: string) =>
    notes.push({ file, path, message });
  const members = config.members.map((member, index) => {
    if (!judge.hasLeft(member)) return withoutNamed(member, judge);
    note('feeds', ['members', index, 'id'], member.status === 'withdrawn' ? HAS_LEFT : CAME_BACK);
    return { ...member, status: 'withdrawn' as const };
  });
  const reshares = config.reshares.map((reshare, index) => {
    const { via, ...rest } = reshare;
    if (via === undefined || !judge.holdsAddress(via)) return reshare;
    note('reshares', [index, 'via'], `shown without its via, because ${TAKEN_OUT}`);
    return rest;
  });
  const introductions = config.introductions.map((introduction, index) => {
    const kept = withoutNamedWords(introduction, judge);
    for (const part of ['read', 'words'] as const)
      if (hasFewer(kept[part], introduction[part]))
        note('introductions', [index, part], `shown without a part, because ${TAKEN_OUT}`);
    return kept;
  });
  const hub = withoutDescription(config.hub, judge);
  if (hub !== config.hub) note('hub', ['description'], `left out, because ${NAMES}`);
  const topics = config.topics.map((topic, index) => {
    const kept = withoutDescription(topic, judge);
    if (kept !== topic) note('topics', [index, 'description'], `left out, because ${NAMES}`);
    return kept;
  });
  return { config: { ...config, hub, topics, members, reshares, introductions }, notes };
}

const TAKEN_OUT = 'what it is about was taken out of the hub. Delete it from the file.';

const NAMES = 'it names a person who was taken out of the hub. Write it without the name.';

const HAS_LEFT =
  'has withdrawn, and nothing of theirs is kept. When this build’s _data/archive/_withdrawn.ndjson is in your repository, their line ' +
  'may go as well, with all that other files say of them: `kith withdraw` takes it out, and docs/leaving.md tells of the rest.';

const CAME_BACK =
  'has the id, a feed, the site or the entries of a member who withdrew, so nothing of it is read or shown. If they said yes again, or if ' +
  'this is somebody else, write the day of that yes under `consent`, as `afterWithdrawal: 2026-11-01`; else delete the line.';

function withoutDescription<Named extends { readonly description?: string }>(
  named: Named,
  judge: WithdrawalJudge,
): Named {
  const { description, ...rest } = named;
  return description !== undefined && judge.namesPerson([description]) ? (rest as Named) : named;
}

/** What a member's own line says of others, and in their own words. */
function withoutNamed(member: Member, judge: WithdrawalJudge): Member {
  const { about, ...rest } = member;
  const stays = (address: string) =>
    !judge.holdsAddress(address) && !judge.namesPerson([decodeAddress(address)]);
  return {
    ...rest,
    ...(about !== undefined && !judge.namesPerson([about]) && { about }),
    gifts: member.gifts.filter(stays),
    readFirst: member.readFirst.filter(stays),
  };
}

/** Whether what a curator passes on was taken out: by its author, or because it names somebody who asked not to be. */
export function isTakenOut(
  { of, why, quote, give, title, author }: ReshareListing,
  judge: Pick<WithdrawalJudge, 'holdsAddress' | 'namesPerson'>,
): boolean {
  const words = [decodeAddress(of), why, quote, give, title, author].filter((text) => text !== undefined);
  return judge.holdsAddress(of) || judge.namesPerson(words);
}

function withoutNamedWords(introduction: IntroductionListing, judge: WithdrawalJudge): IntroductionListing {
  const words = Object.entries(introduction.words).filter(([, text]) => !judge.namesPerson([text]));
  return {
    ...introduction,
    words: Object.fromEntries(words),
    read: introduction.read.filter((address) => !judge.holdsAddress(address)),
  };
}

function hasFewer(kept: object, before: object): boolean {
  return Object.keys(kept).length < Object.keys(before).length;
}
