import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mf2 } from 'microformats-parser';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import type { IntroductionListing } from '../../src/model.ts';
import { htmlPages, readSiteFile, siteFiles } from '../helpers/site-files.ts';

const site = inject('site');
const listings: readonly IntroductionListing[] = parse(
  readFileSync(join(inject('hub'), '_data', 'introductions.yaml'), 'utf8'),
);
const isAccepted = ({ between, accepted = {} }: IntroductionListing) =>
  between.every((id) => Object.keys(accepted).includes(id));
const accepted = listings.filter(isAccepted);
const waiting = listings.filter((listing) => !isAccepted(listing));
const pages = htmlPages(site).filter((path) => /^\/introductions\/\d{4}-/.test(path));
const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

test('an accepted introduction has a page, a place on the list and the front page, and stands in each feed', () => {
  expect(accepted).toHaveLength(1);
  expect(pages).toHaveLength(1);
  const [said = '', answered = ''] = Object.values(accepted[0]?.words ?? {}).map(folded);
  expect(said).not.toBe('');

  for (const path of [
    pages[0] ?? '',
    '/introductions/index.html',
    '/introductions/atom.xml',
    '/introductions/rss.xml',
    '/introductions/feed.json',
  ]) {
    expect(readSiteFile(site, path)).toContain(said);
    expect(readSiteFile(site, path)).toContain(answered);
  }
  expect(readSiteFile(site, '/index.html')).toContain(`href="${pages[0]?.replace('index.html', '')}"`);
});

test('not a byte of an introduction that waits for a yes is in any file', () => {
  expect(waiting).toHaveLength(1);
  const words = waiting.flatMap((listing) => Object.values(listing.words).map(folded));
  const names = waiting.flatMap(({ between }) => between);
  expect(words).not.toEqual([]);

  const files = siteFiles(site).map((path) => ({ path, text: folded(readSiteFile(site, path)) }));
  const breaches = files.filter(({ text }) =>
    words.some((said) => said.split(/[.!?] /).some((sentence) => text.includes(sentence))),
  );
  const introductions = files.filter(({ path }) => path.startsWith('/introductions/'));
  const named = introductions.filter(({ text }) =>
    names.some(
      (id) => text.includes(`/members/${id}/`) || text.includes(`//${id.replaceAll('-', '')}.example`),
    ),
  );

  expect(breaches.map(({ path }) => path)).toEqual([]);
  expect(introductions.length).toBeGreaterThanOrEqual(5);
  expect(named.map(({ path }) => path)).toEqual([]);
});

test.each(pages)('%s is an entry of the two, and of nobody else', (path) => {
  const { items } = mf2(readSiteFile(site, path), { baseUrl: `http://localhost:8080${path}` });
  const [introduction, ...others] = items.filter((item) => item.type?.includes('h-entry'));
  const authors = introduction?.properties.author ?? [];

  expect(others).toEqual([]);
  expect(
    authors.map((author) =>
      typeof author === 'object' && 'properties' in author ? author.properties.name : author,
    ),
  ).toEqual([['Ansel Okonjo-Reyes'], ['Maricarmen Ibarrondo Téllez']]);
});

test('an introduction leads to an entry of each', () => {
  const read = accepted.flatMap((listing) => listing.read);
  expect(read).toHaveLength(2);

  for (const address of read) expect(readSiteFile(site, pages[0] ?? '')).toContain(`href="${address}"`);
});
