import { byDate } from '../archive/by-date.ts';
import { dayOf } from '../dates.ts';
import { groupBy } from '../group-by.ts';
import type { ArchivedEntry, Conversation, CrossLink, FormerConversation } from '../model.ts';
import { type Group, joinEntries } from './join-entries.ts';
import { opaqueSlug } from './slug.ts';

/** The conversations of a hub, and the addresses at which there was one once. */
export interface FoundConversations {
  /** By the date of their newest entry, newest first. */
  readonly conversations: readonly Conversation[];
  /** By slug. */
  readonly former: readonly FormerConversation[];
}

/**
 * Names the groups of entries that links between members join. `remembered` are the conversations of earlier builds, by which each keeps
 * its slug: of what one fell apart into, the part with most of its entries keeps it, else the part with the oldest one;
 * where several grow together, the slug that brings most entries stays, else the older one.
 * No order of entries, links or memories changes anything.
 */
export function findConversations(
  entries: readonly ArchivedEntry[],
  crossLinks: readonly CrossLink[],
  remembered: readonly Conversation[],
  timeZone: string,
): FoundConversations {
  const order = new Map(entries.toSorted(byDate).map(({ key }, place) => [key, place]));
  const groups = joinEntries(entries, crossLinks);
  const groupOf = new Map(groups.flatMap((group) => group.map(({ key }) => [key, group] as const)));
  const memories = rememberShown(remembered, order);
  const heirs = memories.map((memory) => ({ memory, ...heirOf(memory, groupOf, order) }));
  const claims = groupBy(heirs, ({ heir }) => heir);
  const slugs = new Map<readonly ArchivedEntry[], string>();
  const taken = new Set(memories.map(({ slug }) => slug));
  for (const group of groups) {
    const [first] = (claims.get(group) ?? []).toSorted(byClaim);
    slugs.set(group, first?.memory.slug ?? newSlug(group, taken, timeZone));
  }
  const kept = new Set(slugs.values());
  return {
    conversations: groups
      .toSorted((one, other) => -byDate(newestOf(one), newestOf(other)))
      .map((group) => ({ slug: slugs.get(group) ?? '', entries: group.map(({ key }) => key) })),
    former: heirs
      .filter(({ memory }) => !kept.has(memory.slug))
      .map(({ memory, heir }) => {
        const into = heir && slugs.get(heir);
        return { ...memory, ...(into !== undefined && { into }) };
      }),
  };
}

/** What was remembered, without entries that are shown no more; what has none left is forgotten. */
function rememberShown(
  remembered: readonly Conversation[],
  order: ReadonlyMap<string, number>,
): readonly Conversation[] {
  return [...groupBy(remembered, ({ slug }) => slug)]
    .map(([slug, lines]) => ({
      slug,
      entries: [...new Set(lines.flatMap(({ entries }) => entries))]
        .filter((key) => order.has(key))
        .sort((one, other) => placeOf(one, order) - placeOf(other, order)),
    }))
    .filter(({ entries }) => entries.length > 0)
    .sort((one, other) => (one.slug < other.slug ? -1 : 1));
}

interface Heir {
  /** Absent where none of its entries is in a conversation any more. */
  readonly heir?: Group;
  /** How many of the remembered entries it holds. */
  readonly held: number;
}

/** The conversation that goes on with a remembered one. */
function heirOf(
  { entries }: Conversation,
  groupOf: ReadonlyMap<string, Group>,
  order: ReadonlyMap<string, number>,
): Heir {
  const parts = [...groupBy(entries, (key) => groupOf.get(key))]
    .flatMap(([heir, keys]) => (heir ? [{ heir, held: keys.length, oldest: placeOf(keys[0], order) }] : []))
    .sort((one, other) => other.held - one.held || one.oldest - other.oldest);
  return parts[0] ?? { held: 0 };
}

function byClaim(
  one: Heir & { readonly memory: Conversation },
  other: Heir & { readonly memory: Conversation },
): number {
  return other.held - one.held || (one.memory.slug < other.memory.slug ? -1 : 1);
}

/** The day of the oldest entry and a mark of its key. After a split, another part may bear that slug already. */
function newSlug(group: Group, taken: Set<string>, timeZone: string): string {
  const [oldest] = group;
  if (!oldest) return '';
  const day = dayOf(oldest.date, timeZone);
  let slug = opaqueSlug(day, 'conversation', oldest.key);
  for (let turn = 2; taken.has(slug); turn += 1)
    slug = opaqueSlug(day, 'conversation', oldest.key, `${turn}`);
  taken.add(slug);
  return slug;
}

function newestOf(group: Group): Pick<ArchivedEntry, 'date' | 'key'> {
  return group.at(-1) ?? { date: '', key: '' };
}

function placeOf(key: string | undefined, order: ReadonlyMap<string, number>): number {
  return order.get(key ?? '') ?? Infinity;
}
