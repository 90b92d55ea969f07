import { absolute, paths } from '../addresses.ts';
import { canonicalAddress } from '../canonical-address.ts';
import type { Address, Community, Conversation, Notice } from '../model.ts';

/**
 * What the hub has to tell, and whom: that it passed on what somebody wrote, that a member answered it in a conversation here, or that
 * it introduced them. Nobody is told who wants to hear nothing of it, and the hub tells nothing to itself.
 */
export function findNotices(community: Community): readonly Notice[] {
  const all = [
    ...ofReshares(community),
    ...community.conversations.flatMap((conversation) => ofAnswers(community, conversation)),
    ...ofIntroductions(community),
  ];
  const found = new Map<string, Notice>();
  const own = canonicalAddress(community.hub.url);
  for (const notice of all) {
    if (notice.member?.consent.notify === 'none') continue;
    if (`${canonicalAddress(notice.target)}/`.startsWith(`${own}/`)) continue;
    const name = `${notice.source} ${notice.target}`;
    if (!found.has(name)) found.set(name, notice);
  }
  return [...found.values()];
}

function ofReshares({ hub, reshares }: Community): readonly Notice[] {
  return reshares.map(({ slug, original, why, quote = '', give = '', via }) => ({
    kind: 'reshared',
    source: absolute(hub, paths.reshare(slug)),
    target: original.url,
    ...(original.member !== undefined && { member: original.member }),
    about: original.title,
    by: [],
    says: [original.title, original.author.name, why, quote, give, via?.name ?? ''],
  }));
}

/** An author is told when somebody else answers, or changes an answer; not of every other turn that the page gains. */
function ofAnswers({ hub, entryByKey }: Community, { slug, entries }: Conversation): readonly Notice[] {
  const turns = new Set(entries);
  return entries.flatMap((key) => {
    const related = entryByKey.get(key);
    if (related?.entry.url === undefined) return [];
    const answers = related.answeredBy.filter(
      ({ from, fromMember, isAddedLater }) =>
        turns.has(from) && fromMember !== related.member.id && isAddedLater !== true,
    );
    if (answers.length === 0) return [];
    const answering = answers.flatMap(({ from }) => entryByKey.get(from) ?? []);
    return [
      {
        kind: 'answered',
        source: absolute(hub, paths.conversation(slug)),
        target: related.entry.url,
        member: related.member,
        about: related.entry.title,
        by: [...new Set(answering.map(({ member }) => member))],
        says: answers.flatMap(({ from, sentence }) => [
          from,
          sentence,
          entryByKey.get(from)?.entry.title ?? '',
        ]),
      },
    ];
  });
}

function ofIntroductions({ hub, introductions }: Community): readonly Notice[] {
  return introductions.flatMap(({ slug, between, words, read }) =>
    between.flatMap((member) => {
      const target = member.site ?? read.find((related) => related.member === member)?.entry.url;
      if (target === undefined) return [];
      return [
        {
          kind: 'introduced',
          source: absolute(hub, paths.introduction(slug)),
          target,
          member,
          about: '',
          by: between.filter((other) => other !== member),
          says: [...between.map(({ id, name }) => `${name} ${words[id] ?? ''}`), ...read.map(urlOf)],
        } satisfies Notice,
      ];
    }),
  );
}

function urlOf({ entry }: { readonly entry: { readonly url?: Address } }): string {
  return entry.url ?? '';
}
