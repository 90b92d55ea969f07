/** The hub's public model, `/data/hub.json`. */
import { Ajv } from 'ajv';
import { expect, inject, test } from 'vitest';
import { readSiteFile, siteFiles } from '../helpers/site-files.ts';

const site = inject('site');
const data = JSON.parse(readSiteFile(site, '/data/hub.json'));
const schema = JSON.parse(readSiteFile(site, '/data/hub.schema.json'));
// Formats are words to a validator that knows none; addresses and days are checked where they are made.
const isValid = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

test('is valid by the schema that is published beside it', () => {
  isValid(data);

  expect(isValid.errors).toBeNull();
  expect(data.$schema).toBe('http://localhost:8080/data/hub.schema.json');
});

test.each([
  ['a key that nobody knows', { ...data, likes: 3 }],
  ['an entry without an author', { ...data, entries: [{ ...data.entries[0], authors: [] }] }],
  ['a member without a name', { ...data, members: [{ ...data.members[0], name: undefined }] }],
])('is not with %s', (_, changed) => {
  expect(isValid(JSON.parse(JSON.stringify(changed)))).toBe(false);
});

test('the schema says of each of its keys in words what is not plain, and asks for nothing else', () => {
  expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
  expect(schema.additionalProperties).toBe(false);
  expect(schema.properties.entries.items.properties.text.description).toContain('only a link is allowed');
});

test('every id and every page that is named is there', () => {
  const entries = new Set(data.entries.map(({ id }: { id: string }) => id));
  const members = new Set(data.members.map(({ id }: { id: string }) => id));
  const pages = new Set(
    siteFiles(site).map((path) => `http://localhost:8080${path.replace(/index\.html$/, '')}`),
  );
  const named = (key: string): readonly string[] => find(data, key);

  expect(entries.size).toBe(data.entries.length);
  expect(
    [...named('entry'), ...named('read'), ...named('unanswered')].filter((id) => !entries.has(id)),
  ).toEqual([]);
  expect(
    [
      ...named('member'),
      ...named('between'),
      ...named('thanks'),
      ...named('toMeet'),
      ...named('greeter'),
    ].filter((id) => !members.has(id)),
  ).toEqual([]);
  expect(named('page').filter((page) => !pages.has(page))).toEqual([]);
  for (const { reshares, introductions } of data.digests)
    expect([...reshares, ...introductions].filter((page) => !pages.has(page))).toEqual([]);
  for (const { entries: turns } of data.conversations)
    expect(turns.filter((id: string) => !entries.has(id))).toEqual([]);
});

test('holds what the sample has of everything', () => {
  for (const part of [
    'members',
    'topics',
    'languages',
    'entries',
    'reshares',
    'conversations',
    'introductions',
    'welcomes',
    'digests',
  ])
    expect(data[part].length, part).toBeGreaterThan(0);
});

test('has no number in it but the version, so that nobody is counted', () => {
  const numbers = JSON.stringify(data, (key, value) =>
    typeof value === 'number' && key !== 'version' ? 'A NUMBER' : value,
  );

  expect(numbers).not.toContain('A NUMBER');
});

/** The texts under a key, at any depth. */
function find(value: unknown, key: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => [
    ...(name === key ? [one].flat().filter((each) => typeof each === 'string') : []),
    ...find(one, key),
  ]);
}
