import { href, paths } from '../addresses.ts';
import { reduceToConsent } from '../care/reduce-to-consent.ts';
import type { Consent, Hub, Member, RelatedEntry } from '../model.ts';
import { sanitise } from '../read/sanitise.ts';
import { cardHead, excerpt } from './card-parts.ts';
import { creditedBody } from './feeds/credit.ts';
import { interfaceLanguage } from './language.ts';
import { html, type Markup } from './markup.ts';
import { stringsOf } from './strings/strings.ts';

/** What a member may let the hub show of their texts, from least to most. */
export const LEVELS: readonly Consent['text'][] = ['link', 'excerpt', 'full'];

const SITE = 'https://your-site.example/';

/** Somebody who says yes today, with everything at its default but `text`. */
function newMember(hub: Hub, text: Consent['text']): Member {
  return {
    id: 'your-name',
    name: stringsOf(hub).specimen.name,
    language: interfaceLanguage(hub),
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
  const words = stringsOf(hub).entry;
  const related = relatedEntry(hub, text);
  return html`<article class="card specimen">
${cardHead(hub, related, 'h3')}
${excerpt(hub, related)}
<p class="card-foot"><a class="on-hub" href="${href(hub, paths.members)}">${words.moreBy(html`<bdi>${related.member.name}</bdi>`)}</a></p>
</article>`;
}

/** The same entry with consent to all of it, as a feed reader shows it. */
export function specimenInReader(hub: Hub): Markup {
  const { entry, member } = relatedEntry(hub, 'full');
  return creditedBody(hub, {
    id: entry.id,
    url: `${SITE}first`,
    title: entry.title,
    updated: entry.date,
    authors: [{ name: member.name }],
    publication: member.name,
    source: { title: member.name, url: SITE },
    html: entry.html,
    language: member.language,
    tags: [],
    passedOnBy: [],
  });
}

function relatedEntry(hub: Hub, text: Consent['text']): RelatedEntry {
  const words = stringsOf(hub).specimen;
  const member = newMember(hub, text);
  const given = {
    id: `${SITE}first`,
    url: `${SITE}first`,
    title: words.title,
    authors: [],
    contentHtml: sanitise(words.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')),
    contentText: words.paragraphs.join('\n'),
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
