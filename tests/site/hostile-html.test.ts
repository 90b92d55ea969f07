import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOfFragment, faultsOfPage } from '../helpers/harmless.ts';
import { HOSTILE_FRAGMENTS } from '../helpers/hostile-fragments.ts';
import { buildHostileHub, type HostileHub } from '../helpers/hostile-hub.ts';
import { htmlPages, readSiteFile, siteFiles } from '../helpers/site-files.ts';
import { atomFaults } from '../helpers/valid/atom-faults.ts';
import { jsonFeedFaults } from '../helpers/valid/json-feed-faults.ts';
import { rssFaults } from '../helpers/valid/rss-faults.ts';

let hub: HostileHub;
beforeAll(async () => {
  hub = await buildHostileHub(HOSTILE_FRAGMENTS);
});
afterAll(() => hub.remove());

describe('hostile HTML that came through a feed', () => {
  test.each(HOSTILE_FRAGMENTS.map((fragment, number) => [fragment.slice(0, 120), number] as const))(
    'is only text where its member allows all of it: %s',
    (_fragment, number) => {
      const body = hub.bodies[number];

      expect(body).toBeDefined();
      expect(faultsOfFragment(body ?? '')).toEqual([]);
    },
  );

  test('is only text on every page', () => {
    const pages = htmlPages(hub.site);

    expect(pages.length).toBeGreaterThan(10);
    for (const path of pages) expect(faultsOfPage(readSiteFile(hub.site, path)), path).toEqual([]);
  });

  test('breaks no output feed', () => {
    const faults = siteFiles(hub.site).flatMap((path) => {
      const text = () => readSiteFile(hub.site, path);
      if (path.endsWith('/atom.xml')) return atomFaults(text()).map((fault) => `${path}: ${fault}`);
      if (path.endsWith('/rss.xml')) return rssFaults(text()).map((fault) => `${path}: ${fault}`);
      return path.endsWith('/feed.json') ? jsonFeedFaults(text()).map((fault) => `${path}: ${fault}`) : [];
    });

    expect(faults).toEqual([]);
  });

  test('keeps the words that were to be read', () => {
    const all = hub.bodies.join('\n');

    for (const words of [
      'press',
      'never closed',
      'outside',
      'is text',
      'everything after this',
      'deep',
      'second page',
    ])
      expect(all).toContain(words);
  });
});

describe('what looks for harm', () => {
  test.each([
    ['<p onclick="x">a</p>', 'p onclick'],
    ['<svg></svg>', '<svg>'],
    ['<a href="javascript:x" rel="ugc" referrerpolicy="no-referrer">a</a>', 'leads to javascript:x'],
    ['<a href="https://x.example/">a</a>', 'an unmarked link'],
    ['<noscript><b></noscript>', '<noscript>'],
  ])('finds it in %s', (html, fault) => {
    expect(faultsOfFragment(html)).toContain(fault);
  });

  test.each(['</div>', '<li>', '</li></ul>', '<b>', '<!--', '<plaintext>', '<textarea>'])(
    'sees that %s changes what stands around it',
    (html) => {
      expect(faultsOfFragment(html).some((fault) => fault.startsWith('changes'))).toBe(true);
    },
  );

  test.each([
    ['<img src=x onerror=x>', 'onerror'],
    ['<iframe></iframe>', '<iframe>'],
    ['<a href=" java\nscript:x">a</a>', ' java\nscript:x'],
    ['<script>x</script>', '<script>'],
  ])('finds it in a page with %s', (html, fault) => {
    expect(faultsOfPage(`<body>${html}</body>`).join()).toContain(fault.replace('<script>', ''));
    expect(faultsOfPage(`<body>${html}</body>`)).not.toEqual([]);
  });
});
