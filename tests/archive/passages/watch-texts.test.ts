import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type TextWatch, watchTexts } from '../../../src/archive/passages/watch-texts.ts';
import { hideWords } from '../../../src/care/hidden/hide-words.ts';
import type { Entry, Member } from '../../../src/model.ts';
import { inventEntry, inventMember, words } from '../../care/invent.ts';
import { hubFolder } from '../hub-folder.ts';

const KEY = 'a key for tests that nobody else has';
const feed = 'https://harbor.example/feed';
const secret = 'Canary told us something that nobody else may ever read again, and we kept it to ourselves.';
const entry = inventEntry({ title: 'Canary title', contentText: `${secret} ${words(40)}` });
const name = { member: 'harbor-notes', feed, id: entry.id };
const hidden = hideWords('kept it to ourselves', KEY);
const mark = 'mark' in hidden ? hidden.mark : '';

/** What one build after another knows. */
async function watching(
  root: string,
  member: Member,
  entries?: readonly Entry[],
  key = KEY,
): Promise<TextWatch> {
  const watch = await watchTexts(root, [member], key);
  if (entries) watch.see(member, { feed, entries, authors: [{ name: 'Canary Byline' }] });
  await watch.write(entries ? entries.map(({ id }) => ({ ...name, id })) : [name]);
  return watchTexts(root, [member], key);
}

describe('the texts that pass', () => {
  test('are known again in the next build, without being read again', async () => {
    const root = await hubFolder();
    const member = inventMember({ neverPublish: [mark], pseudonym: true });

    const watch = await watching(root, member, [entry]);

    expect(watch.passagesOf(name).length).toBeGreaterThan(4);
    expect(watch.hiddenIn(name)).toEqual([mark]);
    expect(watch.bylinesOf(member.id)).toHaveLength(1);
    expect(watch.isWanted(member, feed)).toBe(false);
  });

  test('are in no file in a form that can be read', async () => {
    const root = await hubFolder();
    await watching(root, inventMember({ neverPublish: [mark], pseudonym: true }), [entry]);

    const files = await readdir(root, { recursive: true, withFileTypes: true });
    const bytes = await Promise.all(
      files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'utf8')),
    );

    expect(bytes.join('\n')).not.toMatch(/canary|word1|harbor\.example|ourselves/i);
    expect(bytes.length).toBe(1);
  });

  test('are forgotten with their entry', async () => {
    const root = await hubFolder();
    const other = inventEntry({ id: 'other', contentText: words(30) });
    await watching(root, inventMember(), [entry]);

    const watch = await watching(root, inventMember(), [other]);

    expect(watch.passagesOf(name)).toEqual([]);
    expect(watch.passagesOf({ ...name, id: 'other' }).length).toBeGreaterThan(0);
  });

  test.each([
    ['an entry goes', inventMember()],
    ['their member leaves', inventMember({ status: 'withdrawn' })],
  ])('are compared with the site of the very build in which %s', async (_, member) => {
    const root = await hubFolder();
    const before = (await watching(root, inventMember(), [entry])).passagesOf(name);
    const watch = await watchTexts(root, [member], KEY);

    await watch.write([]);

    expect(before.length).toBeGreaterThan(4);
    expect(watch.passagesOf(name)).toEqual(before);
    expect((await watchTexts(root, [member], KEY)).passagesOf(name)).toEqual([]);
  });

  test('leave no file behind when their member leaves', async () => {
    const root = await hubFolder();
    await watching(root, inventMember(), [entry]);

    await watching(root, inventMember({ status: 'withdrawn' }));

    expect(await readdir(join(root, '.kith', 'passages'))).toEqual([]);
  });

  test('are not kept of what is outside the lane', async () => {
    const root = await hubFolder();
    const member = inventMember({ feeds: [{ url: feed, lane: { only: ['work'], not: [] } }] });

    const watch = await watching(root, member, [entry]);

    expect(watch.passagesOf(name)).toEqual([]);
    expect(watch.isWanted(member, feed)).toBe(false);
  });
});

describe('a feed is wanted in full', () => {
  test.each([
    ['before its first reading', undefined, KEY, {}],
    ['under another key', [entry], 'another key, just as long', {}],
    ['when a word is hidden anew', [entry], KEY, { neverPublish: [mark] }],
    ['when its member takes a pseudonym', [entry], KEY, { pseudonym: true }],
  ])('%s', async (_, entries, key, changes) => {
    const root = await hubFolder();
    await watching(root, inventMember(), entries);

    const watch = await watchTexts(root, [inventMember(changes)], key);

    expect(watch.isWanted(inventMember(changes), feed)).toBe(true);
  });

  test('when what is kept of it cannot be read', async () => {
    const root = await hubFolder();
    await watching(root, inventMember(), [entry]);
    await writeFile(join(root, '.kith', 'passages', 'harbor-notes.ndjson'), '{"passages":1\n<<<<<<<');

    const watch = await watchTexts(root, [inventMember()], KEY);

    expect(watch.isWanted(inventMember(), feed)).toBe(true);
  });
});

test('a word that was taken off the list holds nothing back', async () => {
  const root = await hubFolder();
  await watching(root, inventMember({ neverPublish: [mark] }), [entry]);

  const watch = await watchTexts(root, [inventMember()], KEY);

  expect(watch.hiddenIn(name)).toEqual([]);
});
