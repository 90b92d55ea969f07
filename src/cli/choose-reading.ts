import { canonicalAddress } from '../canonical-address.ts';
import type { Address, Community, Member, RelatedEntry } from '../model.ts';
import { suggestReading } from '../relate/suggest/suggest-reading.ts';
import { askWhich } from './ask.ts';

/** As many of a member's entries as one looks through. */
const MOST_CHOICES = 8;

/** One entry of each to read first: what a person picks, else what the desk would suggest for the two. */
export async function chooseReading(
  community: Omit<Community, 'outcomes'>,
  [one, other]: readonly [Member, Member],
  isAsking: boolean,
): Promise<readonly Address[]> {
  const [ofOne, ofOther] = suggestReading(community, [one, other]) ?? [];
  const chosen: Address[] = [];
  for (const [member, reader, best] of [[one, other, ofOne] as const, [other, one, ofOther] as const]) {
    const suggested = inOrder(community, member, reader, best).slice(0, MOST_CHOICES);
    const [first] = suggested;
    if (first === undefined) continue;
    const options = suggested.map(({ url, title }) => ({ value: url, label: title || url }));
    chosen.push(
      isAsking ? await askWhich(`What might ${reader.name} read of ${member.name}?`, options) : first.url,
    );
  }
  return chosen;
}

/**
 * A member's entries for somebody who does not know them yet: first the one that shows best what the two have in common, then
 * those on a topic of both, then what they name themselves.
 */
function inOrder(
  { entriesOfMember }: Pick<Community, 'entriesOfMember'>,
  member: Member,
  reader: Member,
  best: RelatedEntry | undefined,
): readonly { readonly url: Address; readonly title: string }[] {
  const readersTopics = new Set([
    ...reader.topics,
    ...(entriesOfMember.get(reader.id) ?? []).flatMap(({ topics }) => topics.map(({ id }) => id)),
  ]);
  const named = new Set(member.readFirst.map(canonicalAddress));
  const rank = (related: RelatedEntry): number => {
    if (related === best) return -1;
    const { entry, topics } = related;
    const isShared = topics.some(({ id }) => readersTopics.has(id));
    return (isShared ? 0 : 2) + (named.has(canonicalAddress(entry.url ?? '')) ? 0 : 1);
  };
  return (entriesOfMember.get(member.id) ?? [])
    .toSorted((first, second) => rank(first) - rank(second))
    .flatMap(({ entry: { url, title } }) => (url === undefined ? [] : [{ url, title }]));
}
