/** What others have to do with a member: all of it, at addresses that stay, and in feeds that programs can read. */
import { describe, expect, test } from 'vitest';
import type { Community } from '../../src/model.ts';
import { member as memberPages } from '../../src/pages/member.ts';
import { mentions } from '../../src/pages/mentions.ts';
import { atomFaults } from '../helpers/valid/atom-faults.ts';
import { jsonFeedFaults } from '../helpers/valid/json-feed-faults.ts';
import { rssFaults } from '../helpers/valid/rss-faults.ts';
import { inventCommunity, resident, writing } from '../relate/invent-community.ts';

const asked = writing('ada', [], { date: '2025-06-01T08:00:00.000Z' });
const answersOn = (day: string, count: number) =>
  Array.from({ length: count }, () => writing('ben', [asked.url ?? ''], { date: `${day}T08:00:00.000Z` }));
const passedOn = (on: string) => ({ of: asked.url ?? '', by: 'maria', on, why: `For ${on}.` });
const introduced = {
  between: ['ada', 'ben'] as const,
  proposed: '2026-11-01',
  accepted: { ada: '2026-11-02', ben: '2026-11-03' },
  words: { ada: 'I am Ada.', ben: 'I am Ben.' },
  read: [asked.url ?? ''],
};

interface Hub {
  readonly answers?: ReturnType<typeof answersOn>;
  readonly ada?: Partial<Community['members'][number]['consent']>;
  readonly ben?: Partial<Community['members'][number]['consent']>;
  readonly passedOnOn?: readonly string[];
}

/** The files under Ada's mentions. */
function filesOf({ answers = [], ada = {}, ben = {}, passedOnOn = [] }: Hub): ReadonlyMap<string, string> {
  const community = inventCommunity(
    {
      members: [resident('ada', {}, ada), resident('ben', {}, ben)],
      reshares: passedOnOn.map(passedOn),
      introductions: [introduced],
    },
    [asked, ...answers],
  );
  return new Map(
    mentions
      .pages(community)
      .filter(({ path }) => path.startsWith('/members/ada/mentions/'))
      .map(({ path, render }) => [path.slice('/members/ada/mentions/'.length), render()]),
  );
}

describe('the mentions of a member', () => {
  test('hold every entry that links to them, however many there are', () => {
    const answers = [
      ...answersOn('2025-12-24', 40),
      ...answersOn('2026-02-03', 20),
      ...answersOn('2026-03-04', 20),
    ];

    const files = filesOf({ answers });

    const [newest, ...years] = [...files].filter(([path]) => path === '' || path.endsWith('/'));
    expect(years.map(([path]) => path)).toEqual([
      '2026/',
      '2026/11/',
      '2026/03/',
      '2026/02/',
      '2025/',
      '2025/12/',
      '2025/12/24/',
    ]);
    for (const { title } of answers)
      expect(years.some(([, html]) => html.includes(`<bdi>${title}</bdi>`))).toBe(true);
    expect(newest?.[1]).toContain('href="/members/ada/mentions/2026/"');
    expect(newest?.[1].match(/<article/g)).toHaveLength(30);
  });

  test('stand where they stood when new ones come', () => {
    const answers = answersOn('2025-12-24', 3);

    const before = filesOf({ answers }).get('2025/');
    const after = filesOf({ answers: [...answers, ...answersOn('2026-11-10', 50)] }).get('2025/');

    // Only the way on to what came later is another one.
    const withoutTurn = (html = '') => html.replace(/<nav class="turn"[\s\S]*?<\/nav>/, '');
    expect(before).toContain(answers[0]?.title);
    expect(withoutTurn(after)).toBe(withoutTurn(before));
  });

  test('hold reshares of what they wrote and their introductions, by day, on the page and in each feed', () => {
    const [answer] = answersOn('2026-11-02', 1);
    const files = filesOf({ answers: answer ? [answer] : [], passedOnOn: ['2026-11-01', '2026-11-05'] });

    const page = files.get('') ?? '';
    const places = ['For 2026-11-05.', 'I am Ben.', answer?.title ?? '-', 'For 2026-11-01.'].map((said) =>
      page.indexOf(said),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    for (const format of ['atom.xml', 'rss.xml', 'feed.json']) {
      expect(files.get(format)).toContain('For 2026-11-05.');
      expect(files.get(format)).toContain('I am Ben.');
      expect(files.get(format)).toContain(answer?.title);
    }
  });

  test('are valid feeds, in which what was passed on twice has one id', () => {
    const files = filesOf({ passedOnOn: ['2026-11-01', '2026-11-05'] });

    expect(atomFaults(files.get('atom.xml') ?? '')).toEqual([]);
    expect(rssFaults(files.get('rss.xml') ?? '')).toEqual([]);
    expect(jsonFeedFaults(files.get('feed.json') ?? '')).toEqual([]);
    expect(files.get('atom.xml')).not.toContain('For 2026-11-01.');
  });

  test('have no reshare that the member does not allow', () => {
    const files = filesOf({ passedOnOn: ['2026-11-01'], ada: { reshares: false } });

    for (const [, text] of files) expect(text).not.toContain('For 2026-11-01.');
  });

  test('show no introduction to somebody who stays out of conversations, and are not there for who does', () => {
    for (const [, text] of filesOf({ ben: { conversations: false } }))
      expect(text).not.toContain('I am Ben.');
    expect(filesOf({ ada: { conversations: false } }).size).toBe(0);
  });

  test.each([true, false])('are named on the page of a member where there are any: %s', (conversations) => {
    const community = inventCommunity({ members: [resident('ada', {}, { conversations })] }, [asked]);
    const [own] = memberPages.pages(community);

    expect(own?.path).toBe('/members/ada/');
    expect(own?.render().includes('/members/ada/mentions/')).toBe(conversations);
  });
});
