/** Who asked not to be found by searching is found through no page that is about them. */
import { describe, expect, test } from 'vitest';
import { introduction } from '../../src/pages/introductions.ts';
import { member } from '../../src/pages/member.ts';
import { mentions } from '../../src/pages/mentions.ts';
import type { Route } from '../../src/pages/route.ts';
import { sitemapOf } from '../../src/pages/sitemap.ts';
import { inventCommunity, resident, writing } from '../relate/invent-community.ts';

/** Ada and Ben write about each other and were introduced; Ben may be found. */
function communityOf(search: boolean) {
  const asked = writing('ada');
  const answer = writing('ben', [asked.url ?? '']);
  const introduced = {
    between: ['ada', 'ben'] as const,
    proposed: '2026-11-01',
    accepted: { ada: '2026-11-02', ben: '2026-11-03' },
    words: {},
    read: [],
  };
  const members = [resident('ada', {}, { search }), resident('ben')];
  return inventCommunity({ members, introductions: [introduced] }, [asked, answer]);
}

describe.each([
  { says: 'who lets themselves be found', search: true },
  { says: 'who does not want to be found', search: false },
])('of somebody $says', ({ search }) => {
  const community = communityOf(search);
  const [list] = sitemapOf([member, mentions, introduction]).pages(community);
  const about = (route: Route, pattern: RegExp) =>
    route.pages(community).filter(({ path }) => pattern.test(path));

  test.each([
    { kind: 'their own page', route: member, pattern: /^\/members\/ada\/$/ },
    { kind: 'the page of a year of theirs', route: member, pattern: /^\/members\/ada\/\d{4}\/$/ },
    { kind: 'the page of who writes about them', route: mentions, pattern: /^\/members\/ada\/mentions\/$/ },
    { kind: 'an introduction of theirs', route: introduction, pattern: /^\/introductions\// },
  ])(`search engines may ${search ? '' : 'not '}keep $kind`, ({ route, pattern }) => {
    const pages = about(route, pattern);

    expect(pages).toHaveLength(1);
    for (const { path, render } of pages) {
      const html = render();
      expect(html.includes('<meta name="robots" content="noindex, follow">')).toBe(!search);
      expect(html.includes(`<link rel="canonical" href="https://hub.example${path}">`)).toBe(search);
      expect(list?.render().includes(`<loc>https://hub.example${path}</loc>`)).toBe(search);
    }
  });

  test('search engines may keep the pages of whom they write with', () => {
    expect(list?.render()).toContain('<loc>https://hub.example/members/ben/</loc>');
    expect(list?.render()).toContain('<loc>https://hub.example/members/ben/mentions/</loc>');
  });
});
