import { basename } from 'node:path';
import { parseInstant } from '../dates.ts';
import type { Consent, ConsentBasis, Hub, HubConfig, Member, Principles, Topic } from '../model.ts';
import type { CandidatesFile } from './shapes/candidates.ts';
import type { DecisionsFile } from './shapes/decisions.ts';
import type { FeedsFile } from './shapes/feeds.ts';
import type { HubFile } from './shapes/hub.ts';
import type { IntroductionsFile } from './shapes/introductions.ts';
import { canonicalLanguage } from './shapes/language.ts';
import type { ResharesFile } from './shapes/reshares.ts';
import { hoursOf } from './shapes/time.ts';
import type { TopicsFile } from './shapes/topics.ts';

/** What all of a hub's files say, each without a fault. */
export interface HubContents {
  readonly feeds: FeedsFile;
  readonly hub: HubFile;
  readonly topics: TopicsFile;
  readonly reshares: ResharesFile;
  readonly introductions: IntroductionsFile;
  readonly decisions: DecisionsFile;
  readonly candidates: CandidatesFile;
  readonly principles: Principles;
}

/** Makes the hub's configuration, with every default that depends on something else filled in. */
export function fillConfig(root: string, contents: HubContents): HubConfig {
  const { feeds, topics, reshares, introductions, decisions, candidates, principles } = contents;
  // A hub that lists no curators signs by its own name; where some are listed, `by` was asked for.
  const hub = fillHub(root, contents.hub);
  return {
    root,
    hub,
    members: feeds.members.map((member) => fillMember(member, feeds.defaults, hub)),
    topics: topics.map(fillTopic),
    reshares: reshares.map((reshare) => ({ ...reshare, by: reshare.by ?? hub.name })),
    introductions,
    decisions: decisions.map((decision) => ({ ...decision, by: decision.by ?? hub.name })),
    candidates: candidates.map((candidate) => ({ ...candidate, by: candidate.by ?? hub.name })),
    principles,
  };
}

/** The hub's own facts, with every default. */
export function fillHub(root: string, listed: HubFile): Hub {
  const { clock, ...hub } = listed;
  const instant = clock === undefined ? undefined : parseInstant(clock, hub.timeZone);
  return {
    ...hub,
    name: hub.name ?? (basename(root) || 'Hub'),
    url: withSlash(new URL(hub.url).href),
    language: canonicalLanguage(hub.language),
    ...(instant === undefined ? {} : { clock: instant }),
  };
}

function fillMember(listed: FeedsFile['members'][number], defaults: FeedsFile['defaults'], hub: Hub): Member {
  const { coolingOff, excerptWords, reviewFirst, language, ...member } = listed;
  return {
    ...member,
    ...(language === undefined ? {} : { language: canonicalLanguage(language) }),
    topics: [...new Set(member.topics)],
    reviewFirst: reviewFirst ?? hub.reviewFirst,
    consent: fillConsent(member.consent),
    coolingOffHours: hoursOf(coolingOff ?? defaults.coolingOff),
    excerptWords: excerptWords ?? defaults.excerptWords,
  };
}

function fillConsent(listed: FeedsFile['members'][number]['consent']): Consent {
  const { granted, basis: _, noticed, ...consent } = listed;
  return { ...consent, basis: basisOf(granted, noticed) };
}

/** Of consent there is no default: if ever the checks let one of these through without a day, nothing may be published. */
function basisOf(granted: string | undefined, noticed: string | undefined): ConsentBasis {
  if (granted !== undefined) return { kind: 'granted', on: granted };
  if (noticed !== undefined) return { kind: 'public-organization', noticed };
  throw new Error('A member without recorded consent passed the checks of the configuration.');
}

function fillTopic(listed: TopicsFile[number]): Topic {
  return { ...listed, members: [...new Set(listed.members)] };
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
