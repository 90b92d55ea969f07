import { fewFiles } from '../archive/few-files.ts';
import { isUndecided, readHeld } from '../archive/held-file.ts';
import { otherNames } from '../archive/other-names.ts';
import { readEverything } from '../archive/read-everything.ts';
import { reduceArchived } from '../care/reduce-to-consent.ts';
import { rulingsOn } from '../care/rulings.ts';
import type { Hold, HubConfig } from '../model.ts';

/**
 * What waits for a curator, as the last build left it, the newest first. What was ruled on since then is off the desk, and what its
 * author was asked about stays on it.
 */
export async function knownHolds({ root, members, decisions }: HubConfig): Promise<readonly Hold[]> {
  const active = members.filter(({ status }) => status !== 'withdrawn');
  // Who is meant by a ruling shows beside everybody's entries.
  const kept =
    decisions.length === 0 ? [] : await fewFiles().map(active, ({ id }) => readEverything(root, id));
  const names = kept.flat().flatMap(({ entries }) => entries);
  const rulingOn = rulingsOn(decisions, otherNames(members, names));
  const ofMembers = await fewFiles().map(active, async (member) => {
    const { held } = await readHeld(root, member.id);
    return held.flatMap(({ entry, reasons, why, rulings }) => {
      const found = rulingOn(entry);
      const ruled = found?.isShared && found.ruling === 'release' ? undefined : found;
      const isAsked = ruled?.ruling === 'ask';
      const isOpen = isUndecided({ why });
      const isNewlyRuled = (ruled?.count ?? 0) > rulings && why !== 'asked';
      if (!isOpen || ruled?.ruling === 'keep-out') return [];
      if (ruled !== undefined && !isAsked && isNewlyRuled) return [];
      const review = why === 'review' ? [FIRST_ENTRY] : [];
      return [{ entry: reduceArchived(entry, member), reasons: [...review, ...reasons], isAsked }];
    });
  });
  return ofMembers.flat().toSorted((one, other) => (one.entry.date < other.entry.date ? 1 : -1));
}

const FIRST_ENTRY = {
  signal: 'review',
  reason: 'It is one of the first entries of this member, which wait for you here.',
  sentences: [],
};
