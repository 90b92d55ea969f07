import { expect, onTestFinished, test } from 'vitest';
import { buildCommunity } from '../src/community.ts';
import { openHub } from '../src/config/open-hub.ts';
import { faultSettings } from './helpers/fault-hub.ts';
import { entry, rss } from './helpers/feed-text.ts';
import { serve } from './helpers/serve.ts';
import { temporaryHub } from './helpers/temporary-hub.ts';

test('who waits is told in the order of feeds.yaml, whoever was done first', async () => {
  // Dated ahead of the clock, so that it waits from now on.
  const feed = rss([entry('still-cooling', { date: 'Fri, 01 Jan 2100 00:00:00 GMT' })]);
  const server = await serve({ '/feed': feed });
  onTestFinished(() => server.close());
  const member = (id: string, url: string) =>
    `  - { id: ${id}, name: ${id}, feeds: [{ url: "${url}" }], consent: { granted: 2026-01-01 } }\n`;
  const root = await temporaryHub({
    // Files are read before any server is asked.
    'feeds.yaml': `defaults: { coolingOff: 12h }\nmembers:\n${member('ada', server.url('/feed'))}${member('ben', 'ben.xml')}`,
    'ben.xml': feed,
  });

  const done: string[] = [];
  const { waiting } = await buildCommunity(await openHub(root), {
    ...faultSettings(0, { allowPrivate: [{ kind: 'host', host: server.hostname, port: server.port }] }),
    onFeed: (outcome) => done.push(outcome.member),
  });

  expect(done).toEqual(['ben', 'ada']);
  expect([...(waiting ?? [])]).toEqual(['ada', 'ben']);
});
