import { languageOfEntry } from '../language-of-entry.ts';
import { membersOfTopic } from '../members-of-topic.ts';
import type { Community, Language, Member, MemberKind, Topic } from '../model.ts';

/** Members who have something in common. */
export interface MemberGroup<Shared> {
  readonly shared: Shared;
  /** In the order of `feeds.yaml`. */
  readonly members: readonly Member[];
}

/** Who writes about what, in the order of the hub's topics. */
export function groupByTopic(community: Community): readonly MemberGroup<Topic>[] {
  return community.topics.map((shared) => ({ shared, members: membersOfTopic(community, shared) }));
}

const KINDS: readonly MemberKind[] = ['blogger', 'center', 'organization'];

/** People first. A kind of which there is nobody is left out. */
export function groupByKind({ members }: Pick<Community, 'members'>): readonly MemberGroup<MemberKind>[] {
  return KINDS.map((shared) => ({ shared, members: members.filter(({ kind }) => kind === shared) })).filter(
    hasMembers,
  );
}

/**
 * Who writes in which language, without its region; whoever writes in two stands in both. The hub's own language comes first, the others in
 * the order of their tags.
 */
export function groupByLanguage({
  hub,
  members,
  entriesOfMember,
}: Pick<Community, 'hub' | 'members' | 'entriesOfMember'>): readonly MemberGroup<Language>[] {
  const own = baseOf(hub.language);
  const spoken = new Map(
    members.map((member) => {
      const languages = (entriesOfMember.get(member.id) ?? []).flatMap(
        (related) => languageOfEntry(related) ?? [],
      );
      const said = member.language === undefined ? languages : [member.language, ...languages];
      return [member, new Set(said.length > 0 ? said.map(baseOf) : [own])] as const;
    }),
  );
  const languages = new Set([...spoken.values()].flatMap((each) => [...each]));
  const others = [...languages].filter((each) => each !== own).sort();
  return [own, ...others]
    .map((shared) => ({ shared, members: members.filter((member) => spoken.get(member)?.has(shared)) }))
    .filter(hasMembers);
}

/** Whoever wrote last comes first; whoever has not written yet comes last. */
export function byNewest({
  members,
  entriesOfMember,
}: Pick<Community, 'members' | 'entriesOfMember'>): readonly Member[] {
  const newest = ({ id }: Member) => entriesOfMember.get(id)?.[0]?.entry.date ?? '';
  return members.toSorted((one, other) => {
    const [mine, theirs] = [newest(one), newest(other)];
    return mine === theirs ? 0 : mine < theirs ? 1 : -1;
  });
}

function hasMembers({ members }: MemberGroup<unknown>): boolean {
  return members.length > 0;
}

function baseOf(language: Language): Language {
  return language.split('-')[0]?.toLowerCase() ?? language;
}
