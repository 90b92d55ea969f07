import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as settled } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildCommunity } from '../src/community.ts';
import { openHub } from '../src/config/open-hub.ts';
import { openReaders, type Readers, type Reading } from '../src/open-readers.ts';
import { readClosely } from '../src/read-closely.ts';
import { type Reader, startReader } from '../src/start-reader.ts';
import { inventFeeds } from './conformance/invent-feeds.ts';
import { faultSettings } from './helpers/fault-hub.ts';
import { entry, item, rss } from './helpers/feed-text.ts';
import { HOSTILE_FRAGMENTS } from './helpers/hostile-fragments.ts';
import { ended, startScript } from './helpers/run-script.ts';
import { ROOT } from './helpers/sample-hub.ts';
import { seeded } from './helpers/seeded.ts';
import { feedsYaml, temporaryHub } from './helpers/temporary-hub.ts';

const CONTEXT = { address: 'https://harbor.example/feed', contentType: 'application/xml' };
const EXAMPLES = join(ROOT, 'examples', 'community');
const NAMES = readdirSync(EXAMPLES).filter((name) => /\.(?:xml|json)$/.test(name));

/** As large as a feed may be, and more than a worker of few megabytes can hold. */
const CROWDED = rss(
  Array.from({ length: 5_000 }, (_, place) =>
    entry(`entry-${place}`, { html: `<p>${place} words.</p>`.repeat(100) }),
  ),
);
const FEW_MEBIBYTES = 36;

/** Feeds of every kind: good ones, broken ones, hostile ones, and what is none. */
function everyKind(): readonly (readonly [string, Uint8Array])[] {
  const next = seeded(7);
  const examples = NAMES.map((name) => [name, readFileSync(join(EXAMPLES, name))] as const);
  const invented = inventFeeds(7, 12).map((text, place) => [`invented ${place}`, Buffer.from(text)] as const);
  const broken = [...examples, ...invented].map(([name, bytes]) => {
    const copy = Buffer.from(bytes);
    for (let change = 0; change < 5; change++) copy[next(copy.length)] = next(256);
    return [`${name}, broken`, copy.subarray(0, copy.length - next(400))] as const;
  });
  const hostile = rss(HOSTILE_FRAGMENTS.map((html, place) => entry(`hostile-${place}`, { html })));
  const twice = rss([
    entry('one'),
    entry('one'),
    item({ guid: 'x', title: 'A' }),
    item({ guid: 'x', title: 'B' }),
  ]);
  const telling = rss([
    entry('met', { html: '<p>My client Maria told me on Tuesday that she had lost her children.</p>' }),
  ]);
  const others = {
    hostile,
    twice,
    telling,
    page: '<!doctype html><html><body>x</body></html>',
    nothing: '',
    json: '{"a":',
  };
  return [
    ...examples,
    ...invented,
    ...broken,
    ...Object.entries(others).map(([name, text]) => [name, Buffer.from(text)] as const),
  ];
}

