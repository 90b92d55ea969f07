/** What readers find on the sample hub beside the entries themselves. */
import { gzipSync } from 'node:zlib';
import { findAll, getAttributeValue, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { describe, expect, inject, test } from 'vitest';
import { htmlPages, readSiteFile, siteFiles } from '../helpers/site-files.ts';

const site = inject('site');
const files = siteFiles(site);
const pages = htmlPages(site);
const page = (path: string) => readSiteFile(site, `${path}index.html`);
const text = (html: string) => textContent(parseDocument(html).children).replace(/\s+/g, ' ');

/** Where the links of a page lead, in the order in which they are read. */
function linksOn(html: string): readonly { readonly to: string; readonly words: string }[] {
  return findAll(({ name }) => name === 'a', parseDocument(html).children).map((link) => ({
    to: getAttributeValue(link, 'href') ?? '',
    words: textContent(link),
  }));
}

describe('the front page', () => {
  const front = page('/');
  const headings = findAll(({ name }) => name === 'h2', parseDocument(front).children).map(textContent);

  test('has a curator’s voice first, then what happens between members, then everybody in turn', () => {
    expect(headings).toEqual([
      'Passed on by Wren Adeyo',
      'Speaking with each other',
      'New here',
      'Last week in one page',
      'Introduced to each other',
      'A place for everyone, in turn',
      'Waiting for a first answer',
      'A quiet voice, by chance',
      'Topics',
      'Who is here',
    ]);
  });

  test('weighs at most 40 KB with its stylesheet, compressed', () => {
    const style = files.find((path) => /^\/assets\/style\..*\.css$/.test(path)) ?? '';
    const weights = [front, readSiteFile(site, style)].map((each) => gzipSync(each).length);

    expect(weights.reduce((sum, weight) => sum + weight)).toBeLessThan(40 * 1024);
  });

  test('says with whom an entry speaks, and leads into the conversation', () => {
    expect(front).toMatch(
      /<p class="speaks-with"><a href="\/conversations\/\d{4}-[^"]+">In conversation with <bdi>/,
    );
  });
});

describe('every page', () => {
  const standing = pages.filter((path) => !path.startsWith('/ring/'));

  test('says at its foot how to follow it, Atom first, and leads to what a feed is', () => {
    const faulty = standing.filter((path) => {
      const [, foot = ''] = readSiteFile(site, path).split('<footer class="colophon">');
      const [first] = linksOn(foot);
      return !first?.to.endsWith('/atom.xml') || !foot.includes('<a href="/subscribe/">');
    });

    expect(standing.length).toBeGreaterThan(100);
    expect(faulty).toEqual([]);
  });

  test('leads to a surprise', () => {
    expect(standing.filter((path) => !readSiteFile(site, path).includes('href="/surprise/"'))).toEqual([]);
  });
});

describe('the page about subscribing', () => {
  const subscribe = page('/subscribe/');

  test('explains feeds in four sentences', () => {
    const [, explained = ''] = /<div class="prose reading">\s*<p>(.*?)<\/p>/s.exec(subscribe) ?? [];

    expect(explained.match(/\.(?=\s|$)/g)).toHaveLength(4);
  });

  test('names every feed of the hub but those of single conversations, mentions and finished months, Atom first', () => {
    const linked = linksOn(subscribe.split('<main')[1] ?? '').map(({ to }) => to);
    const feeds = files.filter(
      (path) =>
        /\/(?:atom\.xml|rss\.xml|feed\.json)$/.test(path) &&
        !/^\/(?:archive\/\d|conversations\/\d|members\/[^/]+\/mentions)/.test(path),
    );

    expect(feeds.filter((feed) => !linked.includes(feed))).toEqual([]);
    expect(linked.find((to) => /(?:xml|json|opml)$/.test(to))).toBe('/atom.xml');
  });

  test('offers everyone’s feeds and each topic’s as OPML, and the last week as a mail', () => {
    const linked = linksOn(subscribe).map(({ to }) => to);

    expect(linked).toContain('/members.opml');
    expect(linked.filter((to) => /^\/topics\/.*\.opml$/.test(to)).length).toBeGreaterThan(5);
    expect(linked.filter((to) => /^\/digest\/.*mail\.(?:html|txt)$/.test(to))).toHaveLength(2);
  });
});

