import { millisecondsOf } from '../dates.ts';
import { DAY } from '../days.ts';
import type { ArchivedEntry, Copy, CrossLink, EntryLink, Member } from '../model.ts';
import { type AddressIndex, indexAddresses } from './address-index.ts';

/**
 * Finds the links in members' entries that lead to another member's entry, else to their site. In the order of
 * `entries`, then of the text; one per entry and target. Members who do not allow conversations appear on neither
 * side, and nobody is linked to themselves. A link to a copy leads to its original.
 */
export function findCrossLinks(
  entries: readonly ArchivedEntry[],
  members: readonly Member[],
  copies: readonly Copy[] = [],
): readonly CrossLink[] {
  const open = new Map(
    members
      .filter((member) => member.consent.conversations && member.status !== 'withdrawn')
      .map((member) => [member.id, member]),
  );
  const ofOpen = entries.filter((entry) => open.has(entry.member));
  const ofOpenOriginals = copies.filter(({ original }) => open.has(original.member));
  const index = indexAddresses(ofOpen, [...open.values()], ofOpenOriginals);
  return ofOpen.flatMap((entry) => linksOf(entry, index));
}

function linksOf(entry: ArchivedEntry, index: AddressIndex): readonly CrossLink[] {
  const found = new Map<string, CrossLink>();
  for (const link of entry.links) {
    const crossLink = crossLinkOf(entry, link, index);
    if (!crossLink) continue;
    const target = crossLink.to ?? `member ${crossLink.toMember}`;
    // An entry often links twice to the same page, first from an image: the link with words says more.
    const before = found.get(target);
    if (before === undefined) found.set(target, crossLink);
    else if (before.sentence === '') found.set(target, { ...before, sentence: crossLink.sentence });
  }
  return [...found.values()];
}

function crossLinkOf(entry: ArchivedEntry, link: EntryLink, index: AddressIndex): CrossLink | undefined {
  const from = { from: entry.key, fromMember: entry.member, href: link.href, sentence: link.sentence };
  const target = index.entryAt(link.href);
  if (target) {
    if (target.member === entry.member) return undefined;
    const isAddedLater = isYounger(target, entry);
    return { ...from, to: target.key, toMember: target.member, ...(isAddedLater && { isAddedLater }) };
  }
  const owners = index.membersAt(link.href);
  const [owner] = owners;
  if (!owner || owners.some(({ id }) => id === entry.member)) return undefined;
  return { ...from, toMember: owner.id };
}

/** Clocks stand in other zones, and many date an entry by its day alone. */
const SLACK = DAY;

/** Whether an entry was written after another one, which cannot have answered it; an entry without a date may be of any. */
function isYounger({ date, isDated }: ArchivedEntry, than: ArchivedEntry): boolean {
  return isDated && millisecondsOf(date) - millisecondsOf(than.date) > SLACK;
}
