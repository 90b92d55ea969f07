import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

    expect(await reader.read(Buffer.from(bytes), CONTEXT)).toEqual(here);
  });

  it('finds in a worker why an entry waits, and says it of the entry that came along', async () => {
    const feeds = everyKind().map(([, bytes]) => bytes);
    let waiting = 0;
    for (const bytes of feeds) {
      const reading = await reader.read(Buffer.from(bytes), CONTEXT);
      if (reading.kind !== 'read') continue;
      expect([...reading.reasons.keys()]).toEqual(reading.feed.entries);
      for (const each of reading.feed.entries) if ((reading.reasons.get(each) ?? []).length > 0) waiting += 1;
    }

    expect(waiting).toBeGreaterThan(0);
  });

  it('takes the bytes, and those beside them stay where they are', async () => {
    const whole = new Uint8Array(Buffer.from(rss([entry('first')])));
    const part = new Uint8Array(whole.length + 8).fill(7);
    part.set(whole, 4);

    await reader.read(part.subarray(4, -4), CONTEXT);
    expect([part.length, part[0]]).toEqual([whole.length + 8, 7]);
    await reader.read(whole, CONTEXT);
    expect(whole.length).toBe(0);
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
});

describe('openReaders', () => {
  const GOOD = rss([entry('first'), entry('second')]);

  function open(wishes: Partial<Reading>): Readers {
    const readers = openReaders(wishes);
    onTestFinished(() => readers.close());
    return readers;
  }

  /** Reads until a worker does it: only then are the bytes gone. */
  async function untilInWorker(readers: Readers): Promise<void> {
    for (let bytes = Buffer.from(GOOD); bytes.length > 0; ) {
      bytes = Buffer.from(new Uint8Array(Buffer.from(GOOD)).buffer);
      await readers.read(bytes, CONTEXT);
    }
  }

  it('starts no worker for a handful of feeds', async () => {
    const readers = open({ workers: 2, handful: 3 });
    const feeds = Array.from({ length: 3 }, () => new Uint8Array(Buffer.from(GOOD)));

    for (const bytes of feeds) await readers.read(bytes, CONTEXT);
    expect(feeds.every(({ length }) => length > 0)).toBe(true);
  });

  it('lets a feed that a worker dies of fall alone, and reads on', async () => {
    const readers = open({ workers: 2, handful: 0, mebibytes: FEW_MEBIBYTES });
    await untilInWorker(readers);

    const feeds = [GOOD, CROWDED, GOOD, GOOD, GOOD];
    const readings = await Promise.all(feeds.map((text) => readers.read(Buffer.from(text), CONTEXT)));
    await untilInWorker(readers);

    const good = await readClosely(Buffer.from(GOOD), CONTEXT);
    expect(readings.map(({ kind }) => kind)).toEqual(['read', 'unreadable', 'read', 'read', 'read']);
    expect(readings.filter(({ kind }) => kind === 'read')).toEqual([good, good, good, good]);
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
