import { absolute, entryAddress, paths } from '../addresses.ts';
import type { Community, Member, RelatedEntry } from '../model.ts';
import { languageOfEntry } from '../relate/language-of-entry.ts';
import { titleTurn } from '../relate/title-turn.ts';
import { type Answer, answersOf } from './answers.ts';
import { cardHead, excerpt, moreOf } from './card-parts.ts';
import { citeEntry } from './citation.ts';
import { citations } from './citations.ts';
import { entryTitle } from './entry-title.ts';
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
${runsOf(turns).map((run) => turnsInARow(community, run))}
</section>
<div class="reading">${citations(
    hub,
    turns.map((related) => citeEntry(hub, related)),
  )}</div>`;
}

/** As many turns of one member as stand in a row; what goes on behind them waits behind one word. */
const TURNS_IN_A_ROW = 3;

/** What one member says before another one speaks. */
function turnsInARow(community: Community, run: readonly RelatedEntry[]): Markup {
  const rest = run.slice(TURNS_IN_A_ROW);
  return html`${run.slice(0, TURNS_IN_A_ROW).map((related) => turn(community, related))}${
    rest.length > 0 &&
    html`<details class="run"><summary>${stringsOf(community.hub).conversation.moreBy(html`<bdi>${rest[0]?.member.name}</bdi>`)}</summary>
${rest.map((related) => turn(community, related))}</details>\n`
  }`;
}

/** Turns that follow one another and are of one member, together. */
function runsOf(turns: readonly RelatedEntry[]): readonly (readonly RelatedEntry[])[] {
  const runs: RelatedEntry[][] = [];
  for (const related of turns) {
    const run = runs.at(-1);
    if (run?.[0]?.member === related.member) run.push(related);
    else runs.push([related]);
  }
  return runs;
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
