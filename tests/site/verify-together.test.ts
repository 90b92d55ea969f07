import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, inject, onTestFinished, test } from 'vitest';
import { hideWords } from '../../src/care/hidden/hide-words.ts';
import { knownCommunity } from '../../src/cli/known-community.ts';
import { knownState } from '../../src/cli/known-state.ts';
import { openHub } from '../../src/config/open-hub.ts';
import type { Member } from '../../src/model.ts';
import { outputPaths } from '../../src/publish/output-paths.ts';
import { type Boundaries, drawBoundaries } from '../../src/publish/verify/boundaries.ts';
import type { BreachedRule } from '../../src/publish/verify/breach.ts';
import { fileChecker } from '../../src/publish/verify/check-file.ts';
import { fileList } from '../../src/publish/verify/look-over.ts';
import { lookTogether } from '../../src/publish/verify/look-together.ts';
import { startHelper, tellable } from '../../src/publish/verify/start-helper.ts';
import { fileVerifier, verifySite } from '../../src/publish/verify/verify-site.ts';

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
const inOneThread = await verifySite(site, limits, undefined, { helpers: 0 });

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
])(
  '%s and this thread find exactly what one thread finds, in the same order',
  async (_, help) => {
    const found = await verifySite(site, limits, undefined, { handful: 0, ...help });

    expect(found).toEqual(inOneThread);
  },
  120_000,
);

/** A folder with so many files that say the same. */
async function folderOf(count: number, content: string) {
  const folder = await mkdtemp(join(tmpdir(), 'kith-many-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const paths = Array.from({ length: count }, (_, file) => `${file}.html`);
  for (const path of paths) await writeFile(join(folder, path), content);
  return { folder, paths };
}

test.each([
  ['has nothing to find', '<p>Nothing.</p>', 0],
  ['has what only this thread can judge', '<a href="https://gone.example/an-entry">x</a>', 1],
])('a helper that looked over what %s is believed accordingly', async (_, content, least) => {
  const { folder, paths } = await folderOf(300, content);
  // So slow, and so blind, that what is found was found by the helper.
  const check = () => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    return [];
  };
  const { places } = fileChecker(limits);

  const unclear = await lookTogether(folder, paths, limits, () => ({ check, places }), {
    handful: 0,
    helpers: 1,
  });

  expect(Math.min(1, unclear.length)).toBe(least);
});

test('a helper by itself finds clean what is, and nothing else', async () => {
  const paths = await outputPaths(site);
  const list = fileList(site, paths);
  const helper = startHelper(1024);
  onTestFinished(async () => helper?.end());

  const asked = await helper?.help({
    list,
    thread: 7,
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

test('what was found in a file hangs on nothing that was read before it', async () => {
  const verify = fileVerifier(limits);
  const paths = await outputPaths(site);

  const found = paths.toReversed().map((path) => verify(site, path));

  expect(found.toReversed().flat()).toEqual(inOneThread.breaches);
});
