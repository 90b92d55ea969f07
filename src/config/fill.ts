import { basename } from 'node:path';
import { parseInstant } from '../dates.ts';
import type {
  Consent,
  ConsentBasis,
  Day,
  Decision,
  Hub,
  HubConfig,
  Member,
  Principles,
  Topic,
} from '../model.ts';
import { findCms } from './find-cms.ts';
import { isStillToCome } from './is-still-to-come.ts';
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
export function fillConfig(root: string, contents: HubContents, today?: Day): HubConfig {
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
    decisions: decisions.map((decision) => fillDecision(decision, hub, today)),
    candidates: candidates.map((candidate) => ({ ...candidate, by: candidate.by ?? hub.name })),
    principles,
  };
}

/** The hub's own facts, with every default. */
export function fillHub(root: string, listed: HubFile): Hub {
  const { clock, admin, ...hub } = listed;
  const program = admin === false ? undefined : findCms(root);
  const instant = clock === undefined ? undefined : parseInstant(clock, hub.timeZone);
  return {
    ...hub,
    name: hub.name ?? (basename(root) || 'Hub'),
    url: withSlash(new URL(hub.url).href),
    language: canonicalLanguage(hub.language),
    // Where the program is missing, a check has told it already.
    admin: admin === false || program === undefined ? false : { ...admin, program },
    ...(instant === undefined ? {} : { clock: instant }),
  };
}

function fillMember(listed: FeedsFile['members'][number], defaults: FeedsFile['defaults'], hub: Hub): Member {
  const {
    coolingOff,
    excerptWords: words = defaults.excerptWords,
    reviewFirst,
    language,
    citeAs,
    ...member
  } = listed;
  return {
    ...member,
    // What contradicts itself is taken for the less that it may mean, and told.
    bylines: member.bylines && !member.pseudonym,
    ...(citeAs === undefined || member.pseudonym ? {} : { citeAs }),
    ...(language === undefined ? {} : { language: canonicalLanguage(language) }),
    topics: [...new Set(member.topics)],
    reviewFirst: reviewFirst ?? hub.reviewFirst,
    consent: fillConsent(member.consent, words),
    coolingOffHours: hoursOf(coolingOff ?? defaults.coolingOff),
    excerptWords: words,
  };
}

function fillConsent(listed: FeedsFile['members'][number]['consent'], words: number): Consent {
  const { granted, basis: _, noticed, ...consent } = listed;
  const basis = basisOf(granted, noticed);
  const { images, introductions } = consent;
  const text = consent.text === 'excerpt' && words === 0 ? 'link' : consent.text;
  return {
    ...consent,
    text,
    images: images && text !== 'link',
    introductions: introductions === 'yes' && basis.kind === 'public-organization' ? 'ask' : introductions,
    basis,
  };
}

/** Of consent there is no default: if ever the checks let one of these through without a day, nothing may be published. */
function basisOf(granted: string | undefined, noticed: string | undefined): ConsentBasis {
  if (granted !== undefined) return { kind: 'granted', on: granted };
  if (noticed !== undefined) return { kind: 'public-organization', noticed };
  throw new Error('A member without recorded consent passed the checks of the configuration.');
}

/** Its place in the list stays, since that is what a curator is told of it. */
function fillDecision(listed: DecisionsFile[number], hub: Hub, today: Day | undefined): Decision {
  const { ruling, on, by = hub.name } = listed;
  return { ...listed, by, ruling: isStillToCome(ruling, on, today) ? 'waits' : ruling };
}

function fillTopic(listed: TopicsFile[number]): Topic {
  return { ...listed, members: [...new Set(listed.members)] };
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