describe('surprises', () => {
  const chain = pages.filter((path) => path.startsWith('/surprise/'));
  const authorOn = (path: string) =>
    /<a class="on-hub" href="\/members\/([^/]+)\//.exec(readSiteFile(site, path))?.[1] ?? '';

  test('lead from one to the next and back to the first, without a script', () => {
    const seen: string[] = [];
    let path = '/surprise/';
    while (!seen.includes(path)) {
      seen.push(path);
      path = /<a class="button" href="([^"]+)"/.exec(page(path))?.[1] ?? '';
    }

    expect(path).toBe('/surprise/');
    expect(seen).toHaveLength(chain.length);
    // The key for searching is on every page, and nothing here needs it.
    const ours = /<script(?! type="module" src="[^"]*\/quick-search\.)/;
    expect(chain.filter((one) => ours.test(readSiteFile(site, one)))).toEqual([]);
  });

  test('begin with a quiet voice and have everybody before anybody twice', () => {
    const order = chain
      .toSorted((one, other) => Number(/\d+/.exec(one)?.[0] ?? 1) - Number(/\d+/.exec(other)?.[0] ?? 1))
      .map(authorOn);

    expect(order[0]).toBe('dos-orillas');
    expect(new Set(order.slice(0, 15)).size).toBe(15);
  });

  test('are not to be found by searching: tomorrow something else stands there', () => {
    expect(chain.filter((path) => !readSiteFile(site, path).includes('content="noindex, follow"'))).toEqual(
      [],
    );
    expect(readSiteFile(site, '/sitemap.xml')).not.toContain('/surprise/');
  });
});

describe('the ring of members', () => {
  const steps = pages.filter((path) => path.startsWith('/ring/'));

  test('sends on at once, with a plain link to the same place, and asks not to be indexed', () => {
    const faulty = steps.filter((path) => {
      const html = readSiteFile(site, path);
      const [, to = 'nowhere'] = /<meta http-equiv="refresh" content="0; url=([^"]+)">/.exec(html) ?? [];
      return !html.includes(`<a href="${to}">`) || !html.includes('noindex') || !to.startsWith('https://');
    });

    expect(steps).toHaveLength(45);
    expect(faulty).toEqual([]);
  });

  test('passes everybody once on its way round, also who rests', () => {
    const homes = page('/members/').match(/<a class="p-name u-url" href="[^"]+"/g) ?? [];
    const idOf = (home: string) =>
      steps
        .map((path) => path.split('/')[2] ?? '')
        .find((id) => page(`/members/${id}/`).includes(`<a class="u-url" href="${home}">`)) ?? '';
    const seen: string[] = [];
    let id = 'harbor-notes';
    while (!seen.includes(id)) {
      seen.push(id);
      id = idOf(/url=([^"]+)"/.exec(page(`/ring/${id}/next/`))?.[1] ?? '');
    }

    expect(homes).toHaveLength(15);
    expect(seen).toHaveLength(15);
    expect(seen).toContain('dos-orillas');
  });

  test('is told to hosts that know redirects, by the same ways', () => {
    const lines = readSiteFile(site, '/_redirects').trim().split('\n');

    expect(lines).toHaveLength(45);
    for (const line of lines) {
      const [from = '', to = '', status] = line.split(' ');
      expect(page(from)).toContain(`url=${to}"`);
      expect(status).toBe('302');
    }
  });
});

