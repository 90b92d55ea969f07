import { groupBy } from '../group-by.ts';
import type { ArchivedEntry, Member } from '../model.ts';
import type { Misplaced } from './find-originals.ts';

/**
 * Tells the curator of entries that are not shown because they would stand under a wrong name: one notice for each
 * feed and owner, in the order of `feeds.yaml`. It names members and the feed, nothing that an entry says.
 */
export function tellMisplaced(
  misplaced: readonly Misplaced[],
  members: readonly Member[],
): readonly string[] {
  const place = new Map(members.map(({ id }, index) => [id, index]));
  const siteless = new Set(members.filter(({ site }) => site === undefined).map(({ id }) => id));
  const placeOf = ([{ entry }]: readonly [Misplaced, number]) => place.get(entry.member) ?? Infinity;
  const groups = groupBy(misplaced, ({ entry, owners }) =>
    [entry.member, entry.feed, ...owners.map(({ id }) => id)].join(' '),
  );
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, [first, ...others]]) => (first ? [[first, others.length + 1] as const] : []))
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map(([{ entry, owners }, count]) => noticeOf(entry, owners, count, siteless));
}

function noticeOf(
  { member, feed }: ArchivedEntry,
  owners: readonly Member[],
  count: number,
  siteless: ReadonlySet<string>,
): string {
  const number = count === 1 ? '1 entry' : `${count} entries`;
  const what = `feeds.yaml, member "${member}": ${number} of ${feed} left out, because by address or source`;
  // Somebody who withdrew is named no more, not even here.
  if (owners.some(({ status }) => status === 'withdrawn')) {
    return `${what} the work is of somebody who has withdrawn.`;
  }
  const names = owners.map(({ id }) => `"${id}"`).join(' and ');
  const guessed = owners.some(({ id }) => siteless.has(id))
    ? `${names} has no \`site\`, so the whole host of their feed counts as theirs: give it. `
    : '';
  return (
    `${what} the work is of ${names}, and the hub holds no such entry of theirs: it may be waiting, outside the lane, ` +
    `or older than the feed. ${guessed}If "${member}" wrote it, ` +
    `give each of them the \`site\` that holds their own pages only; if not, nothing is to be done.`
  );
}
