import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAll, getText } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { pagefindFragments } from '../helpers/pagefind-fragments.ts';
import { scoresInHtml, scoresInNames, scoresInText } from '../helpers/scores.ts';
import { htmlPages, readSiteFile, siteFiles } from '../helpers/site-files.ts';

const site = inject('site');
const hub = inject('hub');
const pages = htmlPages(site);
const files = siteFiles(site);
const mails = files.filter((path) => path.endsWith('/mail.html'));
const xmlFeeds = files.filter((path) => /\/(?:atom|rss)\.xml$/.test(path));
const jsonFeeds = files.filter((path) => path.endsWith('/feed.json'));

/** What curators and members wrote into the hub's own files: the hub repeats it, whatever numbers it names. */
const given = [
  'feeds.yaml',
  '_data/hub.yaml',
  '_data/reshares.yaml',
  '_data/introductions.yaml',
  '_data/topics.yaml',
]
  .flatMap((file) => textsIn(parse(readFileSync(join(hub, file), 'utf8'))))
  .map((text) => text.trim())
  .filter((text) => /[\p{L}]{2}/u.test(text) && text.includes(' '));

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Scores in an Atom or RSS feed: in the names of its elements and attributes, and in what the hub says in bodies. */
function scoresInXml(xml: string): readonly string[] {
  const elements = findAll(() => true, parseDocument(xml, { xmlMode: true }).children);
  const names = elements.flatMap(({ name, attribs }) => [name, ...Object.keys(attribs)]);
  const bodies = elements.filter(
    ({ name, parent }) => name === 'content' || (name === 'description' && isItem(parent)),
  );
  const said = elements.filter(({ name }) => /^(?:subtitle|generator|managingEditor)$/.test(name));
  return [
    ...scoresInNames(names),
    ...bodies.flatMap((body) => scoresInBody(getText(body))),
    ...said.flatMap((element) => scoresInText(getText(element), given)),
  ];
}

/** In a mail titles and names stand in links; what a link says is its author's. */
const LINK_TEXT = /(<a [^>]*>)[^<]*(<\/a>)/g;

/** Scores in a mail of plain text, whose lines are put together again; `links` are the titles and names in it. */
function scoresInMail(text: string, links: readonly string[]): readonly string[] {
  const own = text.replace(/https?:\/\/\S+/g, '').replace(/\n +/g, ' ');
  return scoresInText(own, [...given, ...links]);
}

function isItem(parent: unknown): boolean {
  return typeof parent === 'object' && parent !== null && 'name' in parent && parent.name === 'item';
}

/** An author's whole text stands in a `div`, an excerpt in a `blockquote`, a title in a link. */
function scoresInBody(html: string): readonly string[] {
  const own = html
    .replace(/<div>[\s\S]*<\/div>/, '')
    .replace(/(<p>In answer to [^<]*<a [^>]*>)[^<]*(<\/a>)/g, '$1$2');
  return scoresInHtml(own, given);
}

function scoresInJson(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'number') return [`${key}: ${value}`];
  if (typeof value === 'string') return key === 'content_html' ? scoresInBody(value) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [
    ...(Array.isArray(value) ? [] : scoresInNames([name])),
    ...scoresInJson(each, Array.isArray(value) ? key : name),
  ]);
}

test.each(pages)('%s keeps no score', (path) => {
  expect(scoresInHtml(readSiteFile(site, path), given)).toEqual([]);
});

test('no feed keeps a score, and there are mails to look at', () => {
  expect(xmlFeeds.length).toBeGreaterThan(50);
  expect(mails.length).toBeGreaterThan(0);
  expect(xmlFeeds.flatMap((path) => scoresInXml(readSiteFile(site, path)))).toEqual([]);
  expect(jsonFeeds.flatMap((path) => scoresInJson(JSON.parse(readSiteFile(site, path))))).toEqual([]);
});

test.each(mails)('%s keeps no score, nor does the same in plain text', (path) => {
  const mail = readSiteFile(site, path);
  const plain = readSiteFile(site, path.replace(/html$/, 'txt'));
  const links = findAll(({ name }) => name === 'a', parseDocument(mail).children).map((link) =>
    getText(link),
  );

  expect(scoresInHtml(mail.replace(LINK_TEXT, '$1$2'), given)).toEqual([]);
  expect(scoresInMail(plain, links)).toEqual([]);
  expect(scoresInMail(plain.replace('\n--\n', '\n12 answers\n--\n'), links)).not.toEqual([]);
});

test('the search keeps no score of what it finds', () => {
  const fragments = pagefindFragments(site);

  const names = fragments.flatMap(({ meta, filters }) => [...Object.keys(meta), ...Object.keys(filters)]);

  expect(fragments.length).toBeGreaterThan(100);
  expect(scoresInNames([...new Set(names)])).toEqual([]);
});

describe('a score would be found', () => {
  const front = readSiteFile(site, '/index.html');
  const planted = [
    '<p>12 answers</p>',
    '<p>Answered by 3 people</p>',
    '<p>Answered by two members</p>',
    '<p>1 reshare</p>',
    '<p>Liked by Wren and eleven others</p>',
    '<p>Reshares: 4</p>',
    '<p>(4)</p>',
    '<p>1.2k views</p>',
    '<p>Our most active member</p>',
    '<p>Popular this week</p>',
    '<p>Read by dozens of readers</p>',
    '<span class="like-count"></span>',
    '<a href="/" data-answers="4">Answers</a>',
    '<a href="/" aria-label="Answers, 4 so far">Answers</a>',
    '<li><a href="/">Harbor Notes</a> 7</li>',
  ];

  test.each(planted)('on a page: %s', (score) => {
    expect(scoresInHtml(front.replace('</main>', `${score}</main>`), given)).not.toEqual([]);
    expect(scoresInHtml(front.replace('<p class="card-foot">', `$&${score}`), given)).not.toEqual([]);
  });

  test.each([
    ['</entry>', '<slash:comments>4</slash:comments></entry>'],
    ['</entry>', '<thr:total>4</thr:total></entry>'],
    ['<link rel="alternate" ', '<link thr:count="4" rel="alternate" '],
    ['Read the original', 'Read the original with 30 others'],
    ['</subtitle>', ' 15 members.</subtitle>'],
  ])('in Atom, where %s is', (place, score) => {
    expect(scoresInXml(readSiteFile(site, '/atom.xml').replace(place, score))).not.toEqual([]);
  });

  test('in RSS', () => {
    const rss = readSiteFile(site, '/reshares/rss.xml');

    expect(scoresInXml(rss.replace('</item>', '<slash:comments>4</slash:comments></item>'))).not.toEqual([]);
    expect(scoresInXml(rss.replaceAll('Passed on by', 'Passed on three times by'))).not.toEqual([]);
  });

  test('in JSON Feed', () => {
    const [item] = JSON.parse(readSiteFile(site, '/feed.json')).items;

    expect(scoresInJson({ items: [item] })).toEqual([]);
    expect(scoresInJson({ items: [{ ...item, _kith: { answers: 4 } }] })).not.toEqual([]);
    expect(scoresInJson({ items: [{ ...item, likes: '4' }] })).not.toEqual([]);
    expect(scoresInJson({ items: [{ ...item, content_html: '<p>By A. 4 answers.</p>' }] })).not.toEqual([]);
  });
});
