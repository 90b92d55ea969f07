import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAll, getAttributeValue, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { mf2 } from 'microformats-parser';
import { describe, expect, inject, test } from 'vitest';
import { countWords } from '../../src/care/words.ts';
import { readSiteFile, siteFiles } from '../helpers/site-files.ts';

const site = inject('site');
const hub = inject('hub');
const files = siteFiles(site);
const pages = files.filter((path) => /^\/conversations\/\d{4}-.*\/index\.html$/.test(path));
const remembered: readonly { readonly slug: string; readonly entries: readonly string[] }[] = readFileSync(
  join(hub, '_data/archive/_conversations.ndjson'),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
const groupChat = pages.find((path) => turnsOn(path).some(({ title }) => title === 'I was half right')) ?? '';

interface Turn {
  readonly title: string;
  readonly address: string;
  readonly author: string;
  readonly published: string;
  readonly answers: readonly string[];
  readonly sentences: readonly string[];
  readonly firstLink: string;
}

/** The turns on a page, as its markup gives them. */
function turnsOn(path: string): readonly Turn[] {
  const document = parseDocument(readSiteFile(site, path)).children;
  const articles = findAll((element) => element.name === 'article', document);
  return articles.map((article) => {
    const classed = (name: string) =>
      findAll(
        (element) => (getAttributeValue(element, 'class') ?? '').split(' ').includes(name),
        article.children,
      );
    const [link] = findAll((element) => element.name === 'a', article.children);
    const [address] = classed('u-url');
    return {
      title: address ? textContent(address) : '',
      address: (address && getAttributeValue(address, 'href')) ?? '',
      author: classed('p-author').map(textContent).join(', '),
      published: classed('dt-published').map((time) => getAttributeValue(time, 'datetime'))[0] ?? '',
      answers: classed('u-in-reply-to').map((answered) => getAttributeValue(answered, 'href') ?? ''),
      sentences: classed('sentence').map(textContent),
      firstLink: (link && getAttributeValue(link, 'href')) ?? '',
    };
  });
}

test('the sample shows several conversations, and remembers the address of each by keys alone', () => {
  expect(pages.length).toBeGreaterThanOrEqual(2);
  expect(remembered.map(({ slug }) => `/conversations/${slug}/index.html`).sort()).toEqual([...pages].sort());
  for (const { entries } of remembered) {
    expect(entries.length).toBeGreaterThan(1);
    for (const key of entries) expect(key).toMatch(/^[0-9a-f]{16}$/);
  }
});

describe('a conversation’s page', () => {
  test.each(pages)('%s gives each turn with author, day and the original first, in time order', (path) => {
    const turns = turnsOn(path);

    expect(turns.length).toBeGreaterThan(1);
    for (const turn of turns) {
      expect(turn.firstLink).toBe(turn.address);
      expect(turn.address).toMatch(/^https:\/\//);
      expect(turn.author).toMatch(/\S/);
    }
    const days = turns.map(({ published }) => published);
    expect(days).toEqual([...days].sort());
  });

  test.each(pages)(
    '%s joins every turn but the first to another by what it answers, or what answers it',
    (path) => {
      const turns = turnsOn(path);
      const answered = new Set(turns.flatMap(({ answers }) => answers));

      const alone = turns.filter(({ address, answers }) => answers.length === 0 && !answered.has(address));

      expect(alone).toEqual([]);
    },
  );

  test('shows the sentence around the link that joined a turn, once where the excerpt begins with it', () => {
    const sentence = 'Lowell says the group chat is a record, and that we shouldn&#39;t have one.';

    expect(readSiteFile(site, groupChat).split(sentence)).toHaveLength(2);
    expect(pages.flatMap(turnsOn).flatMap(({ sentences }) => sentences).length).toBeGreaterThan(0);
  });

  test('shows no word of a member who allows links only, and yet their turn', () => {
    const turns = pages.flatMap(turnsOn).filter(({ address }) => address.includes('twosuitcases.example'));

    expect(turns.length).toBeGreaterThan(1);
    expect(turns.flatMap(({ sentences }) => sentences)).toEqual([]);
  });

  test('leads to the comments at the author’s site where there are some', () => {
    expect(readSiteFile(site, groupChat)).toMatch(
      /<a class="on-hub" href="https:\/\/secondchair\.example\/[^"]+">Join the conversation at the author’s site<\/a>/,
    );
  });

  test('may be kept by search engines, and says its parts as structured data', () => {
    const html = readSiteFile(site, groupChat);
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '');

    expect(html).toMatch(/<link rel="canonical" href="http:\/\/localhost:8080\/conversations\/\d[^"]+">/);
    expect(readSiteFile(site, '/sitemap.xml')).toContain(groupChat.replace('index.html', '</loc>'));
    expect(data['@type']).toBe('Conversation');
    expect(data.hasPart.map((part: { url: string }) => part.url)).toEqual(
      turnsOn(groupChat).map(({ address }) => address),
    );
  });

  test('says each turn as an h-entry of its own author, in reply to another', () => {
    const { items } = mf2(readSiteFile(site, groupChat), { baseUrl: 'http://localhost:8080/' });
    const turns = items
      .flatMap((item) => [item, ...(item.children ?? [])])
      .filter(({ type }) => type?.includes('h-entry'));

    expect(turns).toHaveLength(turnsOn(groupChat).length);
    for (const { properties } of turns) expect(properties.author).toHaveLength(1);
    expect(turns.some(({ properties }) => (properties['in-reply-to'] ?? []).length > 0)).toBe(true);
  });
});

