import { expect, test } from 'vitest';
import { entry, rss } from '../helpers/feed-text.ts';
import { kithHere } from '../helpers/kith-here.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

const NOON = '1793534400'; // 2026-11-01T12:00:00Z

const TEN_THOUSAND = Array.from(
  { length: 10_000 },
  (_, number) => `<a href="https://x.example/${number}">a page</a>`,
).join(' ');

test('ten thousand links in an entry are named by member and address, and never those of what is not shown', async () => {
  const feed = (id: string, date: string, html: string) =>
    rss([entry(id, { link: `https://${id}.example/list`, date, html })]);
  const member = (id: string, more = '') =>
    `  - { id: ${id}, name: ${id}, feeds: [{ url: ${id}.xml${more} }], consent: { granted: 2026-01-01 } }\n`;
  const old = '20 Oct 2026 09:00:00 GMT';
  const root = await temporaryHub({
    'feeds.yaml': `members:\n${member('lists')}${member('waits')}${member('outside', ', lane: { only: [work] }')}${member('kept')}${member('few')}`,
    '_data/decisions.yaml': '- { about: "https://kept.example/list", ruling: keep-out, on: 2026-11-01 }\n',
    'lists.xml': feed('lists', old, TEN_THOUSAND),
    'waits.xml': feed('waits', '01 Nov 2026 11:00:00 GMT', TEN_THOUSAND),
    'outside.xml': feed('outside', old, TEN_THOUSAND),
    'kept.xml': feed('kept', old, TEN_THOUSAND),
    'few.xml': feed('few', old, '<a href="https://x.example/1">one</a> '.repeat(500)),
  });
  const build = (...words: readonly string[]) =>
    kithHere(['build', '--offline', '--root', root, ...words], { environment: { SOURCE_DATE_EPOCH: NOON } });

  const told = await build();
  const json = await build('--json');

  const notice =
    'lists: https://lists.example/list has 200 links or more. Only the first 200 count for who answers whom;';
  expect(told.code).toBe(0);
  expect(told.stderr.match(/200 links or more/g)).toHaveLength(1);
  expect(told.stderr).toContain(notice);
  expect(JSON.parse(json.stdout).notices.filter((one: string) => one.includes('links or more'))).toEqual([
    expect.stringContaining(notice),
  ]);
});