describe('startReader', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = startReader(512);
    expect(await reader.isReady).toBe(true);
  });
  afterAll(() => reader.end());

  it.each(everyKind())('reads in a worker thread what this thread reads: %s', async (_name, bytes) => {
    const here = await readClosely(bytes, CONTEXT);

    expect(await reader.read(bytes, CONTEXT)).toEqual(here);
  });

  it('finds in a worker why an entry waits, and says it of the entry that came along', async () => {
    const feeds = everyKind().map(([, bytes]) => bytes);
    let waiting = 0;
    for (const bytes of feeds) {
      const reading = await reader.read(bytes, CONTEXT);
      if (reading?.kind !== 'read') continue;
      expect([...reading.reasons.keys()]).toEqual(reading.feed.entries);
      for (const each of reading.feed.entries) if ((reading.reasons.get(each) ?? []).length > 0) waiting += 1;
    }

    expect(waiting).toBeGreaterThan(0);
  });

  it('reads many in the order in which they were given', async () => {
    const feeds = everyKind().map(([, bytes]) => bytes);

    const readings = await Promise.all(feeds.map((bytes) => reader.read(bytes, CONTEXT)));

    for (const [place, bytes] of feeds.entries())
      expect(readings[place]).toEqual(await readClosely(bytes, CONTEXT));
    expect(reader.load()).toBe(0);
  });

  it('leaves the bytes as they are', async () => {
    const bytes = new Uint8Array(Buffer.from(rss([entry('first')])));
    const before = Buffer.from(bytes);

    await reader.read(bytes, CONTEXT);
    expect(before.equals(bytes)).toBe(true);
  });

  it('says of a feed that takes too much memory that it does, and reads nothing more', async () => {
    const small = startReader(FEW_MEBIBYTES);
    onTestFinished(() => small.end());

    expect(await small.read(Buffer.from(CROWDED), CONTEXT)).toEqual({
      kind: 'unreadable',
      reason:
        'This feed could not be read (it takes more memory than a feed may have: 36 MiB). Tell its author, or leave it out.',
    });
    expect(small.isAlive()).toBe(false);
  });

  it('says of what it was given behind such a feed that it did not come to it', async () => {
    const small = startReader(FEW_MEBIBYTES);
    onTestFinished(() => small.end());
    const good = Buffer.from(rss([entry('first')]));

    const readings = await Promise.all(
      [good, Buffer.from(CROWDED), good, good].map((bytes) => small.read(bytes, CONTEXT)),
    );
    expect(readings.map((reading) => reading?.kind)).toEqual(['read', 'unreadable', undefined, undefined]);
    expect(await small.read(good, CONTEXT)).toBeUndefined();
  });
});

