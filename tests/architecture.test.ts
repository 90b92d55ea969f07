import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './helpers/sample-hub.ts';

const SRC = join(ROOT, 'src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));

/** Rooms from left to right; each may use those before it. `templates` and `pages` only show what `relate` made. */
const ROOMS = [
  'config',
  'gather',
  'read',
  'care',
  'archive',
  'relate',
  'templates',
  'pages',
  'publish',
  'cli',
];
/** Modules without a room, which everyone may use. */
const COMMONS = [
  'model.ts',
  'dates.ts',
  'days.ts',
  'addresses.ts',
  'canonical-address.ts',
  'feed-state.ts',
  'first-day.ts',
  'group-by.ts',
  'hub-error.ts',
  'turning-letters.ts',
  'version.ts',
  'assets.ts',
  'clock.ts',
  'write-atomically.ts',
  'authors-of-entry.ts',
  'language-of-entry.ts',
  'words-of.ts',
  'turns-of.ts',
  'time-teller.ts',
  'title-turn.ts',
  'members-of-topic.ts',
  'memoised.ts',
  'entries-by-language.ts',
  'few-of-each.ts',
  'find-findable.ts',
  'name-order.ts',
  'own-copy.ts',
  'published-of.ts',
  'running-conversation.ts',
  'split-by-time.ts',
  'whose-turn.ts',
  'defined.ts',
  'disjoint-sets.ts',
  'worker-program.ts',
];
/** What joins the rooms. */
const JOINERS = [
  'open-guard.ts',
  'community.ts',
  'gather-shard.ts',
  'next-moment.ts',
  'open-memory.ts',
  'part-of-hub.ts',
  'open-readers.ts',
  'plugin.ts',
  'read-closely.ts',
  'read-in-worker.ts',
  'relate-kept.ts',
  'round.ts',
  'run-rounds.ts',
  'spare-memory.ts',
  'start-reader.ts',
  'tell-outcomes.ts',
];

function imports(file: string): readonly string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  return [...text.matchAll(/(?:from|import|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

function local(file: string): readonly string[] {
  return imports(file)
    .filter((path) => path.startsWith('.'))
    .map((path) =>
      relative(SRC, resolve(SRC, dirname(file), path))
        .split(sep)
        .join('/'),
    );
}

describe('imports go one way', () => {
  const roomed = files.filter((file) => file.includes('/'));

  test.each(ROOMS)('%s uses only itself, the common nouns, and rooms to its left', (room) => {
    const allowed = ROOMS.slice(0, ROOMS.indexOf(room) + 1);
    const isAllowed = (path: string) =>
      path.includes('/') ? allowed.includes(path.split('/')[0] ?? '') : COMMONS.includes(path);
    const mayJoin = room === 'cli' || room === 'publish';

    const faults = roomed
      .filter((file) => file.startsWith(`${room}/`))
      .flatMap((file) =>
        local(file)
          .filter((path) => !isAllowed(path) && !(mayJoin && JOINERS.includes(path)))
          .map((path) => `${file} uses ${path}`),
      );

    expect(faults).toEqual([]);
  });

  test('templates know the nouns and what everyone may use, and no room', () => {
    const faults = roomed
      .filter((file) => file.startsWith('templates/'))
      .flatMap((file) =>
        local(file)
          .filter(
            (path) => path.startsWith('relate/') || path.startsWith('archive/') || path.startsWith('gather/'),
          )
          .map((path) => `${file} uses ${path}`),
      );

    expect(faults).toEqual([]);
  });

  test('every file stands in a room, or is one of the few that join them', () => {
    const strays = files.filter((file) => {
      const [room = ''] = file.split('/');
      return file.includes('/') ? !ROOMS.includes(room) : ![...COMMONS, ...JOINERS].includes(file);
    });

    expect(strays).toEqual([]);
  });

  test('nothing uses what uses it', () => {
    const cycles: string[] = [];
    const done = new Set<string>();
    const walk = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) cycles.push([...way.slice(way.indexOf(file)), file].join(' → '));
      if (way.includes(file) || done.has(file)) return;
      for (const next of local(file)) walk(next, [...way, file]);
      done.add(file);
    };

    for (const file of files) walk(file, []);

    expect(cycles).toEqual([]);
  });
});

describe('the shapes of other people’s packages stop at one place each', () => {
  test.each([
    ['rss-parser', /^read\/parse\.ts$/],
    ['sanitize-html', /^read\/sanitise\.ts$/],
    ['luxon', /^dates\.ts$/],
    ['undici', /^gather\//],
    ['@11ty/eleventy-fetch', /^gather\//],
    ['pagefind', /^publish\/make-bundle\.ts$/],
    ['@11ty/eleventy', /^(plugin\.ts|publish\/site\.ts)$/],
    ['yaml', /^config\//],
    ['sharp', /^read\/open-sharp\.ts$/],
    ['opentype.js', /^publish\/cards\/open-font\.ts$/],
    ['markdown-it', /^templates\/markdown\.ts$/],
  ])('%s', (name, place) => {
    const users = files.filter((file) => imports(file).includes(name));

    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => !place.test(file))).toEqual([]);
  });
});

test('only the sanitiser makes safe HTML', () => {
  const makers = files.filter((file) =>
    /as (unknown as )?SafeHtml/.test(readFileSync(join(SRC, file), 'utf8')),
  );

  expect(makers).toEqual(['read/sanitise.ts']);
});

test('no room reads the clock, the dice or the environment by itself', () => {
  const readers = files
    .filter((file) => file.includes('/') && !file.startsWith('cli/'))
    .filter((file) =>
      /Date\.now\(\)|new Date\(\)|Math\.random\(|process\.env/.test(readFileSync(join(SRC, file), 'utf8')),
    );

  expect(readers).toEqual([]);
});

test('a file has one job, and no more than 250 lines for it', () => {
  // The nouns are a list, which one reads from top to bottom; so are the words of a language, which whoever translates wants in one file.
  const long = files
    .filter((file) => file !== 'model.ts' && !/^templates\/strings\/[a-z]{2,3}\.ts$/.test(file))
    .filter((file) => readFileSync(join(SRC, file), 'utf8').split('\n').length > 251);

  expect(long).toEqual([]);
});

test('nothing that is published knows of the curator’s desk', () => {
  const known = new Set<string>();
  const walk = (file: string): void => {
    if (known.has(file)) return;
    known.add(file);
    for (const next of local(file)) walk(next);
  };

  for (const file of ['plugin.ts', 'community.ts', 'publish/site.ts', 'publish/search.ts']) walk(file);

  expect(known.has('templates/card.ts')).toBe(true);
  expect(
    [...known].filter((file) =>
      /desk|neighbour|newcomers|one-way|resting|come-back-to|relate\/suggest/.test(file),
    ),
  ).toEqual([]);
});
