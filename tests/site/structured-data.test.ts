/** Pages as a program that knows schema.org reads them. */
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { htmlPages, readSiteFile } from '../helpers/site-files.ts';
import { faultsOf } from '../helpers/valid/zod-faults.ts';

const site = inject('site');
const address = z.url({ protocol: /^https?$/ });
const words = z.string().regex(/\S/);
const day = z.union([z.iso.date(), z.iso.datetime()]);
const context = { '@context': z.literal('https://schema.org') };

const author = z.strictObject({
  '@type': z.enum(['Person', 'Organization']),
  name: words,
  url: address.optional(),
});
const posting = z.strictObject({
  '@type': z.literal('BlogPosting'),
  url: address,
  headline: words,
  author: z.union([author, z.array(author).min(1)]),
  datePublished: day.optional(),
  inLanguage: words.optional(),
  license: address.optional(),
  isPartOf: z.strictObject({ '@type': z.literal('Blog'), name: words, url: address }),
});
const page = { ...context, '@id': address, url: address };

/** All that our pages say, and the keys that schema.org has for it. */
const SHAPES: Readonly<Record<string, z.ZodType>> = {
  WebSite: z.strictObject({
    ...page,
    '@type': z.literal('WebSite'),
    name: words,
    description: words.optional(),
    inLanguage: words,
    potentialAction: z.strictObject({
      '@type': z.literal('SearchAction'),
      target: z.strictObject({
        '@type': z.literal('EntryPoint'),
        urlTemplate: z.string().regex(/^https?:.*\{words\}$/),
      }),
      'query-input': z.literal('required name=words'),
    }),
  }),
  ProfilePage: z.strictObject({
    ...page,
    '@type': z.literal('ProfilePage'),
    name: words,
    inLanguage: words,
    mainEntity: z.strictObject({
      '@type': z.enum(['Person', 'Organization']),
      name: words,
      url: address,
      description: words.optional(),
      sameAs: z.array(address).min(1).optional(),
    }),
  }),
  SocialMediaPosting: z.strictObject({
    ...page,
    '@type': z.literal('SocialMediaPosting'),
    datePublished: day,
    author,
    headline: words,
    text: words,
    inLanguage: words,
    isBasedOn: address,
    sharedContent: posting,
  }),
  Conversation: z.strictObject({
    ...page,
    '@type': z.literal('Conversation'),
    name: words,
    hasPart: z.array(posting).min(2),
  }),
  BreadcrumbList: z.strictObject({
    ...context,
    '@type': z.literal('BreadcrumbList'),
    itemListElement: z
      .array(
        z.strictObject({ '@type': z.literal('ListItem'), position: z.number(), name: words, item: address }),
      )
      .min(3),
  }),
};

const texts = htmlPages(site).flatMap((path) =>
  [...readSiteFile(site, path).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
    ([, text = '']) => ({ path, text }),
  ),
);
const blocks = texts.map(({ path, text }) => ({ path, block: JSON.parse(text) }));

/** What a block of a type is like on one kind of page. */
function typesOn(pattern: RegExp): readonly string[] {
  return [
    ...new Set(blocks.filter(({ path }) => pattern.test(path)).map(({ block }) => block['@type'])),
  ].sort();
}

test('every block is of a type we know, whole, and has nothing but absolute addresses', () => {
  const faulty = blocks.flatMap(({ path, block }) => {
    const shape = SHAPES[block['@type']];
    return shape
      ? faultsOf(shape, block).map((fault) => `${path}: ${fault}`)
      : [`${path}: ${block['@type']}`];
  });

  expect(blocks.length).toBeGreaterThan(60);
  expect(faulty).toEqual([]);
});

test('no block has a letter that could end it', () => {
  expect(texts.filter(({ text }) => text.includes('<'))).toEqual([]);
});

test.each([
  ['the front page', /^\/index\.html$/, ['WebSite']],
  ['a member', /^\/members\/(?!by-)[^/]+\/index\.html$/, ['BreadcrumbList', 'ProfilePage']],
  ['a reshare', /^\/reshares\/\d{4}-[^/]+\/index\.html$/, ['BreadcrumbList', 'SocialMediaPosting']],
  ['a conversation', /^\/conversations\/\d{4}-[^/]+\/index\.html$/, ['BreadcrumbList', 'Conversation']],
  ['a topic', /^\/topics\/[^/]+\/index\.html$/, ['BreadcrumbList']],
  ['an introduction', /^\/introductions\/\d{4}-[^/]+\/index\.html$/, ['BreadcrumbList']],
  ['a digest', /^\/digest\/[^/]+\/index\.html$/, ['BreadcrumbList']],
])('%s says what it is', (_, pattern, types) => {
  expect(typesOn(pattern)).toEqual(types);
});

describe('who wrote what', () => {
  test('is never the hub', () => {
    const { name } = blocks.find(({ block }) => block['@type'] === 'WebSite')?.block ?? {};
    const postings = blocks.flatMap(({ block }) => block.hasPart ?? block.sharedContent ?? []);
    const authors = postings.flatMap((one) => one.author);

    expect(authors.length).toBeGreaterThan(30);
    expect(
      authors.filter((one) => one.name === name || one.url?.startsWith('http://localhost:8080/')),
    ).toEqual([]);
  });

  test('is a person or an organization, as the member says', () => {
    const kindOf = (id: string) =>
      blocks.find(
        ({ path, block }) => path === `/members/${id}/index.html` && block['@type'] === 'ProfilePage',
      )?.block.mainEntity;

    expect(kindOf('ellery-center')).toMatchObject({ '@type': 'Organization' });
    expect(kindOf('plainly')).toMatchObject({ '@type': 'Person', name: 'The Abstract, Plainly' });
  });
});

test('breadcrumbs lead from the front page to the page itself, and each step is there', () => {
  const paths = htmlPages(site).map((path) => `http://localhost:8080${path.replace(/index\.html$/, '')}`);
  for (const { path, block } of blocks.filter(({ block }) => block['@type'] === 'BreadcrumbList')) {
    const steps = block.itemListElement.map((step: { item: string }) => step.item);

    expect(steps[0]).toBe('http://localhost:8080/');
    expect(steps.at(-1)).toBe(`http://localhost:8080${path.replace(/index\.html$/, '')}`);
    expect(
      steps.filter((step: string) => !paths.includes(step)),
      path,
    ).toEqual([]);
  }
});
