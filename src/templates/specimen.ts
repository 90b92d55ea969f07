import { href, paths } from '../addresses.ts';
import { reduceToConsent } from '../care/reduce-to-consent.ts';
import type { Consent, Hub, Member, RelatedEntry } from '../model.ts';
import { sanitise } from '../read/sanitise.ts';
import { cardHead, excerpt } from './card-parts.ts';
import { creditedBody } from './feeds/credit.ts';
import { html, type Markup } from './markup.ts';

/** What each level of consent to text is for, in the order from least to most. */
export const LEVELS: readonly (readonly [Consent['text'], string, string])[] = [
  [
    'link',
    'Only a link',
    'The title and the way to your site. Not a word of the text, in no file of the hub.',
  ],
  [
    'excerpt',
    'An excerpt',
    'Your own summary or your first words, as plain text; this is what you get if you say nothing else. What others quote of the entry comes out of the same few words.',
  ],
  [
    'full',
    'All of it',
    'On the hub’s pages the card stays as short as with an excerpt, so that readers still come to you. Whoever follows the hub in a feed reader gets the whole text, with your name and the way to your site above it.',
  ],
];

const SITE = 'https://your-site.example/';

const PARAGRAPHS = [
  'This is where your first words would stand, taken from your own feed as you wrote them there. Your title is the largest thing on the card, and it leads to your site, not to a page of ours. Below it stands the name you chose, and the day on which you published.',
  'Nothing is rewritten here, and nothing is added. When you mend a sentence at home, it is mended here the next time we read your feed. When you take an entry down, it goes from here, too.',
  'And somewhere in the middle of what you have to say, the excerpt ends, so that whoever wants the rest comes to you.',
];

/** Somebody who says yes today, with everything at its default but `text`. */
function newMember(text: Consent['text']): Member {
  return {
    id: 'your-name',
    name: 'Your name, as you wish it',
    kind: 'blogger',
    pseudonym: false,
    neverPublish: [],
    site: SITE,
    feeds: [],
    topics: [],
    gifts: [],
    readFirst: [],
    relMe: [],
    bylines: false,
    reviewFirst: 0,
    coolingOffHours: 12,
    excerptWords: 60,
    status: 'active',
    consent: {
      basis: { kind: 'granted', on: '2026-11-01' },
      reshares: true,
      text,
      images: false,
      search: true,
      digest: true,
      conversations: true,
      introductions: 'ask',
      notify: 'draft',
    },
  };
}

/** A card as it would stand on the hub for a member who allows `text`: made of an invented entry by the same steps as every other. */
export function specimen(hub: Hub, text: Consent['text']): Markup {
  const related = relatedEntry(text);
  return html`<article class="card specimen">
${cardHead(hub, related, 'h3')}
${excerpt(hub, related)}
<p class="card-foot"><a class="on-hub" href="${href(hub, paths.members)}">More by <bdi>${related.member.name}</bdi></a></p>
</article>`;
}

/** The same entry with consent to all of it, as a feed reader shows it. */
export function specimenInReader(): Markup {
  const { entry, member } = relatedEntry('full');
  return creditedBody({
    id: entry.id,
    url: `${SITE}first`,
    title: entry.title,
    updated: entry.date,
    authors: [{ name: member.name }],
    publication: member.name,
    source: { title: member.name, url: SITE },
    html: entry.html,
    tags: [],
    passedOnBy: [],
  });
}

function relatedEntry(text: Consent['text']): RelatedEntry {
  const member = newMember(text);
  const given = {
    id: `${SITE}first`,
    url: `${SITE}first`,
    title: 'The title of your entry',
    authors: [],
    contentHtml: sanitise(PARAGRAPHS.map((words) => `<p>${words}</p>`).join('')),
    contentText: PARAGRAPHS.join('\n'),
    summary: '',
    tags: [],
    links: [],
  };
  const entry = {
    ...reduceToConsent(given, member),
    key: 'specimen',
    member: member.id,
    feed: SITE,
    date: '2026-11-01T12:00:00.000Z',
    isDated: true,
    firstSeen: '2026-11-01T12:00:00.000Z',
  };
  return { entry, member, topics: [], respondsTo: [], answeredBy: [], passedOnBy: [] };
}
