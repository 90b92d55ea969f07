import type { WithdrawalJudge } from '../../archive/judge-withdrawals.ts';
import { canonicalAddress } from '../../canonical-address.ts';
import { faultInAddress } from '../../config/shapes/address.ts';
import { faultInLine } from '../../config/shapes/text.ts';
import { defined } from '../../defined.ts';
import type { HubConfig } from '../../model.ts';
import { knownAddresses } from '../add/known-addresses.ts';
import type { OpmlRow } from './read-opml.ts';

/** Somebody to ask, as `_data/candidates.yaml` will have them. */
export interface NewCandidate {
  readonly name?: string;
  readonly site?: string;
  readonly feed: string;
}

/** A row that makes no candidate, and why. */
export interface LeftOut {
  readonly line: number;
  readonly feed: string;
  readonly why: 'twice' | 'member' | 'withdrew' | 'candidate' | 'unusable';
  readonly reason: string;
}

/** Folds the rows of a list among themselves, with members, with candidates and with whoever left; the first of a feed stays. */
export function foldRows(
  config: Pick<HubConfig, 'members' | 'candidates'>,
  rows: readonly OpmlRow[],
  leavingOf: WithdrawalJudge['leavingOf'],
): { readonly candidates: readonly NewCandidate[]; readonly leftOut: readonly LeftOut[] } {
  const known = knownAddresses(config);
  const lines = new Map<string, number>();
  const candidates: NewCandidate[] = [];
  const leftOut: LeftOut[] = [];
  for (const { feed, name, site, line } of rows) {
    const leave = (why: LeftOut['why'], reason: string) => void leftOut.push({ line, feed, why, reason });
    const fault = faultInAddress(feed);
    if (fault !== undefined) {
      leave('unusable', fault);
      continue;
    }
    const key = canonicalAddress(feed);
    const first = lines.get(key);
    if (first !== undefined) {
      leave('twice', `is the same feed as on line ${first}`);
      continue;
    }
    lines.set(key, line);
    const atSite = known(site);
    const at = known(feed) ?? (atSite?.what === 'candidate' ? undefined : atSite);
    if (at?.what === 'member') leave('member', `is ${at.name}’s, who is a member`);
    else if (at?.what === 'withdrawn' || leavingOf({ feeds: [feed, site], places: [feed, site] }))
      leave('withdrew', 'is of somebody who withdrew, and is left alone');
    else if (at?.what === 'candidate') leave('candidate', 'is a candidate already');
    else candidates.push({ ...defined({ name: plainName(name), site: usable(site) }), feed });
  }
  return { candidates, leftOut };
}

const LONGEST_NAME = 120;

/** A name as one line; without one, the address has to do. */
function plainName(name: string): string | undefined {
  const words = name.replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME).trim();
  return words === '' || faultInLine(words) !== undefined ? undefined : words;
}

function usable(site: string): string | undefined {
  return site !== '' && faultInAddress(site) === undefined ? site : undefined;
}
