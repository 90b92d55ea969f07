import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { pagefindFragments } from '../helpers/pagefind-fragments.ts';
import { siteFiles } from '../helpers/site-files.ts';

const fragments = pagefindFragments(inject('site'));
const { members } = parse(readFileSync(join(inject('hub'), 'feeds.yaml'), 'utf8')) as {
  members: { id: string; consent: { search?: boolean } }[];
};
const of = (kind: string) => fragments.filter(({ filters }) => filters.kind?.includes(kind));

test('holds entries, members and reshares as records of their own', () => {
  expect(of('entry').length).toBeGreaterThan(60);
  expect(of('member').length).toBeGreaterThan(9);
  expect(of('reshare').length).toBeGreaterThan(3);
  expect(of('conversation').length).toBeGreaterThan(1);
});

test('sends every result to the original, and knows its place on this hub', () => {
  for (const { url, meta, filters } of fragments) {
    const [kind] = filters.kind ?? [];
    // A conversation is the hub's own page; everything in it leads to originals.
    expect(meta.original ?? url).toMatch(kind === 'conversation' ? /^\/conversations\/\d/ : /^https:\/\//);
    // The place of an entry is its member's page; of everything else, the address of the record.
    if (kind === 'entry') expect(filters.member).toHaveLength(1);
    else expect(url).toMatch(/^\/(members|reshares|conversations)\/[^/]+\/$/);
    expect(meta.title).toMatch(/\S/);
  }
});

test('begins every text with its title, so that both are found and the page can tell them apart', () => {
  expect(fragments.filter(({ content, meta }) => !content.startsWith(meta.title ?? '-'))).toEqual([]);
});

test('holds every entry, member and reshare that may be found, though reshares and entries have one original', () => {
  const pages = siteFiles(inject('site')).filter((path) => /^\/reshares\/\d{4}-.*\/index\.html$/.test(path));
  const originals = of('entry').map(({ url }) => url);

  expect(new Set(originals).size).toBe(originals.length);
  // One of the sample's reshares is of a member who does not want to be found.
  expect(of('reshare').length).toBe(pages.length - 1);
  expect(of('member').length).toBe(members.filter(({ consent }) => consent.search !== false).length);
  expect(of('reshare').some(({ meta }) => originals.includes(meta.original ?? ''))).toBe(true);
});

test('holds every conversation beside its entries, not in place of one', () => {
  const pages = siteFiles(inject('site')).filter((path) =>
    /^\/conversations\/\d{4}-.*\/index\.html$/.test(path),
  );

  expect(of('conversation').length).toBeGreaterThan(pages.length / 2);
  for (const { url, filters } of of('conversation')) {
    expect(pages).toContain(`${url}index.html`);
    expect(filters.member?.length).toBeGreaterThan(1);
  }
  expect(of('entry').length).toBeGreaterThan(75);
});

test('files each entry under member, year and language', () => {
  for (const { filters } of of('entry')) {
    expect(filters.member).toHaveLength(1);
    expect(filters.year?.[0]).toMatch(/^20\d\d$/);
    expect(filters.language?.[0]).toMatch(/^(en|es)$/);
  }
  expect(of('entry').some(({ filters }) => (filters.topic ?? []).length > 0)).toBe(true);
});

test('holds nothing of a member who does not want to be found', () => {
  const hidden = members.filter(({ consent }) => consent.search === false).map(({ id }) => id);

  expect(hidden.length).toBeGreaterThan(0);
  expect(fragments.filter(({ filters }) => filters.member?.some((id) => hidden.includes(id)))).toEqual([]);
});
