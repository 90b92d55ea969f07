import type { ConfigFault } from '../fault.ts';
import { at, each, faultAt, isGiven } from '../place.ts';
import type { HubFiles } from '../read-hub-files.ts';
import { findSignatureFaults } from './curators.ts';
import { findFeedRulingFaults } from './feed-rulings.ts';

/** Finds what is wrong in each ruling, and between it, the curators and the listed feeds. */
export function findDecisionFaults(files: HubFiles): readonly ConfigFault[] {
  const faults = each(files.decisions.top).flatMap((decision) => {
    const to = at(decision, 'to');
    const isMoved = at(decision, 'ruling').value === 'moved';
    const faults = [...findSignatureFaults(decision, files, true)];
    if (isMoved && to.value === undefined)
      faults.push(faultAt(to, 'is missing; where did the feed move to?'));
    if (!isMoved && isGiven(to)) faults.push(faultAt(to, 'belongs to `ruling: moved`; remove it'));
    return faults;
  });
  return [...faults, ...findFeedRulingFaults(files)];
}