describe('openReaders', () => {
  const GOOD = rss([entry('first'), entry('second')]);
  /** Too large to be read beside workers. */
  const HEAVY = `${GOOD}<!-- ${' '.repeat(200 * 1024)} -->`;
  /** Small, and forty million letters long. */
  const SWELLING = rss([entry('long', { title: '&e;'.repeat(20_000) })], {
    declaration: `<!DOCTYPE rss [<!ENTITY e "${'x'.repeat(2_000)}">]>`,
  });

  function open(wishes: Partial<Reading>): Readers {
    const readers = openReaders(wishes);
    onTestFinished(() => readers.close());
    return readers;
  }

  /** Counts the worker threads that are started, and the feeds that they read. */
  function watchWorkers(): { started: number; read: number } {
    const seen = { started: 0, read: 0 };
    const watch = (worker: Worker) => {
      seen.started += 1;
      worker.on('message', (message) => {
        if (message !== 'ready') seen.read += 1;
      });
    };
    process.on('worker', watch);
    onTestFinished(() => {
      process.off('worker', watch);
    });
    return seen;
  }

  const readAll = (readers: Readers, texts: readonly string[]) =>
    Promise.all(texts.map((text) => readers.read(Buffer.from(text), CONTEXT)));

  it('starts no worker for a handful of feeds', async () => {
    const seen = watchWorkers();
    const readers = open({ workers: 2, handful: 3 });

    await readAll(readers, Array(3).fill(HEAVY));
    expect(seen).toEqual({ started: 0, read: 0 });
  });

  it('starts a worker before the first of more than a handful of feeds that surely come', async () => {
    const seen = watchWorkers();
    open({ workers: 2, handful: 3, sure: 3 });
    await settled();
    expect(seen.started).toBe(0);

    const readers = open({ workers: 2, handful: 3, sure: 4 });
    await settled();
    expect(seen.started).toBe(1);
    expect(await readAll(readers, [HEAVY])).toEqual([await readClosely(Buffer.from(HEAVY), CONTEXT)]);
    expect(seen.read).toBe(1);
  });

  it('shares light feeds between workers and this thread', async () => {
    const seen = watchWorkers();
    const readers = open({ workers: 1, handful: 0 });
    await readAll(readers, [HEAVY]);

    const readings = await readAll(readers, Array(40).fill(GOOD));
    expect(seen.started).toBe(1);
    expect(seen.read).toBeGreaterThan(1);
    expect(seen.read).toBeLessThan(41);
    expect(readings).toEqual(Array(40).fill(await readClosely(Buffer.from(GOOD), CONTEXT)));
  });

  it('waits for a worker with a feed that might take much', async () => {
    const seen = watchWorkers();
    const readers = open({ workers: 1, handful: 0 });

    await readAll(readers, [HEAVY, SWELLING, HEAVY, HEAVY]);
    expect(seen.read).toBe(4);
  });

  it('lets a feed that a worker dies of fall alone, and reads on', async () => {
    const readers = open({ workers: 1, handful: 0, mebibytes: FEW_MEBIBYTES });

    const texts = [HEAVY, CROWDED, HEAVY, GOOD, CROWDED, GOOD, HEAVY];
    const readings = await readAll(readers, texts);

    const good = await readClosely(Buffer.from(GOOD), CONTEXT);
    for (const [place, text] of texts.entries()) {
      if (text === CROWDED)
        expect(readings[place]).toMatchObject({ reason: expect.stringContaining('takes more memory') });
      else expect(readings[place]).toEqual(good);
    }
  });

  it('tells of what it did not come to, when it is closed', async () => {
    const readers = open({ workers: 1, handful: 0 });

    const readings = readAll(readers, Array(9).fill(HEAVY));
    await readers.close();
    expect((await readings).map(({ kind }) => kind)).toEqual(Array(9).fill('unreadable'));
  });

  it('reads everything itself where no worker may be started', async () => {
    const program = `
      import { openReaders } from ${JSON.stringify(pathToFileURL(join(ROOT, 'dist/open-readers.js')).href)};
      const readers = openReaders({ workers: 2, handful: 0 });
      const kinds = [];
      for (let round = 0; round < 20; round += 1) {
        const { kind } = await readers.read(Buffer.from(process.env.FEED), ${JSON.stringify(CONTEXT)});
        kinds.push(kind);
      }
      await readers.close();
      process.stdout.write(kinds.join(' '));
    `;
    const permission = process.allowedNodeEnvironmentFlags.has('--permission') ? '' : 'experimental-';
    // Node lets a program that asks for no workers have none.
    const flags = [`--${permission}permission`, '--allow-fs-read=*', '--no-warnings'];

    const { code, stdout, stderr } = await ended(
      spawn(process.execPath, [...flags, '--input-type=module', '--eval', program], { env: { FEED: GOOD } }),
    );

    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split(' ')).toEqual(Array(20).fill('read'));
  });
});

describe('a build', () => {
  const files = {
    'feeds.yaml': feedsYaml(Object.fromEntries(NAMES.map((name) => [name.replace(/\..*/, ''), name]))),
    ...Object.fromEntries(NAMES.map((name) => [name, readFileSync(join(EXAMPLES, name))])),
  };

  it('keeps the same with workers and without', async () => {
    const kept = async (workers: number) => {
      const root = await temporaryHub(files);
      await buildCommunity(await openHub(root), faultSettings(0, { reading: { workers, handful: 0 } }));
      const archive = join(root, '_data', 'archive');
      mkdirSync(archive, { recursive: true });
      return readdirSync(archive, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile() && !file.name.startsWith('.'))
        .map(({ name, parentPath }) => `${name}\n${readFileSync(join(parentPath, name), 'utf8')}`)
        .sort();
    };

    expect(await kept(2)).toEqual(await kept(0));
  });

  it('ends with its workers', async () => {
    const root = await temporaryHub(files);

    const { code, stdout, stderr } = await ended(startScript('./build-with-workers.ts', [root]));

    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual(NAMES.map((name) => `${name.replace(/\..*/, '')} read`));
  });
});
