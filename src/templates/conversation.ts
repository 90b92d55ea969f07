import { absolute, entryAddress, paths } from '../addresses.ts';
import { languageOfEntry } from '../language-of-entry.ts';
import type { Community, Member, RelatedEntry } from '../model.ts';
import { titleTurn } from '../title-turn.ts';
import { type Answer, answersOf } from './answers.ts';
import { cardHead, excerpt, moreOf } from './card-parts.ts';
import { citeEntry } from './citation.ts';
import { citations } from './citations.ts';
import { entryTitle } from './entry-title.ts';
import { type FoldedRun, foldTurns } from './fold-turns.ts';
import { joined } from './joined.ts';
import { languageOf } from './language.ts';
import { html, type Markup } from './markup.ts';
import { memberLink } from './member-link.ts';
import { stringsOf } from './strings/strings.ts';
import { postingData, schemaBlock } from './structured-data.ts';

/** Who speaks in a conversation, in the order of their first words. */
export function speakersOf(turns: readonly RelatedEntry[]): readonly Member[] {
  return [...new Set(turns.map(({ member }) => member))];
}

/** What a conversation is called: as the entry that others answered first. */
export function conversationTitle({ hub }: Community, turns: readonly RelatedEntry[]): string {
  const named = titleTurn(turns);
  return named ? entryTitle(hub, named.entry) : stringsOf(hub).conversation.one;
}

/** `lang` and `dir` for a conversation's title. */
export function titleLanguage({ hub }: Community, turns: readonly RelatedEntry[]): Markup | false {
  const named = titleTurn(turns);
  return named !== undefined && languageOf(hub, languageOfEntry(named));
}

/** A whole conversation: who speaks, and each turn with the words by which it answers. */
export function conversationArticle(community: Community, turns: readonly RelatedEntry[]): Markup {
  const { hub } = community;
  const words = stringsOf(hub).conversation;
  const names = speakersOf(turns).map((member) => memberLink(hub, member));
  return html`<header class="page-head">
<p class="kicker">${words.one}</p>
<h1${titleLanguage(community, turns)}><bdi>${conversationTitle(community, turns)}</bdi></h1>
<p class="lede">${words.between(joined(hub, names))}</p>
</header>
<section class="h-feed reading" aria-label="${words.turns}">
${foldTurns(turns).map((run) => turnsInARow(community, run))}
</section>
<div class="reading">${citations(
    hub,
    turns.map((related) => citeEntry(hub, related)),
  )}</div>`;
}

/** What one member says before another one speaks; what goes on behind it waits behind one word. */
function turnsInARow(community: Community, { shown, folded }: FoldedRun): Markup {
  return html`${shown.map((related) => turn(community, related))}${
    folded.length > 0 &&
    html`<details class="run"><summary>${stringsOf(community.hub).conversation.moreBy(html`<bdi>${folded[0]?.member.name}</bdi>`)}</summary>
${folded.map((related) => turn(community, related))}</details>\n`
  }`;
}

/** One turn: the link to the original first, who wrote it and when, and what it answers. */
function turn(community: Community, related: RelatedEntry): Markup {
  const { hub } = community;
  const answers = answersOf(community, related);
  return html`<article class="card h-entry" id="${anchor(related)}">
${cardHead(hub, related, 'h2')}
${answers.length > 0 && html`<div class="ties"><ul>${answers.map((answer) => answerLine(community, related, answer))}</ul></div>`}
${excerpt(hub, related)}
<p class="card-foot">${moreOf(hub, related)}</p>
</article>`;
}

/** The name leads up the page to what is answered, its title to the original. */
function answerLine({ hub }: Community, related: RelatedEntry, answer: Answer): Markup {
  const { answered, sentence, isAddedLater } = answer;
  const words = stringsOf(hub).conversation;
  const to = html`href="${entryAddress(hub, answered)}"${languageOf(hub, languageOfEntry(answered))}`;
  return html`<li><span class="relation">${isAddedLater ? words.leadsOnTo : words.inAnswerTo}</span> <a href="#${anchor(answered)}"><bdi>${answered.member.name}</bdi></a>: <a${!isAddedLater && html` class="u-in-reply-to"`} ${to}><bdi>${entryTitle(hub, answered.entry)}</bdi></a>${
    sentence !== '' && html`<q class="sentence"${languageOf(hub, languageOfEntry(related))}>${sentence}</q>`
  }</li>\n`;
}

function anchor({ entry }: RelatedEntry): string {
  return `turn-${entry.key}`;
}

/** The conversation as structured data: its parts are their authors' own. */
export function conversationData(community: Community, slug: string, turns: readonly RelatedEntry[]): Markup {
  const { hub } = community;
  const page = absolute(hub, paths.conversation(slug));
  return schemaBlock('Conversation', {
    '@id': page,
    url: page,
    name: conversationTitle(community, turns),
    hasPart: turns.map((related) => postingData(hub, related)),
  });
}