test('a link that was put in later leads on, and answers nothing', () => {
  const page = pages.find((path) =>
    readSiteFile(site, path).includes('<bdi>Kin first, and then what?</bdi></h1>'),
  );
  const turns = turnsOn(page ?? '');
  const asked = turns.find(({ title }) => title === 'Kin first, and then what?');

  expect(asked?.answers).toEqual([]);
  expect(asked?.sentences.join()).toContain('Added in October');
  expect(readSiteFile(site, page ?? '')).toMatch(
    /<span class="relation">Leads on to<\/span> <a[^>]*><bdi>The Appropriations Committee of One/u,
  );
});

test('every conversation stands in the list, and is reached from its entries’ cards', () => {
  const list = readSiteFile(site, '/conversations/index.html');
  const everywhere = files
    .filter((path) => /^\/archive\/.*index\.html$/.test(path))
    .map((path) => readSiteFile(site, path))
    .join('');

  for (const path of pages) {
    const link = `href="${path.replace('index.html', '')}"`;
    expect(list).toContain(link);
    expect(everywhere).toContain(`<a class="on-hub" ${link}>Read the whole conversation</a>`);
  }
});

describe('the feeds of conversations', () => {
  const base = groupChat.replace('index.html', '');
  const urlsIn = (path: string) =>
    JSON.parse(readSiteFile(site, path)).items.map(({ url }: { url: string }) => url);

  test('hold the turns of the page, newest first, and the newest of all stand in the hub’s own', () => {
    expect(urlsIn(`${base}feed.json`)).toEqual(
      turnsOn(groupChat)
        .map(({ address }) => address)
        .reverse(),
    );
    expect(urlsIn('/conversations/feed.json')).toEqual(
      expect.arrayContaining(urlsIn(`${base}feed.json`).slice(0, 5)),
    );
  });

  test('name what a turn answers, with its sentence and the way to both', () => {
    const [entry = ''] = (
      readSiteFile(site, `${base}atom.xml`).match(/<entry[ >][\s\S]*?<\/entry>/g) ?? []
    ).filter((each) => each.includes('<title>What the group chat was for</title>'));

    expect(entry).toMatch(
      /<thr:in-reply-to ref="[^"]+" href="https:\/\/secondchair\.example\/[^"]+" type="text\/html"\/>/,
    );
    expect(entry).toContain('<name>Harbor Notes</name>');
    expect(entry).toContain(
      'In answer to &lt;bdi&gt;Lowell Abernethy-Sato&lt;/bdi&gt;: &lt;a href=&quot;https://secondchair.example/',
    );
    expect(entry.split('Lowell says the group chat is a record')).toHaveLength(2);
    expect(entry).toContain(`<link rel="related" type="text/html" href="http://localhost:8080${base}"/>`);
  });
});

describe('the words of an entry in a feed of conversations', () => {
  const items: readonly { readonly url: string; readonly content_html: string }[] = files
    .filter((path) => /^\/conversations\/.*feed\.json$/.test(path))
    .flatMap((path) => JSON.parse(readSiteFile(site, path)).items);
  const wordsOf = (html: string) =>
    findAll(({ name }) => name === 'blockquote' || name === 'q', parseDocument(html).children)
      .map(textContent)
      .join(' ');

  test('are no more than its member allows, sentences around links included', () => {
    const ofExcerpts = items.filter(({ url }) => !/ellerycenter|secondchair/.test(url));

    const words = ofExcerpts.map(({ content_html }) => countWords(wordsOf(content_html)));

    expect(words.some((count) => count > 20)).toBe(true);
    expect(words.filter((count) => count > 60)).toEqual([]);
  });

  test('are none where a member allows links only', () => {
    const linkOnly = items.filter(({ url }) => url.includes('twosuitcases.example'));

    expect(linkOnly.length).toBeGreaterThan(1);
    expect(linkOnly.map(({ content_html }) => wordsOf(content_html)).join('')).toBe('');
  });
});

describe('a member’s page', () => {
  const page = parseDocument(readSiteFile(site, '/members/harbor-notes/index.html')).children;
  const lists = findAll((element) => getAttributeValue(element, 'class') === 'relation-lists', page).flatMap(
    (each) => findAll((element) => element.name === 'div', each.children),
  );

  test('says who is in touch with them, each with an entry', () => {
    const headings = lists.map((list) => textContent(findAll(({ name }) => name === 'h3', list.children)));

    expect(headings).toEqual([
      'Has written about',
      'Has been written about by',
      'Mutual: each wrote about the other',
      'Waiting for an answer',
    ]);
    for (const list of lists) {
      for (const line of findAll(({ name }) => name === 'li', list.children)) {
        const [member, entry] = findAll(({ name }) => name === 'a', line.children);
        expect(member && getAttributeValue(member, 'href')).toMatch(/^\/members\/[a-z-]+\/$/);
        expect(entry && getAttributeValue(entry, 'href')).toMatch(/^https:\/\//);
      }
    }
  });
});

test('what waits for a first answer are recent entries that nobody linked to, one of each member first', () => {
  const document = parseDocument(readSiteFile(site, '/unanswered/index.html')).children;
  const cards = findAll(({ name }) => name === 'article', document);
  const authors = cards.map((card) => /More by (.+)$/m.exec(textContent(card))?.[1] ?? '');

  const firsts = new Set(authors).size;
  expect(cards.length).toBeGreaterThan(firsts);
  expect(new Set(authors.slice(0, firsts)).size).toBe(firsts);
  expect(authors[0]).toBe('Teodora Akande-Mills');
  expect(cards.filter((card) => textContent(card).includes('Answered by'))).toEqual([]);
  expect(JSON.parse(readSiteFile(site, '/unanswered/feed.json')).items).toHaveLength(
    Math.min(cards.length, 50),
  );
});
