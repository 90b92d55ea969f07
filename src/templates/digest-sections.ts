import { entryAddress, href, type Link, memberHome, paths } from '../addresses.ts';
import { languageOfEntry } from '../language-of-entry.ts';
import type {
  Community,
  Digest,
  DigestConversation,
  Hub,
  Language,
  Member,
  RelatedEntry,
  Reshare,
} from '../model.ts';
import { wordsOf } from '../words-of.ts';
import { entryTitle } from './entry-title.ts';
import { piecesOf } from './joined.ts';
import { interfaceLanguage } from './language.ts';
import { stringsOf } from './strings/strings.ts';

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
  readonly notes?: readonly Note[];
  /** A page of the hub that has more of it. */
  readonly more?: DigestLink | undefined;
}

export interface Words {
  readonly text: string;
  readonly language?: Language | undefined;
}

/** What somebody says, with their name where it is not the curator. */
export interface Note extends Words {
  readonly by?: string;
}

export interface DigestLink extends Words {
  readonly url: string;
  /** True for a person's name that needs no address in plain text. */
  readonly isName?: boolean;
  /** True for the hub's own words about a page of its own. */
  readonly isOwn?: boolean;
}

/** What a week's digest says, with nothing empty in it; `link` is `href` for pages, `absolute` for feeds and mails. */
export function digestSections(
  community: Community,
  digest: Digest,
  link: Link = href,
): readonly DigestSection[] {
  const { hub } = community;
  const words = stringsOf(hub).digest;
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
      title: words.passedOn,
      lines: reshares.map((reshare, index) =>
        reshareLine(community, reshare, reshares.slice(0, index), link),
      ),
    },
    {
      id: 'conversations',
      title: words.conversations,
      lines: [
        ...conversations.map((conversation) => ({
          pieces: conversation.turns.flatMap((turn, index) => [
            ...(index > 0 ? ['; '] : []),
            ...words.wrote<string | DigestLink>(named(turn.member), headline(turn)),
          ]),
          more: wholeConversation(community, conversation, link),
        })),
        ...(hasMoreConversations
          ? [{ pieces: [own(hub, words.otherConversations, link(hub, paths.conversations))] }]
          : []),
      ],
    },
    {
      id: 'introductions',
      title: words.introductions,
      lines: introductions.map((introduction) => ({
        pieces: piecesOf(hub, introduction.between.map(named), ({ text }) => text),
        notes: introduction.between.flatMap((member) => {
          const said = wordsOf(introduction, member);
          return said ? [{ text: said, language: member.language, by: member.name }] : [];
        }),
        more: own(hub, words.onThisHub, link(hub, paths.introduction(introduction.slug))),
      })),
    },
    {
      id: 'welcome',
      title: words.newHere,
      lines: welcomes.map(({ member, greeter }) => ({
        pieces: [...words.welcome(named(member)), ...(greeter ? words.greetedBy(named(greeter)) : [])],
        notes: member.about === undefined ? [] : [{ text: member.about, language: member.language }],
        more: own(hub, words.sayHello, memberHome(hub, member, link)),
      })),
    },
    {
      id: 'unanswered',
      title: words.unanswered,
      lines: unanswered.map((related) => ({ pieces: words.by(headline(related), named(related.member)) })),
    },
    {
      id: 'thanks',
      title: words.thanks,
      lines: thanks.length > 0 ? [thanksLine(hub, thanks.map(named))] : [],
    },
  ].filter(({ lines }) => lines.length > 0);
}

function wholeConversation(
  { hub }: Community,
  { slug, hasMore }: DigestConversation,
  link: Link,
): DigestLink | undefined {
  if (slug === undefined) return undefined;
  const words = stringsOf(hub).digest;
  const text = hasMore ? words.moreOfConversation : words.wholeConversation;
  return own(hub, text, link(hub, paths.conversation(slug)));
}

/** Two reshares may quote one entry; together the quotes could be more of it than its author allows in one file. */
function reshareLine(
  { hub }: Community,
  { original, via, why, give, quote, slug }: Reshare,
  earlier: readonly Reshare[],
  link: Link,
): DigestLine {
  const words = stringsOf(hub).digest;
  const isQuoted = earlier.some((other) => other.original.url === original.url);
  return {
    pieces: [
      ...words.by<DigestLink>(
        { text: original.title, url: original.url, language: original.language },
        { text: original.author.name, url: original.author.url ?? original.url, isName: true },
      ),
      ...(via ? words.pointedToBy(via.url ? { text: via.name, url: via.url, isName: true } : via.name) : []),
    ],
    quote: quote === undefined || isQuoted ? undefined : { text: quote, language: original.language },
    notes: [why, give].flatMap((text) => (text === undefined ? [] : { text, language: hub.language })),
    more: own(hub, words.onThisHub, link(hub, paths.reshare(slug))),
  };
}

function thanksLine(hub: Hub, names: readonly DigestLink[]): DigestLine {
  return { pieces: stringsOf(hub).digest.thankYou(piecesOf(hub, names, ({ text }) => text)) };
}

/** A link of the hub's own, in its own words. */
function own(hub: Hub, text: string, url: string): DigestLink {
  return { text, url, language: interfaceLanguage(hub), isOwn: true };
}

function memberLink({ hub }: Community, member: Member, link: Link): DigestLink {
  const url = link === href ? href(hub, paths.member(member.id)) : memberHome(hub, member, link);
  return { text: member.name, url, isName: true };
}
