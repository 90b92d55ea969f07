/** Eight processes in one folder leave what one process leaves. */
import { expect, test } from 'vitest';
import { copyOf, everyFile, gatherInShards, kithAt, openHosts, writeFiles } from './shard-hub.ts';

const NAMES = ['ada', 'ben', 'cleo', 'dora', 'emil', 'fay', 'gus', 'hana', 'iris', 'jon', 'kai', 'lea'];

const HUB = `name: Harbor
url: https://hub.example/
contact: mailto:us@harbor.example
`;

/** A member's line in `feeds.yaml`, in which JSON is YAML, too. */
function member(id: string, feeds: readonly string[], more: object = {}, consent: object = {}): string {
  const line = {
    id,
    name: id,
    joined: '2026-01-01',
    feeds: feeds.map((url) => ({ url })),
    ...more,
    consent: { granted: '2026-01-01', ...consent },
  };
  return `  - ${JSON.stringify(line)}\n`;
}

test('builds the same hub as one process, in the first round and in those that follow', {
  timeout: 300_000,
}, async () => {
  const hosts = await openHosts([...NAMES, 'mill', 'quay', 'moved']);
  const { url } = hosts;
  const feedsYaml = (statusOfFay: string) =>
    `defaults: { coolingOff: 6h }\nmembers:\n${[
      member('ada', [url('ada')], { site: url('ada', '/') }),
      // Two of ben are on two hosts, and cleo shares one of them.
      member('ben', [url('ben'), url('mill')], { site: url('ben', '/') }),
      member('cleo', [url('cleo'), url('mill', '/cleo')], { site: url('cleo', '/') }),
      member('dora', [url('dora')], { site: url('dora', '/') }, { text: 'link' }),
      member('emil', [url('emil')], { site: url('emil', '/'), beacon: url('quay', '/emil.txt') }),
      member('fay', [url('fay')], { site: url('fay', '/'), status: statusOfFay }),
      member('gus', [url('gus')], { site: url('gus', '/'), pseudonym: true }),
      member('hana', [url('hana')], { site: url('hana', '/') }),
      member('iris', [url('iris')]),
      member('jon', [url('jon')]),
      member('kai', [url('kai'), 'kai.xml']),
      member('lea', ['lea.xml']),
      // Its address is another member's by now.
      member('moved', [url('moved')]),
    ].join('')}`;
  const files = {
    'feeds.yaml': feedsYaml('active'),
    '_data/hub.yaml': HUB,
    '_data/topics.yaml': '- { id: tides, name: Tides, tags: [tides], members: [ada] }\n',
    '_data/reshares.yaml': `- { of: "${hosts.url('ada', '/a1')}", by: w, on: 2026-10-31, why: It says what we felt., quote: "The words of this entry" }\n`,
    '_data/decisions.yaml': `- { about: "${hosts.url('hana', '/h1')}", ruling: title-only, on: 2026-10-31, by: w, reason: Its title says enough. }\n`,
    'kai.xml':
      '<rss version="2.0"><channel><title>Kai</title><link>https://kai.example/</link><item><title>By file</title><guid>k-file</guid><link>https://kai.example/k</link></item></channel></rss>',
    'lea.xml':
      '<rss version="2.0"><channel><title>Lea</title><link>https://lea.example/</link><item><title>Lea writes</title><guid>lea-1</guid><link>https://lea.example/1</link></item></channel></rss>',
  };
  const whole = await copyOf({ ...files, '_data/hub.yaml': `${HUB}curators: [{ id: w, name: Wren }]\n` });
  const sharded = await copyOf(whole);
  for (const id of NAMES.slice(0, 11))
    hosts.feed(id, '/feed', [`${id[0]}3`, `${id[0]}2`, `${id[0]}1`], [hosts.url('ada', '/a1')]);
  hosts.feed('mill', '/feed', ['mill-2', 'mill-1']);
  hosts.feed('mill', '/cleo', ['cleo-2', 'cleo-1'], [hosts.url('ben', '/b2')]);
  hosts.put('iris', '/feed', { status: 404 });
  hosts.put('moved', '/feed', { status: 301, headers: { location: url('ada') } });
  hosts.put('jon', '/feed', { status: 503, headers: { 'retry-after': '7200' } });
  hosts.put('quay', '/emil.txt', { headers: { 'content-type': 'text/plain' }, body: 'text: link\n' });

  const bothAt = async (moment: string) => {
    const one = await kithAt(moment, whole, 'build');
    const shards = await gatherInShards(moment, sharded, 8);
    const published = await kithAt(moment, sharded, 'build', '--offline');
    expect(
      [one.code, ...shards.map(({ code }) => code), published.code],
      [one, ...shards, published].map(({ stderr }) => stderr).join('\n'),
    ).toEqual(Array(10).fill(0));
    expect(await everyFile(sharded)).toEqual(await everyFile(whole));
    return shards;
  };

  const first = await bothAt('2026-11-01T12:00:00Z');
  expect(first.some(({ stdout }) => stdout.startsWith('There is nobody to gather in shard'))).toBe(true);

  // A day later some wrote, one took something back, and one left.
  hosts.feed('ada', '/feed', ['a4', 'a3', 'a2', 'a1']);
  hosts.feed('hana', '/feed', ['h3', 'h1']);
  hosts.feed('gus', '/feed', ['g3', 'g1'], [hosts.url('fay', '/f1')]);
  hosts.feed('jon', '/feed', ['j1']);
  for (const root of [whole, sharded]) await writeFiles(root, { 'feeds.yaml': feedsYaml('withdrawn') });
  await bothAt('2026-11-02T12:00:00Z');

  // Another day, and what was taken back stays away.
  hosts.feed('ben', '/feed', ['b4', 'b3', 'b2', 'b1'], [hosts.url('ada', '/a4')]);
  await bothAt('2026-11-09T12:00:00Z');
  const tombstones = (await everyFile(sharded))['_data/archive/_tombstones.ndjson'] ?? '';
  expect(tombstones.trim().split('\n')).toHaveLength(2);

  const asked = hosts.requests().length;
  const before = await everyFile(sharded);
  const plain = await kithAt('2026-11-09T12:00:00Z', sharded, 'build');
  expect(plain.code).toBe(0);
  expect(hosts.requests().length).toBe(asked);
  expect(await everyFile(sharded)).toEqual(before);
});
