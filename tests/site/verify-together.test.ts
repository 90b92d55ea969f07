import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, inject, onTestFinished, test, vi } from 'vitest';
import { hideWords } from '../../src/care/hidden/hide-words.ts';
import { knownCommunity } from '../../src/cli/known-community.ts';
import { knownState } from '../../src/cli/known-state.ts';
import { openHub } from '../../src/config/open-hub.ts';
import type { Member } from '../../src/model.ts';
import { outputPaths } from '../../src/publish/output-paths.ts';
import { type Boundaries, drawBoundaries } from '../../src/publish/verify/boundaries.ts';
import type { BreachedRule } from '../../src/publish/verify/breach.ts';
import { fileChecker } from '../../src/publish/verify/check-file.ts';
import { type FileList, fileList, isAnyLeft, NEIGHBOURS } from '../../src/publish/verify/look-over.ts';
import { lookTogether } from '../../src/publish/verify/look-together.ts';
import { placesOfPassages } from '../../src/publish/verify/places-of-passages.ts';
import { readJson } from '../../src/publish/verify/read-json.ts';
import { readLargeJson } from '../../src/publish/verify/read-large-json.ts';
import { type HelperOrder, startHelper, tellable } from '../../src/publish/verify/start-helper.ts';
import { fileVerifier, verifySite } from '../../src/publish/verify/verify-site.ts';

// Each helper loads TypeScript by itself, which takes long on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const source = { make: () => 'never asked for, since a build made one' };
const site = await mkdtemp(join(tmpdir(), 'kith-together-'));
afterAll(() => rm(site, { recursive: true, force: true }));
await cp(inject('site'), site, { recursive: true });
const limits = await lowered();
await plant({
  'planted/email.html': '<p>somebody@else.example</p>',
  'planted/load.html': '<img src="https://pixel.example/a.png">',
  'planted/byline.txt': 'Maren Thistlewood',
  [`cards/${'0'.repeat(32)}.png`]: 'no picture',
  [`pictures/${'0'.repeat(32)}.webp`]: 'no picture',
  'planted/taken-back.html': '<a href="https://gone.example/an-entry">x</a>',
});
const inOneThread = await verifySite(site, limits, { help: { helpers: 0 } });

/** What the sample would have to keep to, if many of its members allowed less than when it was built. */
async function lowered(): Promise<Boundaries> {
  const hub = await openHub(inject('hub'));
  const state = await knownState(hub, source);
  const markOf = (words: string) => {
    const hidden = hideWords(words, state.key);
    return 'mark' in hidden ? [hidden.mark] : [];
  };
  const changes: Readonly<Record<string, (member: Member) => Member>> = {
    plainly: (member) => ({ ...member, status: 'withdrawn' }),
    provisional: (member) => ({ ...member, excerptWords: 10 }),
    'dos-orillas': (member) => ({ ...member, consent: { ...member.consent, text: 'link' } }),
    'second-chair': (member) => ({
      ...member,
      consent: { ...member.consent, search: false, digest: false, conversations: false },
    }),
    'long-acre': (member) => ({ ...member, neverPublish: markOf('Ellery') }),
  };
  const members = hub.members.map((member) => changes[member.id]?.(member) ?? member);
  const config = { ...hub, members };
  const { community } = await knownCommunity(config, '2026-11-16T15:00:00.000Z', source);
  const drawn = await drawBoundaries(community, { ...state, config });
  return {
    ...drawn,
    bylines: new Map([['harbor-notes', markOf('Maren Thistlewood')]]),
    wasTakenBack: (address) => address.includes('gone.example'),
  };
}

async function plant(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(site, file)), { recursive: true });
    await writeFile(join(site, file), content);
  }
}

test('a site that breaks every promise is found to do so', () => {
  const rules: readonly BreachedRule[] = [
    'byline',
    'card',
    'email',
    'link-only',
    'loaded',
    'never-publish',
    'picture',
    'surface',
    'too-many-words',
    'withdrawn',
    'withheld',
  ];

  expect([...new Set(inOneThread.breaches.map(({ rule }) => rule))].toSorted()).toEqual(rules);
});

test.each([
  ['one helper', { helpers: 1 }],
  ['two helpers', { helpers: 2 }],
  ['a helper that dies of its memory', { helpers: 1, mebibytes: 16 }],
])('%s and this thread find exactly what one thread finds, in the same order', async (_, help) => {
  const found = await verifySite(site, limits, { help: { handful: 0, ...help } });

  expect(found).toEqual(inOneThread);
});

