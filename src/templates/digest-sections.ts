import { entryAddress, href, type Link, memberHome, paths } from '../addresses.ts';
import { languageOfEntry } from '../language-of-entry.ts';
import type {
  Community,
  Digest,
  DigestConversation,
  Language,
  Member,
  RelatedEntry,
  Reshare,
} from '../model.ts';
import { wordsOf } from '../words-of.ts';
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

/** What a week's digest says, with nothing empty in it; `link` is `href` for pages, `absolute` for feeds and mails. */
export function digestSections(
  community: Community,
  digest: Digest,
  link: Link = href,
): readonly DigestSection[] {
  const { hub } = community;
  const { reshares, conversations, hasMoreConversations, introductions, welcomes, unanswered, thanks } =
    digest;
  const named = (member: Member) => memberLink(community, member, link);
  const headline = (related: RelatedEntry): DigestLink => ({
    text: entryTitle(hub, related.entry),
    url: entryAddress(hub, related, link),
    language: languageOfEntry(related),
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
      lines: [
        ...conversations.map((conversation) => ({
          pieces: conversation.turns.flatMap((turn, index) => [
            ...(index > 0 ? ['; '] : []),
            named(turn.member),
            ' wrote ',
            headline(turn),
          ]),
          more: wholeConversation(community, conversation, link),
        })),
        ...(hasMoreConversations
          ? [{ pieces: [{ text: 'Other conversations of the week', url: link(hub, paths.conversations) }] }]
          : []),
      ],
    },
    {
      id: 'introductions',
      title: 'Introduced to each other',
      lines: introductions.map((introduction) => ({
        pieces: [named(introduction.between[0]), ' and ', named(introduction.between[1])],
        notes: introduction.between.flatMap((member) => {
          const said = wordsOf(introduction, member);
          return said ? [{ text: `${member.name}: “${said}”`, language: member.language }] : [];
        }),
        more: { text: 'On this hub', url: link(hub, paths.introduction(introduction.slug)) },
      })),
    },
    {
      id: 'welcome',
      title: 'New here',
      lines: welcomes.map(({ member, greeter }) => ({
        pieces: ['Welcome, ', named(member), ...(greeter ? [', greeted by ', named(greeter)] : [])],
        notes: member.about === undefined ? [] : [{ text: member.about, language: member.language }],
        more: { text: 'Say hello', url: memberHome(hub, member, link) },
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

function wholeConversation(
  { hub }: Community,
  { slug, hasMore }: DigestConversation,
  link: Link,
): DigestLink | undefined {
  if (slug === undefined) return undefined;
  const text = hasMore ? 'And more of it: the whole conversation' : 'The whole conversation';
  return { text, url: link(hub, paths.conversation(slug)) };
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
