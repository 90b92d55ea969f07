import { canonicalAddress } from '../canonical-address.ts';
import { groupBy } from '../group-by.ts';
import { memoised } from '../memoised.ts';
import type { ArchivedEntry, Copy, Member, Passing } from '../model.ts';
import { indexSites } from './index-sites.ts';
import { sourceFinders } from './read-sources.ts';
import { haveWordsInCommon, titleMark } from './tell-same-writing.ts';
import { withHome } from './with-home.ts';

/**
 * Who passed on which original, and when first: by original in the order of `copies`, then in that of `members`. Never its
 * own member, and nobody who does not want to appear in conversations or who has withdrawn. Credit takes the author's own
 * words, or an entry that names them as its source: an address alone can be put above any words.
 */
export function creditPassing(copies: readonly Copy[], members: readonly Member[]): readonly Passing[] {
  const open = members.filter(({ consent, status }) => consent.conversations && status !== 'withdrawn');
  const isPassedOn = passingJudge(members);
  const passed = copies.filter((copy) => copy.entry.member !== copy.original.member && isPassedOn(copy));
  return [...groupBy(passed, ({ original }) => original.key)].flatMap(([key, ofOne]) => {
    const dates = groupBy(ofOne, ({ entry }) => entry.member);
    return open.flatMap((member) => {
      const [first] = (dates.get(member.id) ?? []).map(({ entry }) => entry.date).sort();
      return first === undefined ? [] : [{ member, entry: key, date: first }];
    });
  });
}

function passingJudge(members: readonly Member[]): (copy: Copy) => boolean {
  const homes = members.map(withHome);
  const canonical = memoised(canonicalAddress);
  const sources = sourceFinders(homes, { canonical, membersAt: indexSites(homes, canonical) });
  return ({ entry, original }) =>
    sources.lies(entry).some(({ id }) => id === original.member) || isSameWriting(entry, original);
}

/** Where consent keeps the words of one out, the title has to speak for them. */
function isSameWriting(one: ArchivedEntry, other: ArchivedEntry): boolean {
  return haveWordsInCommon(one.excerpt, other.excerpt) ?? isSameTitle(one.title, other.title);
}

function isSameTitle(one: string, other: string): boolean {
  const mark = titleMark(one);
  return (
    one.trim() !== '' && (one.trim() === other.trim() || (mark !== undefined && mark === titleMark(other)))
  );
}
