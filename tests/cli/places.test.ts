import { expect, test } from 'vitest';
import { entry, rss } from '../helpers/feed-text.ts';
import { kithHere } from '../helpers/kith-here.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

const NOON = '1793534400'; // 2026-11-01T12:00:00Z

function feedOf(host: string, name: string): string {
  const link = `https://${host}/2026/10/${name}/`;
  return rss([entry(name, { link, guid: link, date: '30 Oct 2026 09:00:00 GMT' })]);
}

test('a slip in an address is told with file, line and column, and with the address that was meant', async () => {
  const root = await temporaryHub({
    'harbor.xml': feedOf('harbor.example', 'the-third-chair'),
    'quiet.xml': feedOf('quiet.example', 'waiting-rooms'),
    'feeds.yaml': `defaults: { coolingOff: 0h }
members:
  - id: harbor
    name: Harbor
    site: https://harbor.example/
    feeds: [{ url: harbor.xml }]
    consent: { granted: 2026-01-01, introductions: yes }
    readFirst:
      - https://harbor.example/2026/10/the-third-chair/
      - https://harbor.example/2026/10/the-thrid-chair/
  - id: quiet
    name: Quiet
    site: https://quiet.example/
    joined: 2026-10-30
    feeds: [{ url: quiet.xml }]
    consent: { granted: 2026-01-01, introductions: yes }
    gifts:
      - https://harbor.example/2026/10/the-third-chair/
      - https://harbor.example/2026/11/the-third-chair/
`,
    '_data/hub.yaml': 'contact: mailto:office@hub.example\ncurators: [{ id: cleo, name: Cleo }]\n',
    '_data/reshares.yaml': `- of: https://harbor.example/2026/10/the-third-chair/
  by: cleo
  on: 2026-10-31
  why: It says what we often leave out.
- by: cleo
  on: 2026-10-31
  why: It waits well.
  of: http://www.quiet.example/2026/10/waitingroom
`,
    '_data/introductions.yaml': `- between: [harbor, quiet]
  proposed: 2026-10-30
  accepted: { harbor: 2026-10-30, quiet: 2026-10-31 }
  by: cleo
  read: [https://quiet.example/2026/10/waiting-rooms/, https://quiet.example/2026/10/wating-rooms/]
`,
  });

  const { code, stdout } = await kithHere(['build', '--json', '--root', root], {
    environment: { SOURCE_DATE_EPOCH: NOON },
  });

  const said = (notice: string) => notice.replace(/: (?:is|left) .*?(?= Did you mean)/su, ':');
  const chair = 'Did you mean `https://harbor.example/2026/10/the-third-chair/`?';
  const rooms = 'Did you mean `https://quiet.example/2026/10/waiting-rooms/`?';
  expect(code).toBe(0);
  expect(JSON.parse(stdout).notices.map(said).sort()).toEqual([
    `_data/introductions.yaml:5:56 0.read.1: ${rooms}`,
    `_data/reshares.yaml:8:7 1.of: ${rooms}`,
    `feeds.yaml:10:9 members.0.readFirst.1: ${chair}`,
    `feeds.yaml:19:9 members.1.gifts.1: ${chair}`,
  ]);
});
