import type { ArchivedEntry, Consent, Entry, Member } from '../../src/model.ts';
import { sanitise } from '../../src/read/sanitise.ts';

export const NOW = '2026-11-20T12:00:00.000Z';

/** A member with everything at its default; `consent` is laid over the default consent. */
export function inventMember(
  changes: Partial<Omit<Member, 'consent'>> = {},
  consent: Partial<Consent> = {},
): Member {
  return {
    id: 'harbor-notes',
    name: 'Harbor Notes',
    kind: 'blogger',
    pseudonym: false,
    neverPublish: [],
    site: 'https://harbor.example/',
    feeds: [{ url: 'https://harbor.example/feed', lane: { only: [], not: [] } }],
    topics: [],
    gifts: [],
    readFirst: [],
    relMe: [],
    bylines: true,
    reviewFirst: 0,
    coolingOffHours: 12,
    excerptWords: 60,
    status: 'active',
    ...changes,
    consent: {
      basis: { kind: 'granted', on: '2026-01-01' },
      reshares: true,
      text: 'excerpt',
      images: false,
      search: true,
      digest: true,
      conversations: true,
      introductions: 'ask',
      notify: 'none',
      ...consent,
    },
  };
}

/** An entry as a feed gives it; `html` goes through the sanitiser. */
export function inventEntry({
  html = '',
  ...changes
}: Partial<Omit<Entry, 'contentHtml'>> & { html?: string } = {}): Entry {
  return {
    id: 'tag:harbor.example,2026:1',
    url: 'https://harbor.example/2026/visits/',
    title: 'On home visits',
    published: '2026-11-01T09:00:00.000Z',
    authors: [],
    contentHtml: sanitise(html),
    contentText: '',
    summary: '',
    tags: [],
    links: [],
    ...changes,
  };
}

/** An entry as the archive gives it. */
export function inventArchived(changes: Partial<ArchivedEntry> = {}): ArchivedEntry {
  return {
    key: '0000000000000001',
    member: 'harbor-notes',
    feed: 'https://harbor.example/feed',
    id: 'tag:harbor.example,2026:1',
    url: 'https://harbor.example/2026/visits/',
    title: 'On home visits',
    date: '2026-11-01T09:00:00.000Z',
    isDated: true,
    firstSeen: '2026-11-02T00:00:00.000Z',
    authors: [{ name: 'Harbor Notes', url: 'https://harbor.example/' }],
    tags: [],
    links: [],
    ...changes,
  };
}

/** A text of `count` different words. */
export function words(count: number, word = 'word'): string {
  return Array.from({ length: count }, (_, index) => `${word}${index + 1}`).join(' ');
}

/** Pseudo-random numbers from 0 up to 1 that are the same in every run (Mulberry32), for property tests. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
