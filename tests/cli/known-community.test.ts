import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { knownCommunity } from '../../src/cli/known-community.ts';
import { buildCommunity } from '../../src/community.ts';
import { openHub } from '../../src/config/open-hub.ts';
import type { Community } from '../../src/model.ts';
import { faultSettings, hoursLater } from '../helpers/fault-hub.ts';
import { entry, rss } from '../helpers/feed-text.ts';
import { serve } from '../helpers/serve.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

const feedOf = (host: string, ...names: readonly string[]) =>
  rss(
    names.map((name, index) =>
      entry(name, {
        link: `https://${host}.example/${name}`,
        guid: `https://${host}.example/${name}`,
        date: `${30 - index} Oct 2026 09:00:00 GMT`,
        html: '<p>Read <a href="https://gone.example/one">what Gone wrote</a>, too.</p>',
      }),
    ),
    { link: `https://${host}.example/` },
  );

/** A hub of Gone, Taken, who takes an entry back, and Moved; each reshared, and in a conversation. */
async function hub() {
  const server = await serve({
    '/gone': feedOf('gone', 'one'),
    '/taken': feedOf('taken', 'back', 'stays'),
    '/old': feedOf('moved', 'far'),
  });
  onTestFinished(() => server.close());
  const member = (id: string, path: string) =>
    `  - { id: ${id}, name: ${id}, site: "https://${id}.example/", feeds: [{ url: "${server.url(path)}" }], consent: { granted: 2026-01-01, text: full } }\n`;
  const reshare = (address: string) => `- { of: "${address}", on: 2026-10-31, why: Read it. }\n`;
  const members = member('gone', '/gone') + member('taken', '/taken');
  const root = await temporaryHub({
    'feeds.yaml': `defaults: { coolingOff: 0h }\nmembers:\n${members}${member('moved', '/old')}`,
    '_data/reshares.yaml':
      reshare('https://gone.example/one') +
      reshare('https://taken.example/back') +
      reshare('https://moved.example/far'),
  });
  const build = async (hours: number) => buildCommunity(await openHub(root), faultSettings(hours));
  const look = async (hours: number) =>
    (await knownCommunity(await openHub(root), hoursLater(hours), faultSettings(hours).key)).community;
  return { root, server, build, look };
}

/** All that pages show; what became of feeds in one build is that build's own. */
function shown({ outcomes: _, notices: __, ...rest }: Community) {
  return rest;
}

test('the desk sees exactly what the last build published: of gone feeds links only, and nothing taken back', async () => {
  const { server, build, look } = await hub();
  await build(0);
  server.put('/gone', { status: 410 });
  server.put('/taken', feedOf('taken', 'stays'));
  await build(30);

  const built = await build(60);
  const seen = await look(60);

  expect(shown(seen)).toEqual(shown(built));
  // Entries of one moment stand in the order of their keys, which depend on the server's port.
  expect(built.entries.map(({ entry: { url, isLinkOnly = false } }) => [url, isLinkOnly]).sort()).toEqual([
    ['https://gone.example/one', true],
    ['https://moved.example/far', false],
    ['https://taken.example/stays', false],
  ]);
  expect(seen.reshares.map(({ original }) => original.url)).toEqual([
    'https://moved.example/far',
    'https://gone.example/one',
  ]);
  expect(seen.notices).toEqual(
    built.notices.filter((notice) => !notice.includes('taken back by the author')),
  );
});

test.each([
  ['as a decision says', '/new', true],
  ['as its spelling says', '/old/', false],
])('the desk follows a feed that moved since, %s', async (_, path, isRuled) => {
  const { root, server, build, look } = await hub();
  const built = await build(0);
  const feeds = await readFile(join(root, 'feeds.yaml'), 'utf8');
  const [from, to] = [server.url('/old'), server.url(path)];
  await writeFile(join(root, 'feeds.yaml'), feeds.replace(`"${from}"`, `"${to}"`));
  if (isRuled)
    await writeFile(
      join(root, '_data/decisions.yaml'),
      `- { about: "${from}", ruling: moved, to: "${to}", on: 2026-11-01 }\n`,
    );

  const seen = await look(1);

  const before = built.entriesOfMember.get('moved')?.map((related) => related.entry);
  expect(seen.entriesOfMember.get('moved')?.map((related) => related.entry)).toEqual(
    before?.map((each) => ({ ...each, feed: to })),
  );
  expect(seen.conversations).toEqual(built.conversations);
});
