import { groupBy } from '../group-by.ts';
import { languageOfEntry } from '../language-of-entry.ts';
import { topicsOfMember } from '../members-of-topic.ts';
import type { Community, Member, OneWayFeed, RelatedEntry } from '../model.ts';
import { siteOf } from '../read/site-of.ts';
import { isPlatform } from './big-sites.ts';
import { indexSites } from './index-sites.ts';

/** Fewer entries tell nothing of a habit. */
const FEWEST_ENTRIES = 8;

/** As many entries as one would send to somebody in a letter. */
const ENTRIES_TO_ANSWER = 3;

/**
 * Active members in whose entries no link leads to anybody else's work, with up to three entries of others, on topics of
 * theirs, that they could answer. Buttons for sharing and profiles are nobody's work. Members who do not want to be in conversations are
 * left in peace, and not offered to others.
 *
 * `choose` says of whom a note is wanted, since looking for entries takes as long as the hub is large.
 *
 * What it gives is a private note, never for a page.
 */
export function findOneWayFeeds(
  community: Community,
  choose: (members: readonly Member[]) => readonly Member[] = (all) => all,
): readonly OneWayFeed[] {
  const { members, entriesOfMember } = community;
  const open = members.filter(({ consent, status }) => consent.conversations && status === 'active');
  const writtenBy = ({ id }: Member) => entriesOfMember.get(id) ?? [];
  const oneWay = open.filter((member) => {
    const entries = writtenBy(member);
    return entries.length >= FEWEST_ENTRIES && !linksToOthers(member, entries);
  });
  return choose(oneWay).map((member) => ({
    member,
    couldAnswer: entriesToAnswer(member, writtenBy(member), community),
  }));
}

function linksToOthers(member: Member, entries: readonly RelatedEntry[]): boolean {
  const membersAt = indexSites([member]);
  const homes = [member.site ?? '', ...member.feeds.map(({ url }) => url), ...member.relMe];
  const own = new Set(
    [...homes, ...entries.map(({ entry }) => entry.url ?? '')].flatMap((url) => siteOf(url)?.key ?? []),
  );
  return entries.some(
    ({ entry, respondsTo }) =>
      respondsTo.length > 0 ||
      entry.links.some(({ href }) => {
        const site = siteOf(href);
        return site && !own.has(site.key) && !isPlatform(site.host) && membersAt(href).length === 0;
      }),
  );
}

/** The newest of each other member on a topic in common, in a language of theirs; what nobody answered yet comes first. */
function entriesToAnswer(
  member: Member,
  written: readonly RelatedEntry[],
  { entries, topics }: Community,
): readonly RelatedEntry[] {
  const own = new Set(
    [...topicsOfMember(topics, member), ...written.flatMap((related) => related.topics)].map(({ id }) => id),
  );
  const languages = new Set(written.flatMap((related) => languageOf(related) ?? []));
  const isRead = (language: string | undefined) =>
    language === undefined || languages.size === 0 || languages.has(language);
  const fitting = entries.filter(
    (related) =>
      related.member.id !== member.id &&
      related.member.consent.conversations &&
      related.entry.url !== undefined &&
      !related.entry.isLinkOnly &&
      isRead(languageOf(related)) &&
      related.topics.some(({ id }) => own.has(id)),
  );
  const ofEach = [...groupBy(fitting, (related) => related.member.id).values()].flatMap((group) => {
    const chosen = group.find(isWaiting) ?? group[0];
    return chosen ? [chosen] : [];
  });
  return ofEach
    .toSorted((one, other) => Number(isWaiting(other)) - Number(isWaiting(one)))
    .slice(0, ENTRIES_TO_ANSWER);
}

function isWaiting({ answeredBy }: RelatedEntry): boolean {
  return answeredBy.length === 0;
}

/** Without its region: who writes `en-GB` reads `en`. */
function languageOf(related: RelatedEntry): string | undefined {
  return languageOfEntry(related)?.toLowerCase().split('-')[0];
}
