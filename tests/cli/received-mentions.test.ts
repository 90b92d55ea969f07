/** What others say that they wrote about the hub: hostile until a curator looked at it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sectionOf } from '../../src/cli/received-mentions.ts';
import { askForMentions } from '../../src/gather/incoming-mentions.ts';
import { parseAllowPrivate } from '../../src/gather/parse-allow-private.ts';
import { readMentions } from '../../src/read/read-mentions.ts';
import { NOW } from '../care/invent.ts';
import { serve } from '../helpers/serve.ts';
import { simulatedPace } from '../helpers/simulated-pace.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';
import { inventCommunity, resident, writing } from '../relate/invent-community.ts';

const HUB = 'https://hub.example/';

function mention(more: object = {}): object {
  return {
    'wm-source': 'https://casserole.example/drawer',
    'wm-target': `${HUB}reshares/`,
    'wm-received': NOW,
    author: { name: 'Casserole' },
    content: { text: 'A kind hub.' },
    ...more,
  };
}

const read = (...children: readonly unknown[]) => readMentions({ children }, HUB, NOW);

test('asks once an hour at most, and keeps the key in no file', async () => {
  const root = await temporaryHub({});
  const service = await serve({ '/api': JSON.stringify({ children: [mention()] }) });
  onTestFinished(() => service.close());
  const allowed = parseAllowPrivate(['127.0.0.0/8']);
  const ask = () =>
    askForMentions(
      { root, domain: 'hub.example', token: 'zqsecret', service: service.url('/api') },
      {
        now: NOW,
        version: '0.1.0',
        allowPrivate: allowed.kind === 'fault' ? [] : allowed.allowances,
        pace: simulatedPace(),
      },
    );

  const answers = [await ask(), await ask()];
  const folder = join(root, '.kith/mentions');
  const names = await readdir(folder);
  const kept = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));

  expect(answers).toEqual(Array(2).fill({ kind: 'answered', json: { children: [mention()] } }));
  expect(service.requests.map(({ path }) => path)).toEqual([
    '/api?domain=hub.example&token=zqsecret&per-page=100',
  ]);
  expect(names.length).toBeGreaterThan(0);
  expect(names.join() + kept.join()).not.toContain('zqsecret');
});

test('says why nothing could be had, without the key', async () => {
  const root = await temporaryHub({});
  const service = await serve({ '/api': { status: 401 }, '/page': '<html>' });
  onTestFinished(() => service.close());
  const ask = (path: string, allow: readonly string[]) => {
    const allowed = parseAllowPrivate(allow);
    const allowPrivate = allowed.kind === 'fault' ? [] : allowed.allowances;
    return askForMentions(
      { root, domain: 'hub.example', token: 'zqsecret', service: service.url(path) },
      { now: NOW, version: '0.1.0', allowPrivate, pace: simulatedPace() },
    );
  };

  const answers = [
    await ask('/api', ['127.0.0.1']),
    await ask('/page', ['127.0.0.1']),
    await ask('/api', []),
  ];

  expect(answers.map(({ kind }) => kind)).toEqual(['failed', 'failed', 'failed']);
  expect(JSON.stringify(answers)).toContain('answered 401');
  expect(JSON.stringify(answers)).not.toContain('zqsecret');
});

test.each([
  ['a script as its source', { 'wm-source': 'javascript:alert(1)' }],
  ['a source inside somebody’s network', { 'wm-source': 'http://192.168.0.1/reboot' }],
  ['a source with a password', { 'wm-source': 'https://a:b@casserole.example/' }],
  ['a page that is not the hub’s', { 'wm-target': 'https://hub.example.evil.example/' }],
  ['what was meant to be private', { 'wm-private': true }],
  ['no source', { 'wm-source': 7 }],
])('reads no mention with %s', (_, more) => {
  expect(read(mention(more))).toEqual([]);
});

test('reads plain text on one line, however it was written', () => {
  const author = { name: '<img src=x onerror=alert(1)>Mallory\u202e' };
  const content = { text: `A <b>kind</b>\nhub ${'and more '.repeat(100)}` };

  const [one] = read(mention({ author, content, 'wm-received': 'never' }));

  expect(one?.author).toBe('Mallory');
  expect(one?.words).toMatch(/^A kind hub and more .* …$/);
  expect(one?.words.length).toBeLessThan(210);
  expect(one?.on).toBe(NOW);
});

test.each([['nothing'], [null], [[]], [{ children: 'x' }], [{ children: [null, 1, []] }]])(
  'reads nothing in %j',
  (json) => {
    expect(readMentions(json, HUB, NOW)).toEqual([]);
  },
);

test('lays each page on the desk once, and nobody who was taken out of the hub', () => {
  const community = inventCommunity({ members: [resident('ada')] }, [writing('ada')]);
  const judge = {
    holdsAddress: (address: string) => address.includes('left.example'),
    namesPerson: (texts: readonly string[]) => texts.join().includes('Zoe'),
  };
  const mentions = read(
    mention(),
    mention({ 'wm-target': `${HUB}about/` }),
    mention({ 'wm-source': 'https://left.example/' }),
    mention({ 'wm-source': 'https://other.example/', author: { name: 'Zoe' } }),
    mention({ 'wm-source': 'https://old.example/', 'wm-received': '2020-01-01T00:00:00Z' }),
  );

  const { notes } = sectionOf(mentions, community, judge);

  expect(notes.map(({ about }) => about)).toEqual(['Casserole']);
  expect(notes[0]?.acts.map(({ label }) => label)).toEqual(['Pass it on']);
});
