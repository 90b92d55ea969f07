import type { ArchivedEntry, Day, HubConfig, Instant, Member } from '../../model.ts';
import type { Page } from '../../pages/route.ts';
import { routes } from '../../pages/routes.ts';
import { relate } from '../../relate/relate.ts';
import { readText } from './read-output.ts';

/** What is for programs, and no page. */
const IS_ASSET = /\.(?:css|js|svg|txt)$/u;

/**
 * What a hub's pages say of their own accord: their text as it stands where nobody has written anything but two invented members.
 * An entry that waits and that says the same, as one does that quotes the hub's principles or is called “About this hub”, is
 * not given away by it. No member's words come near.
 */
export function ownWords(config: HubConfig, now: Instant): readonly string[] {
  const community = { ...relate(inventedHub(config, now), inventedEntries(now), now), outcomes: [] };
  const texts = routes.flatMap((route) => route.pages(community)).flatMap(textsOf);
  return [...new Set(texts)];
}

/** Each piece of a page, and all that is read in one go. */
function textsOf({ path, render }: Page): readonly string[] {
  if (IS_ASSET.test(path)) return [];
  const segments = readText(path.endsWith('/') ? `${path}index.html` : path, render());
  const flow = segments.filter(({ kind }) => kind === 'flow').map(({ text }) => text);
  const asides = segments.filter(({ kind }) => kind === 'aside').map(({ text }) => text);
  return [flow.join('\n'), ...flow, ...asides];
}

/** Letters that nobody writes, so that what is invented hides nothing. */
const NOBODY = ['zzqa', 'zzqb'] as const;

function inventedHub(config: HubConfig, now: Instant): HubConfig {
  const today = now.slice(0, 10);
  const [one, other] = NOBODY;
  return {
    ...config,
    members: NOBODY.map((id) => inventedMember(id, today)),
    topics: config.topics.map((topic) => ({ ...topic, tags: [one] })),
    reshares: [{ of: addressOf(one), by: config.hub.curators[0]?.id ?? '', on: today, why: one }],
    introductions: [
      {
        between: [one, other],
        proposed: today,
        accepted: { [one]: today, [other]: today },
        words: { [one]: one, [other]: other },
        read: [],
      },
    ],
    decisions: [],
  };
}

function inventedMember(id: string, today: Day): Member {
  return {
    id,
    name: id,
    kind: 'blogger',
    pseudonym: false,
    neverPublish: [],
    site: `https://${id}.invalid/`,
    feeds: [{ url: `https://${id}.invalid/feed`, lane: { only: [], not: [] } }],
    topics: [],
    joined: today,
    gifts: [],
    readFirst: [],
    relMe: [],
    bylines: false,
    reviewFirst: 0,
    coolingOffHours: 0,
    excerptWords: 60,
    status: 'active',
    consent: {
      basis: { kind: 'granted', on: today },
      reshares: true,
      text: 'excerpt',
      images: false,
      search: true,
      digest: true,
      conversations: true,
      introductions: 'yes',
      notify: 'none',
    },
  };
}

/** Two entries that answer each other. */
function inventedEntries(now: Instant): readonly ArchivedEntry[] {
  const [one, other] = NOBODY;
  return [
    { id: one, answers: other },
    { id: other, answers: one },
  ].map(({ id, answers }) => ({
    key: id,
    member: id,
    feed: `https://${id}.invalid/feed`,
    id: addressOf(id),
    url: addressOf(id),
    title: id,
    date: now,
    isDated: true,
    firstSeen: now,
    authors: [{ name: id }],
    excerpt: id,
    isExcerptCut: true,
    tags: [one],
    links: [{ href: addressOf(answers), text: answers, sentence: answers }],
  }));
}

function addressOf(id: string): string {
  return `https://${id}.invalid/${id}`;
}
