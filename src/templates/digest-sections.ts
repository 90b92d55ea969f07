import { type absolute, entryAddress, href, memberHome, paths } from '../addresses.ts';
import type { Community, Language, Member, RelatedEntry, Reshare } from '../model.ts';
import type { Digest } from '../relate/open-digest.ts';
import { entryTitle } from './entry-title.ts';

/** A part of a digest, in a form that page, feed and mails write each in their own way. */
export interface DigestSection {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly DigestLine[];
}

export interface DigestLine {
  readonly pieces: readonly (string | DigestLink)[];
  /** An author's own words. */
  readonly quote?: Words | undefined;
  /** What a curator or the members themselves say, a paragraph each. */
  readonly notes?: readonly Words[];
  /** A page of the hub that has more of it. */
  readonly more?: DigestLink | undefined;
}

export interface Words {
  readonly text: string;
  readonly language?: Language | undefined;
}

export interface DigestLink extends Words {
  readonly url: string;
  /** True for a person's name that needs no address in plain text. */
  readonly isName?: boolean;
}

type Link = typeof href | typeof absolute;

/** What a week's digest says, with nothing empty in it; `link` is `href` for pages, `absolute` for feeds and mails. */
export function digestSections(
  community: Community,
  digest: Digest,
  link: Link = href,
): readonly DigestSection[] {
  const { hub } = community;
  const { reshares, conversations, introductions, welcomes, unanswered, thanks } = digest;
  const named = (member: Member) => memberLink(community, member, link);
  const headline = (related: RelatedEntry): DigestLink => ({
    text: entryTitle(hub, related.entry),
    url: entryAddress(hub, related, link),
    language: related.entry.language ?? related.member.language,
  });
  return [
    {
      id: 'passed-on',
      title: 'Passed on',
      lines: reshares.map((reshare, index) =>
        reshareLine(community, reshare, reshares.slice(0, index), link),
      ),
    },
    {
      id: 'conversations',
      title: 'Speaking with each other',
      lines: conversations.flatMap(({ conversation, turns }) =>
        turns.map((turn, index) => ({
          pieces: [named(turn.member), ' wrote ', headline(turn)],
          ...(index === turns.length - 1 && {
            more: { text: 'The whole conversation', url: link(hub, paths.conversation(conversation.slug)) },
          }),
        })),
      ),
    },
    {
      id: 'introductions',
      title: 'Introduced to each other',
      lines: introductions.map(({ between: [one, other], words }) => ({
        pieces: [named(one), ' and ', named(other)],
        notes: [one, other].flatMap(({ id, name, language }) =>
          words[id] ? [{ text: `${name}: “${words[id]}”`, language }] : [],
        ),
      })),
    },
    {
      id: 'welcome',
      title: 'New here',
      lines: welcomes.map(({ member, greeter }) => ({
        pieces: ['Welcome, ', named(member), ...(greeter ? [', greeted by ', named(greeter)] : [])],
        notes: member.about === undefined ? [] : [{ text: member.about, language: member.language }],
      })),
    },
    {
      id: 'unanswered',
      title: 'Waiting for a first answer',
      lines: unanswered.map((related) => ({ pieces: [headline(related), ', by ', named(related.member)] })),
    },
    { id: 'thanks', title: 'Thank you', lines: thanks.length > 0 ? [thanksLine(thanks.map(named))] : [] },
  ].filter(({ lines }) => lines.length > 0);
}

/** Two reshares may quote one entry; together the quotes could be more of it than its author allows in one file. */
function reshareLine(
  { hub }: Community,
  { original, via, why, give, quote, slug }: Reshare,
  earlier: readonly Reshare[],
  link: Link,
): DigestLine {
  const isQuoted = earlier.some((other) => other.original.url === original.url);
  return {
    pieces: [
      { text: original.title, url: original.url, language: original.language },
      ', by ',
      { text: original.author.name, url: original.author.url ?? original.url, isName: true },
      ...(via
        ? [', pointed to by ', via.url ? { text: via.name, url: via.url, isName: true } : via.name]
        : []),
    ],
    quote: quote === undefined || isQuoted ? undefined : { text: quote, language: original.language },
    notes: [why, give].flatMap((text) => (text === undefined ? [] : { text })),
    more: { text: 'On this hub', url: link(hub, paths.reshare(slug)) },
  };
}

function thanksLine(names: readonly DigestLink[]): DigestLine {
  const list = names.flatMap((name, index) => {
    if (index === 0) return [name];
    return [index === names.length - 1 ? ' and ' : ', ', name];
  });
  return {
    pieces: ['To ', ...list, ', who wrote about others’ work this week, passed it on, or pointed to it.'],
  };
}

function memberLink({ hub }: Community, member: Member, link: Link): DigestLink {
  const url = link === href ? href(hub, paths.member(member.id)) : memberHome(hub, member, link);
  return { text: member.name, url, isName: true };
}
