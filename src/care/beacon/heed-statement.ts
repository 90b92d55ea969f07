import type { Consent, TextScope } from '../../model.ts';
import { type BeaconStatement, LEVELS, type Refusable } from './read-beacon.ts';

/** What is known of a member's beacon. */
export interface BeaconRecord {
  readonly member: string;
  /** What it said last; absent when it never said anything. */
  readonly statement?: BeaconStatement;
  /** How many readings in a row gave no statement; an outage is no reading. */
  readonly silentReadings: number;
}

/** Once may be a slip of a server; twice is an answer. */
export const SILENT_READINGS = 2;

/** Lowers a consent to what the member's beacon allows; nothing it says can raise what was agreed to. */
export function heedStatement(consent: Consent, { statement, silentReadings }: BeaconRecord): Consent {
  const { text = consent.text, refused = [] } = statement ?? {};
  const isAllowed = (name: Exclude<Refusable, 'introductions'>) => consent[name] && !refused.includes(name);
  return {
    ...consent,
    text: silentReadings >= SILENT_READINGS ? 'link' : lower(consent.text, text),
    reshares: isAllowed('reshares'),
    images: isAllowed('images'),
    search: isAllowed('search'),
    digest: isAllowed('digest'),
    conversations: isAllowed('conversations'),
    introductions: refused.includes('introductions') ? 'no' : consent.introductions,
  };
}

/** Whether a statement would allow more text than was agreed to. */
export function asksForMore({ text }: Consent, statement: BeaconStatement | undefined): boolean {
  return statement !== undefined && LEVELS.indexOf(statement.text) > LEVELS.indexOf(text);
}

function lower(one: TextScope, other: TextScope): TextScope {
  return LEVELS.indexOf(one) < LEVELS.indexOf(other) ? one : other;
}