test('of a few files the same is found where only the passages in them are indexed', async () => {
  const breaking = [...new Set(inOneThread.breaches.map(({ file }) => file))];
  const few = new Set(breaking.filter((_, at) => at % Math.ceil(breaking.length / 20) === 0));

  const found = await verifySite(site, limits, {
    isProved: (path) => !few.has(path),
    help: { helpers: 0, mostTexts: 0 },
  });

  expect(limits.texts.length).toBeGreaterThan(4 * few.size);
  expect(found.breaches).toEqual(inOneThread.breaches.filter(({ file }) => few.has(file)));
  const ofWords = found.breaches.filter(({ rule }) => rule === 'too-many-words' || rule === 'link-only');
  expect(ofWords.length).toBeGreaterThan(5);
});

test('in a large JSON file the same is found as if all of it were read at once', async () => {
  const { check } = fileChecker(limits);
  const path = 'data/hub.json';
  const json = await readFile(join(site, path));

  const found = check({ path, segments: readLargeJson(json) ?? [] });

  expect(found).toEqual(check({ path, segments: readJson(json.toString()) }));
  expect(new Set(found.map(({ rule }) => rule)).size).toBeGreaterThan(3);
});

/** A folder with so many files that say the same. */
async function folderOf(count: number, content: string) {
  const folder = await mkdtemp(join(tmpdir(), 'kith-many-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const paths = Array.from({ length: count }, (_, file) => `${file}.html`);
  for (const path of paths) await writeFile(join(folder, path), content);
  return fileList(folder, paths);
}

/** Of no passage it is known where it stands. */
const places = () => placesOfPassages().all();

test('a helper that cannot be told what is known is done without', async () => {
  const list = await folderOf(20, '<p>Nothing.</p>');
  const untellable = { ...limits, aside: () => 'A function cannot be copied to another thread.' };
  const prepare = () => ({ check: () => [], places });

  const unclear = await lookTogether(list, untellable, prepare, { handful: 0, helpers: 1 });

  expect(unclear).toEqual([]);
  expect([...list.cleanFor]).toEqual(list.paths.map(() => 1));
});

/** Holds this thread until others have taken all files, for two minutes at most. */
function waitForOthers(list: FileList): void {
  const last = Date.now() + 120_000;
  const never = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  while (isAnyLeft(list) && Date.now() < last) Atomics.wait(never, 0, 0, 20);
}

test.each([
  ['has nothing to find', '<p>Nothing.</p>', true],
  ['has what only this thread can judge', '<a href="https://gone.example/an-entry">x</a>', false],
])('a helper that looked over what %s is believed accordingly', async (_, content, isBelieved) => {
  const list = await folderOf(60, content);
  // So slow, and so blind, that what is found was found by the helper: this thread gets only what it takes first.
  const check = () => {
    waitForOthers(list);
    return [];
  };

  const unclear = await lookTogether(list, limits, () => ({ check, places }), { handful: 0, helpers: 1 });

  const foundCleanByHelper = list.paths.filter((_, at) => list.cleanFor[at] === 2);
  expect(foundCleanByHelper.length).toBeGreaterThanOrEqual(60 - NEIGHBOURS);
  expect(unclear).toEqual(isBelieved ? [] : foundCleanByHelper);
});

/** What a helper answers who is told of these files alone. */
async function answerOfHelper(list: FileList, order: Pick<HelperOrder, 'places' | 'boundaries'>) {
  const helper = startHelper(1024);
  onTestFinished(async () => helper?.end());
  return helper?.help({ list, thread: 7, ...order });
}

test('a helper by itself finds clean what is, and nothing else', async () => {
  const paths = outputPaths(site);
  const list = fileList(site, paths);

  const asked = await answerOfHelper(list, {
    places: fileChecker(limits).places(),
    boundaries: tellable(limits),
  });

  expect(asked).toContain('https://gone.example/an-entry');
  const breaking = new Set(inOneThread.breaches.map(({ file }) => file));
  // What the hub's own words excuse, and what has to be asked for, the helper does not know.
  const clean = paths.filter((_, at) => list.cleanFor[at] === 7);
  expect(clean.filter((path) => breaking.has(path))).toEqual(['planted/taken-back.html']);
  expect(clean.length).toBeGreaterThan(paths.length / 4);
});

test('a helper that comes when all files are taken answers before it prepares to check any', async () => {
  const keyless = tellable({ ...limits, key: undefined as unknown as string });
  const order = { places: places(), boundaries: keyless };
  const left = fileList(site, ['index.html']);
  const taken = fileList(site, ['index.html']);
  Atomics.store(taken.next, 0, 1);

  expect(await answerOfHelper(left, order)).toBeUndefined();
  expect(await answerOfHelper(taken, order)).toEqual([]);
});

test('what was found in a file hangs on nothing that was read before it', async () => {
  const { verify } = fileVerifier(limits);
  const paths = outputPaths(site);

  const found = paths.toReversed().map((path) => verify(site, path));

  expect(found.toReversed().flat()).toEqual(inOneThread.breaches);
});
