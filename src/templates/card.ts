import { href, paths } from '../addresses.ts';
import { languageOfEntry } from '../language-of-entry.ts';
import { memoisedFor, memoisedLatest } from '../memoised.ts';
import type { Community, Conversation, CrossLink, Hub, RelatedEntry } from '../model.ts';
import { burst } from './burst.ts';
import { cardHead, excerpt, firstPicture, moreOf, withoutAddress } from './card-parts.ts';
import { entryLink } from './entry-link.ts';
import { isInExcerpt } from './is-in-excerpt.ts';
import { hubLanguage, languageOf } from './language.ts';
import { html, inOnePiece, lettersOf, type Markup } from './markup.ts';
import { homeLink } from './member-link.ts';
import { stringsOf } from './strings/strings.ts';

/**
 * One entry, the same on every page: the link to the original first and largest, then who wrote it and when. `more` are
 * entries of the same member that share its place.
 */
export function card(
  community: Community,
  related: RelatedEntry,
  heading: 'h2' | 'h3' | 'h4' = 'h3',
  more: readonly RelatedEntry[] = [],
): Markup {
  const { hub } = community;
  return html`<article class="card h-entry">
${heading === 'h3' ? ownWordsInList(hub)(related) : ownWords(hub, related, heading)}
${ties(community, related)}
${burst(community, more)}
${foot(hub)(related)}
</article>`;
}

/** What a card says of its entry alone. */
function ownWords(hub: Hub, related: RelatedEntry, heading: 'h2' | 'h3' | 'h4'): Markup {
  return html`${cardHead(hub, related, heading)}
${excerpt(hub, related)}
${firstPicture(hub, related)}
${withoutAddress(hub, related)}`;
}

/** The same under the heading that it has on the pages of its months, its topics and its language; under others it stands once. */
const ownWordsInList = memoisedFor((hub: Hub) =>
  memoisedLatest((related: RelatedEntry) => inOnePiece(ownWords(hub, related, 'h3')), lettersOf),
);

const foot = memoisedFor((hub: Hub) =>
  memoisedLatest(
    (related: RelatedEntry) =>
      inOnePiece(
        html`<p class="card-foot">${related.topics.map(
          (topic) =>
            html`<a class="topic p-category" href="${href(hub, paths.topic(topic.id))}"${hubLanguage(hub)}>${topic.name}</a> `,
        )}${moreOf(hub, related)}</p>`,
      ),
    lettersOf,
  ),
);

/** Sentences around links that a card shows at once; the others wait behind one word. */
const SENTENCES_SHOWN = 2;

/** What an entry answers and what answered it, each sentence once with all that it links to. */
function ties(community: Community, related: RelatedEntry): Markup | false {
  const { respondsTo, answeredBy } = related;
  if (respondsTo.length === 0 && answeredBy.length === 0) return false;
  const lines = [
    ...tieLines(community, 'respondsTo', respondsTo.filter(isAnswer)),
    ...tieLines(community, 'leadsOnTo', respondsTo.filter(isAddedLater)),
    ...tieLines(community, 'answeredBy', latestOfEach(answeredBy.filter(isAnswer))),
    ...tieLines(community, 'linkedFrom', latestOfEach(answeredBy.filter(isAddedLater))),
  ];
  if (lines.length === 0) return false;
  const rest = lines.slice(SENTENCES_SHOWN);
  const conversation = community.conversationOf.get(related.entry.key);
  return html`<div class="ties">
<ul>${lines.slice(0, SENTENCES_SHOWN)}</ul>
${rest.length > 0 && html`<details><summary>${stringsOf(community.hub).entry.moreOfConversation}</summary>\n<ul>${rest}</ul></details>`}
${conversation && wayIn(community.hub, conversation)}
</div>`;
}

/** Whoever answers again and again is named once, with their latest answer; the conversation has them all. */
function latestOfEach(oldestFirst: readonly CrossLink[]): readonly CrossLink[] {
  const latest = new Map(oldestFirst.map((link) => [link.fromMember, link.from]));
  return oldestFirst.filter(({ fromMember, from }) => latest.get(fromMember) === from);
}

/** From an entry to the conversation it is part of. */
function wayIn(hub: Hub, { slug }: Conversation): Markup {
  return html`<p class="way-in"><a class="on-hub" href="${href(hub, paths.conversation(slug))}">${stringsOf(hub).entry.wholeConversation}</a></p>`;
}

/** What was written before the entry it leads to, and got its link later, answers nothing. */
function isAddedLater(link: CrossLink): boolean {
  return link.isAddedLater === true;
}

function isAnswer(link: CrossLink): boolean {
  return !isAddedLater(link);
}

type Relation = 'respondsTo' | 'leadsOnTo' | 'answeredBy' | 'linkedFrom';

function tieLines(community: Community, relation: Relation, links: readonly CrossLink[]): readonly Markup[] {
  const isOwn = relation === 'respondsTo' || relation === 'leadsOnTo';
  return bySentence(links).map((ofOne) => tieLine(community, relation, ofOne, isOwn));
}

function tieLine(
  community: Community,
  relation: Relation,
  links: readonly CrossLink[],
  isOwn: boolean,
): Markup {
  const [first] = links;
  const writer = community.entryByKey.get(first?.from ?? '');
  const language = writer && languageOf(community.hub, languageOfEntry(writer));
  const said = first?.sentence ?? '';
  const sentence = isOwn && writer && isInExcerpt(writer, said) ? '' : said;
  const others = links.map((link) => theOther(community, isOwn, link));
  return html`<li><span class="relation">${stringsOf(community.hub).entry[relation]}</span> ${others.map(
    (other, index) => html`${index > 0 && '; '}${other}`,
  )}${sentence !== '' && html`<q class="sentence"${language}>${sentence}</q>`}</li>\n`;
}

/** The entry or the member at the other end of a link. */
function theOther(community: Community, isOwn: boolean, link: CrossLink): Markup | false {
  const member = community.memberById.get(isOwn ? link.toMember : link.fromMember);
  if (!member) return false;
  const other = community.entryByKey.get((isOwn ? link.to : link.from) ?? '');
  if (!other) return homeLink(community.hub, member);
  return html`<bdi>${member.name}</bdi>: ${entryLink(community.hub, other)}`;
}

/** Links that stand in the same sentence of the same entry, together; the same target once. */
function bySentence(links: readonly CrossLink[]): readonly (readonly CrossLink[])[] {
  const groups = new Map<string, Map<string, CrossLink>>();
  for (const link of links) {
    const key = `${link.from} ${link.sentence}`;
    const group = groups.get(key) ?? new Map<string, CrossLink>();
    groups.set(key, group);
    group.set(`${link.from} ${link.to ?? link.toMember}`, link);
  }
  return [...groups.values()].map((group) => [...group.values()]);
}