describe('the members’ directory', () => {
  test('leads from each name to the member’s own site first, then to their feed', () => {
    const card = /<li class="h-card">[\s\S]*?<\/li>/.exec(page('/members/'))?.[0] ?? '';
    const [home, ...others] = linksOn(card);

    expect(home).toEqual({ to: 'https://chairbythewindow.example/', words: 'Ansel Okonjo-Reyes' });
    expect(others.map(({ words }) => words)).toEqual([
      'The two minutes after',
      'feed',
      'on this hub',
      'November is when the list is read',
    ]);
  });

  test.each([
    ['/members/by-topic/', 'Kinship care'],
    ['/members/by-kind/', 'Bloggers'],
    ['/members/by-language/', 'Spanish'],
  ])('%s has a heading for each group, a link to it, and a page of its own', (path, group) => {
    const html = page(path);
    const [, slug = ''] = new RegExp(`href="#group-([^"]+)">(?:<bdi[^>]*>)?${group}`).exec(html) ?? [];

    expect(html).toContain(`<h2 id="group-${slug}"><a href="${path}${slug}/">`);
    expect(text(page(`${path}${slug}/`))).toContain(`Members: ${group}`);
  });

  test('has whoever wrote last first', () => {
    const days = [...page('/members/by-newest/').matchAll(/<time class="newest" datetime="([^"]+)"/g)].map(
      ([, day]) => day ?? '',
    );

    expect(days.length).toBeGreaterThan(10);
    expect(days).toEqual(days.toSorted().reverse());
  });
});

describe('a member’s page', () => {
  const own = page('/members/cuaderno-de-visitas/');

  test('has their entries by year, each year with a page of its own', () => {
    const years = [...own.matchAll(/<h3 class="of-year"><a href="([^"]+)">(\d{4})</g)].map(([, to, year]) => [
      to,
      year,
    ]);

    expect(years).toEqual([
      ['/members/cuaderno-de-visitas/2026/', '2026'],
      ['/members/cuaderno-de-visitas/2025/', '2025'],
    ]);
    expect(page('/members/cuaderno-de-visitas/2025/')).toContain('El altar en la sala de espera');
    expect(page('/members/cuaderno-de-visitas/2025/')).not.toContain('El cansancio no es desamor');
  });

  test('has where to begin, their feed, the ring and a reference', () => {
    expect(text(own)).toContain('To begin with La primera visita no es una entrevista');
    expect(text(own)).toContain('Ibarrondo Téllez, M. (n.d.). cuadernodevisitas.example [Blog].');
    expect(own).toContain('href="/members/cuaderno-de-visitas/feeds.opml"');
    expect(text(own)).toContain('before: Juno Castellan-Pike · after: Xiomara Dellacroce-Peña');
  });

  test('leads to a feed of who writes about them', () => {
    expect(own).toContain('href="/members/cuaderno-de-visitas/mentions/atom.xml"');
    const feed = JSON.parse(readSiteFile(site, '/members/cuaderno-de-visitas/mentions/feed.json'));

    expect(feed.items.map(({ title }: { title: string }) => title)).toContain(
      'November is when the list is read',
    );
  });
});

describe('references', () => {
  test('stand behind one word on the page of a reshare, in APA style', () => {
    const reshare = pages.find(
      (path) => /^\/reshares\/\d{4}-/.test(path) && readSiteFile(site, path).includes('I was half right'),
    );

    expect(text(readSiteFile(site, reshare ?? ''))).toContain(
      'Cite this (APA) Abernethy-Sato, L. (2026, November 12). I was half right. https://secondchair.example/',
    );
  });

  test('stand on the page of a conversation, a line for each turn, in the order of their letters', () => {
    const [path = ''] = pages.filter((each) => /^\/conversations\/\d{4}-/.test(each));
    const html = readSiteFile(site, path);
    const lines = [...html.matchAll(/<p class="citation">(.*?)<\/p>/g)].map(([, line]) => text(line ?? ''));

    expect(lines).toHaveLength(html.match(/<article class="card/g)?.length ?? 0);
    expect(lines).toEqual(lines.toSorted(new Intl.Collator('en').compare));
  });
});
