import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSchemas } from '../../src/config/make-schemas.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'src/config/schemas');

describe('the JSON Schemas', () => {
  it('are the ones that the shapes make (if not, run `npm run schemas`)', async () => {
    const written = await Promise.all(
      (await readdir(FOLDER)).map(
        async (file) => [file, await readFile(join(FOLDER, file), 'utf8')] as const,
      ),
    );

    expect(new Map(written.sort())).toEqual(new Map([...makeSchemas()].sort()));
  });

  it('say of every key what it is for', () => {
    const silent = [...makeSchemas()].flatMap(([file, text]) => findSilent(JSON.parse(text), file));

    expect(silent).toEqual([]);
  });

  it('require no more than a member’s id, name, feeds and consent, and of the consent a day', () => {
    const schema = JSON.parse(makeSchemas().get('feeds.schema.json') ?? '');
    const member = schema.properties.members.items;

    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(schema.required).toEqual(['members']);
    expect(member.required).toEqual(['id', 'name', 'feeds', 'consent']);
    expect(member.properties.consent.anyOf).toEqual([
      { required: ['granted'] },
      { required: ['basis', 'noticed'] },
    ]);
    expect(member.properties.consent.properties.text).toMatchObject({
      enum: ['link', 'excerpt', 'full'],
      default: 'excerpt',
    });
  });

  it.each([
    ['harbor-notes', true],
    ['Harbor', false],
    ['con', false],
    ['../x', false],
  ])('let an editor check an id (%s)', (id, isRight) => {
    const { pattern } = JSON.parse(makeSchemas().get('feeds.schema.json') ?? '').properties.members.items
      .properties.id;

    expect(new RegExp(pattern, 'u').test(id)).toBe(isRight);
  });

  it.each([
    ['https://x.example/feed', true],
    ['feeds/x.xml', true],
    ['file:///x', false],
    ['javascript:x', false],
    ['../x.xml', false],
    ['/x.xml', false],
  ])('let an editor check the place of a feed (%s)', (url, isRight) => {
    const member = JSON.parse(makeSchemas().get('feeds.schema.json') ?? '').properties.members.items;
    const { pattern } = member.properties.feeds.items.properties.url;

    expect(new RegExp(pattern, 'u').test(url)).toBe(isRight);
  });
});

describe('the files of this repository’s own hub', () => {
  it.each(['feeds', 'hub', 'topics', 'reshares', 'introductions', 'decisions', 'candidates'])(
    '%s.yaml names its schema in the first line',
    async (name) => {
      const file = join(ROOT, name === 'feeds' ? 'feeds.yaml' : `_data/${name}.yaml`);

      const [line = ''] = (await readFile(file, 'utf8')).split('\n');

      const path = /^# yaml-language-server: \$schema=(\S+)$/.exec(line)?.[1] ?? '';
      expect(resolve(dirname(file), path)).toBe(join(FOLDER, `${name}.schema.json`));
      expect(existsSync(join(FOLDER, `${name}.schema.json`))).toBe(true);
    },
  );
});

/** Every property that an editor would show without a word. */
function findSilent(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own =
    'properties' in schema && typeof schema.properties === 'object'
      ? Object.entries(schema.properties ?? {})
      : [];
  const silent = own.flatMap(([key, value]) => (isDescribed(value) ? [] : [`${path}/${key}`]));
  return [
    ...silent,
    ...Object.entries(schema).flatMap(([key, value]) => findSilent(value, `${path}/${key}`)),
  ];
}

function isDescribed(schema: unknown): boolean {
  return (
    typeof schema === 'object' && schema !== null && 'description' in schema && schema.description !== ''
  );
}
