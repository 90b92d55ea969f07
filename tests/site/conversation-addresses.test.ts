/** Addresses of conversations over several builds of a small hub: what joins, parts and leaves. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { item, rss } from '../helpers/feed-text.ts';
import { kithHere } from '../helpers/kith-here.ts';
import { siteFiles } from '../helpers/site-files.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

const NAMES = { ada: 'Ada Lindqvist', ben: 'Ben Okoro', cleo: 'Cleo Marsh' };
type Name = keyof typeof NAMES;

function said(who: Name, day: number, ...answers: readonly string[]): string {
  const link = `https://${who}.example/${day}`;
  const links = answers.map((to) => `<p>I read <a href="https://${to}">this</a>.</p>`).join('');
  const date = `${day} Oct 2026 09:00:00 GMT`;
  return item({ title: `${who} ${day}`, link, guid: link, date, html: `<p>Some words.</p>${links}` });
}

const FEEDS: Readonly<Record<Name, readonly string[]>> = {
  ada: [said('ada', 1), said('ada', 5, 'ben.example/4')],
  ben: [said('ben', 2, 'ada.example/1'), said('ben', 4, 'cleo.example/3')],
  cleo: [said('cleo', 3)],
};
const JOINING = said('cleo', 6, 'ada.example/1', 'cleo.example/3', 'ben.example/4');

function feedsYaml(status: Partial<Record<Name, string>> = {}): string {
  const members = Object.entries(NAMES).map(
    ([id, name]) =>
      `  - { id: ${id}, name: ${name}, site: "https://${id}.example/", feeds: [{ url: ${id}.xml }], ` +
      `status: ${status[id as Name] ?? 'active'}, consent: { granted: 2026-01-01 } }\n`,
  );
  return `defaults: { coolingOff: 0h }\nmembers:\n${members.join('')}`;
}

async function openHub() {
  const root = await temporaryHub({
    'feeds.yaml': feedsYaml(),
    '_data/hub.yaml':
      'name: Small Hub\nclock: 2026-11-01T00:00:00Z\ncurators: [{ id: maria, name: María }]\n',
  });
  const write = async (who: Name, items: readonly string[]) =>
    writeFile(join(root, `${who}.xml`), rss(items, { title: NAMES[who], link: `https://${who}.example/` }));
  for (const who of ['ada', 'ben', 'cleo'] as const) await write(who, FEEDS[who]);
  const site = join(root, '_site');
  return {
    root,
    site,
    write,
    /** Builds, and gives the slugs at which something stands. */
    build: async () => {
      const { code, stderr } = await kithHere(['build', '--root', root]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: expect.any(String) });
      const slugs = readdirSync(join(site, 'conversations')).filter((name) => /^\d{4}-/.test(name));
      return slugs.sort();
    },
    page: (slug: string) => readFileSync(join(site, 'conversations', slug, 'index.html'), 'utf8'),
    items: (slug: string): readonly { url: string }[] =>
      JSON.parse(readFileSync(join(site, 'conversations', slug, 'feed.json'), 'utf8')).items,
  };
}

async function expectValid(html: string): Promise<void> {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'doctype-style': 'off', 'no-trailing-whitespace': 'off', 'attribute-empty-style': 'off' },
  });
  const { results } = await validator.validateString(html);
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
}

test('of two conversations that become one, the address of the smaller leads to the other, and back again', async () => {
  const hub = await openHub();
  const [small = '', large = ''] = await hub.build();
  expect(small).toMatch(/^2026-10-01-/);
  expect(large).toMatch(/^2026-10-03-/);

  await hub.write('cleo', [...FEEDS.cleo, JOINING]);
  expect(await hub.build()).toEqual([small, large]);

  expect(hub.page(large)).toContain('cleo 6');
  expect(hub.page(large)).toContain('ada 1');
  expect(hub.page(small)).toContain(`<a href="/conversations/${large}/">continues there</a>`);
  expect(hub.page(small)).toContain('content="noindex, follow"');
  expect(hub.items(small)).toEqual(hub.items(large));
  expect(readFileSync(join(hub.site, 'sitemap.xml'), 'utf8')).not.toContain(small);
  await expectValid(hub.page(small));

  await writeFile(
    join(hub.root, '_data/decisions.yaml'),
    '- { about: "https://cleo.example/6", ruling: keep-out, on: 2026-10-31, by: maria }\n',
  );
  expect(await hub.build()).toEqual([small, large]);

  expect(hub.page(small)).toContain('ben 2');
  expect(hub.page(small)).not.toContain('continues there');
  expect(hub.page(large)).not.toContain('cleo 6');
});

test('of a conversation that ended, its address says so, names nobody, and goes with the last who spoke there', async () => {
  const hub = await openHub();
  const [small = '', large = ''] = await hub.build();
  const memory = join(hub.root, '_data/archive/_conversations.ndjson');

  await writeFile(join(hub.root, 'feeds.yaml'), feedsYaml({ ada: 'withdrawn' }));
  expect(await hub.build()).toEqual([small, large]);

  expect(hub.page(small)).toContain('This conversation is at rest');
  expect(hub.page(small)).not.toMatch(/Lindqvist|Okoro|Marsh|ben 2/);
  expect(hub.items(small)).toEqual([]);
  await expectValid(hub.page(small));
  const everything = siteFiles(hub.site)
    .map((path) => readFileSync(join(hub.site, path), 'latin1'))
    .join('\n');
  expect(everything).not.toMatch(/Lindqvist|ada\.example/);
  expect(readFileSync(memory, 'utf8').trim().split('\n')).toHaveLength(2);

  await writeFile(
    join(hub.root, 'feeds.yaml'),
    feedsYaml({ ada: 'withdrawn', ben: 'withdrawn', cleo: 'withdrawn' }),
  );
  await hub.build();

  expect(existsSync(join(hub.site, 'conversations', small))).toBe(false);
  expect(existsSync(join(hub.site, 'conversations', large))).toBe(false);
  expect(existsSync(memory)).toBe(false);
});
