import { href, paths } from '../addresses.ts';
import { dayOf } from '../dates.ts';
import { dayNumber } from '../days.ts';
import { languageOfEntry } from '../language-of-entry.ts';
import type { Community, RelatedEntry, Welcome } from '../model.ts';
import { runningConversation } from '../running-conversation.ts';
import { wordsOf } from '../words-of.ts';
import { DOT } from './dot.ts';
import { entryLink } from './entry-link.ts';
import { joined } from './joined.ts';
import { languageOf } from './language.ts';
import { html, type Markup } from './markup.ts';
import { homeLink, memberLink } from './member-link.ts';
import { stringsOf } from './strings/strings.ts';
import { ownWords } from './welcome.ts';

/** Newcomers whom the front page lets speak; the others are named. */
const NEWCOMERS_SPEAKING = 2;

/** Newcomers beyond them whom it names; the page of welcomes has everybody. */
const NEWCOMERS_NAMED = 12;

/** How long an introduction stays on the front page, in days. */
const INTRODUCED_LATELY = 31;

/** What was said last between members. */
export function conversationPanel(community: Community): Markup | false {
  const conversation = runningConversation(community);
  if (!conversation) return false;
  const { turns, slug } = conversation;
  const words = stringsOf(community.hub);
  return html`<section aria-labelledby="speaking">
<h2 class="kicker" id="speaking">${words.home.speaking}</h2>
<ol class="turns">${turns.map((related, index) => turn(community, related, turns.slice(0, index)))}</ol>
<p class="more"><a href="${href(community.hub, paths.conversation(slug))}">${words.entry.wholeConversation}</a>${DOT}<a href="${href(community.hub, paths.conversations)}">${words.home.moreConversations}</a></p>
</section>`;
}

/** One voice: who, what, and the sentence in which it answers one of those before. */
function turn({ hub }: Community, related: RelatedEntry, before: readonly RelatedEntry[]): Markup {
  const { member, respondsTo } = related;
  const answered = before.map((one) => one.entry.key);
  const sentence = respondsTo.find(({ to }) => to !== undefined && answered.includes(to))?.sentence ?? '';
  return html`<li><p class="speaker"><bdi>${member.name}</bdi></p>
<p>${entryLink(hub, related)}</p>
${sentence !== '' && html`<p class="sentence"${languageOf(hub, languageOfEntry(related))}>${sentence}</p>`}</li>
`;
}

/** Everybody who is in their first month has a place here, whatever they have written. */
export function newcomersPanel(community: Community): Markup | false {
  const { hub, welcomes } = community;
  if (welcomes.length === 0) return false;
  const words = stringsOf(hub).home;
  const others = welcomes.slice(NEWCOMERS_SPEAKING, NEWCOMERS_SPEAKING + NEWCOMERS_NAMED);
  return html`<section aria-labelledby="new">
<h2 class="kicker" id="new">${words.newHere}</h2>
${welcomes.slice(0, NEWCOMERS_SPEAKING).map((welcome) => newcomer(community, welcome))}
${
  others.length > 0 &&
  html`<p>${words.welcomeToo(
    joined(
      hub,
      others.map(({ member }) => homeLink(hub, member)),
    ),
  )}</p>`
}
<p class="more"><a href="${href(hub, paths.welcome)}">${words.sayHello}</a></p>
</section>`;
}

function newcomer(community: Community, { member, greeter }: Welcome): Markup {
  const { hub } = community;
  const words = stringsOf(hub);
  return html`<div class="greeting">
<p class="panel-title">${words.welcome.greeting(homeLink(hub, member))}</p>
${ownWords(community, member)}
${greeter && html`<p class="byline">${words.home.greetedBy(memberLink(hub, greeter))}</p>\n`}</div>
`;
}

/** The latest introduction, while it is new. */
export function introductionPanel({ hub, now, introductions }: Community): Markup | false {
  const [introduction] = introductions;
  const today = dayNumber(dayOf(now, hub.timeZone));
  if (!introduction || today - dayNumber(introduction.on) > INTRODUCED_LATELY) return false;
  const { between } = introduction;
  const words = stringsOf(hub).home;
  const said = between.flatMap((member) => {
    const text = wordsOf(introduction, member);
    return text ? { member, text } : [];
  });
  return html`<section aria-labelledby="introduced">
<h2 class="kicker" id="introduced">${words.introduced}</h2>
<p class="panel-title">${joined(
    hub,
    between.map((member) => memberLink(hub, member)),
  )}</p>
${said.map(({ member, text }) => html`<p class="speaker"><bdi>${member.name}</bdi></p>\n<blockquote class="own-words"${languageOf(hub, member.language)}><p>${text}</p></blockquote>\n`)}
<p class="more"><a href="${href(hub, paths.introduction(introduction.slug))}">${words.whatToRead}</a>${DOT}<a href="${href(hub, paths.introductions)}">${words.allIntroductions}</a></p>
</section>`;
}
