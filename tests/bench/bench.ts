/**
 * What a build costs, room by room and as a whole, and how that grows: `npm run bench -- 50 500`. Invents communities, serves them on
 * loopback, builds them with the program as it is published, and lets others do the same in the same run, so that every figure that counts
 * is a ratio. Prints a table; `--keep` writes `docs/performance.json` and the chart beside it. `--archive 500 5000` measures only how a hub
 * of some years is built: with 50 entries a member in its archive, first all of its site, then what is new from one author in twenty.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT } from '../helpers/sample-hub.ts';
import { buildWithOsmosfeed } from './build-with-osmosfeed.ts';
import { drawGrowth } from './draw-growth.ts';
import { inventCommunity } from './invent-feeds.ts';
import { compareWithKept, keepRatios, type Ratios } from './kept-ratios.ts';
import { type Cost, runMeasured } from './run-measured.ts';

/** What was measured at one size. */
export interface Measured {
  readonly members: number;
  readonly entries: number;
  readonly pages: number;
  readonly feedBytes: number;
  readonly idealGather: number;
  readonly costs: Readonly<Record<string, Cost>>;
}

const SEED = 2026;
const NOON = '2026-11-16T12:00:00.000Z';
const KITH = join(ROOT, 'dist/cli/kith.js');
/** What `--archive` gives each member; whose feed lists more has those. */
const ENTRIES_OF_ONE = 50;
/** What `--guard` measures. */
const GUARDED = { members: 40, latency: 20 };
const STAGES = ['gather', 'read', 'relate', 'render', 'search', 'verify'] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    latency: { type: 'string', default: '100' },
    keep: { type: 'boolean', default: false },
    osmosfeed: { type: 'boolean', default: false },
    archive: { type: 'boolean', default: false },
    guard: { type: 'boolean', default: false },
  },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [50, 500, 5_000];
const all: Measured[] = [];
if (values.guard) await guard();
else if (values.archive) await measureArchives();
else
  for (const members of sizes) {
    const one = await measure(members, Number(values.latency));
    all.push(one);
    tell(one);
  }
if (values.keep && all.length > 0) {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
  await writeFile(
    join(ROOT, 'docs/performance.json'),
    `${JSON.stringify({ on: new Date().toISOString().slice(0, 10), machine, measured: all }, toThousandths, 2)}\n`,
  );
  await writeFile(join(ROOT, 'docs/performance.svg'), drawGrowth(all));
}

/** A second look tells a busy moment from a slower program. */
async function guard(): Promise<void> {
  const ratios = await guardedRatios();
  if (values.keep) return keepRatios(ratios);
  if (compareWithKept(ratios).length === 0) return;
  const again = await guardedRatios();
  const better = Object.entries(ratios).map(([name, ratio]) => [name, Math.min(ratio, again[name] ?? ratio)]);
  process.exitCode = compareWithKept(Object.fromEntries(better)).length === 0 ? 0 : 1;
}

async function guardedRatios(): Promise<Ratios> {
  const one = await measure(GUARDED.members, GUARDED.latency);
  tell(one);
  // A small community says nothing of gathering by the clock, nor of a few hundred empty pages or records: starting takes longer than they do.
  const isGuarded = ([name, ratio]: readonly [string, number]) =>
    !/^gather|^search|empty pages$/u.test(name) && !Number.isNaN(ratio);
  return Object.fromEntries(ratiosOf(one).filter(isGuarded));
}

/** Nothing here is measured more finely. */
function toThousandths(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e3) / 1e3 : value;
}

/** The first build of a hub that has an archive and no site, and a warm one, for each size; and how the cost of an entry grows from the first size. */
async function measureArchives(): Promise<void> {
  const firsts = new Map<string, number>();
  for (const members of sizes) {
    const { entries, costs } = await measureArchive(members, Number(values.latency));
    console.log(`${members} members, ${entries} entries`);
    for (const [name, { wall, cpu, bytes = 0 }] of Object.entries(costs)) {
      const each = (1e3 * cpu) / entries;
      const first = firsts.get(name) ?? each;
      firsts.set(name, first);
      console.log(
        `  ${name}: ${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s, ${Math.round(bytes / 2 ** 20)} MiB; ` +
          `CPU ms for each entry ${each.toFixed(2)}, ${(each / first).toFixed(2)} times that at ${sizes[0]} members`,
      );
    }
  }
}

async function measureArchive(
  members: number,
  latency: number,
): Promise<{ readonly entries: number; readonly costs: Readonly<Record<string, Cost>> }> {
  const root = await mkdtemp(join(tmpdir(), 'kith-bench-'));
  const { server, port } = await startServer(members, latency);
  try {
    await writeHub(root, members, port);
    const words = [root, members, SEED, port, NOON, ENTRIES_OF_ONE].map(String);
    const invent = fileURLToPath(new URL('./invent-archive.ts', import.meta.url));
    const { output } = await runMeasured(invent, words, { folder: ROOT });
    const whole = await buildOnce(root, 24);
    // The first reading of a feed changes what was invented of it in small things; the second is like any other.
    await change(server, 0.05);
    await buildOnce(root, 48);
    await change(server, 0.05);
    const warm = await buildOnce(root, 72);
    return { entries: Number(output), costs: { 'the whole site': whole, 'warm, 5 % changed': warm } };
  } finally {
    server.kill();
    await rm(root, { recursive: true, force: true });
  }
}

async function writeHub(root: string, members: number, port: number): Promise<void> {
  await mkdir(join(root, '_data'));
  await writeFile(join(root, 'feeds.yaml'), inventCommunity(members, SEED, port).members);
  await writeFile(
    join(root, '_data/hub.yaml'),
    'name: A community\nurl: https://hub.example/\ncontact: mailto:office@hub.example\n',
  );
}

/** What a build costs so many hours after the first. */
async function buildOnce(root: string, hours: number): Promise<Cost> {
  const words = ['build', '--root', root, '--allow-private', '127.0.0.0/8'];
  const { wall, cpu, bytes } = await runMeasured(KITH, words, {
    folder: root,
    environment: { SOURCE_DATE_EPOCH: String(Date.parse(NOON) / 1000 + hours * 3_600) },
  });
  return { wall, cpu, ...(bytes !== undefined && { bytes }) };
}

async function measure(members: number, latency: number): Promise<Measured> {
  const root = await mkdtemp(join(tmpdir(), 'kith-bench-'));
  const { server, port } = await startServer(members, latency);
  try {
    await writeHub(root, members, port);
    const costs: Record<string, Cost> = {};
    costs.cold = await buildOnce(root, 0);
    costs['nothing due'] = await buildOnce(root, 1 / 60);
    costs['nothing changed'] = await buildOnce(root, 48);
    await change(server, 0.05);
    costs['5 % changed'] = await buildOnce(root, 96);
    const words = [root, members, SEED, port, latency, NOON].map(String);
    const stages = fileURLToPath(new URL('./measure-stages.ts', import.meta.url));
    const { output } = await runMeasured(stages, words, { folder: ROOT });
    const { entries, pages, feedBytes, idealGather, ...rooms } = JSON.parse(
      output.trim().split('\n').at(-1) ?? '{}',
    );
    if (values.osmosfeed) costs.osmosfeed = await buildWithOsmosfeed(members, SEED, port);
    return { members, entries, pages, feedBytes, idealGather, costs: { ...costs, ...rooms } };
  } finally {
    server.kill();
    await rm(root, { recursive: true, force: true });
  }
}

async function startServer(
  members: number,
  latency: number,
): Promise<{ readonly server: ChildProcess; readonly port: number }> {
  const server = fork(
    fileURLToPath(new URL('./serve-community.ts', import.meta.url)),
    [members, SEED, latency].map(String),
    { execArgv: ['--import', 'tsx'] },
  );
  const [{ port }] = (await once(server, 'message')) as [{ readonly port: number }];
  return { server, port };
}

async function change(server: ChildProcess, changed: number): Promise<void> {
  const done = once(server, 'message');
  server.send({ changed });
  await done;
}

function tell(one: Measured): void {
  const { members, entries, pages, feedBytes, costs } = one;
  console.log(
    `\n${members} members, ${entries} entries, ${pages} pages, ${(feedBytes / 1e6).toFixed(1)} MB of feeds\n`,
  );
  console.log(`${'what'.padEnd(18)}${'wall s'.padStart(9)}${'CPU s'.padStart(9)}${'MiB'.padStart(8)}`);
  for (const [name, { wall, cpu, bytes }] of Object.entries(costs))
    console.log(
      `${name.padEnd(18)}${wall.toFixed(2).padStart(9)}${cpu.toFixed(2).padStart(9)}${(bytes === undefined ? '' : String(Math.round(bytes / 2 ** 20))).padStart(8)}`,
    );
  console.log('');
  for (const [name, ratio] of ratiosOf(one))
    if (!Number.isNaN(ratio)) console.log(`${name}: ${ratio.toFixed(2)}`);
  const cpu = (name: string) => costs[name]?.cpu ?? Number.NaN;
  const rooms = STAGES.map((stage) => `${stage} ${((1e3 * cpu(stage)) / entries).toFixed(2)}`);
  console.log(
    `CPU ms for each entry: ${rooms.join(', ')}; cold ${((1e3 * cpu('cold')) / entries).toFixed(2)}`,
  );
}

/** What counts of a measurement: each figure beside another of the same run; not a number where one of the two was not measured. */
function ratiosOf({ idealGather, costs }: Measured): readonly (readonly [string, number])[] {
  const cpu = (name: string) => costs[name]?.cpu ?? Number.NaN;
  const wall = (name: string) => costs[name]?.wall ?? Number.NaN;
  return [
    ['gather, beside the ideal for its hosts at once', wall('gather') / idealGather],
    ['read, beside stock rss-parser (which sanitises nothing)', cpu('read') / cpu('stockRead')],
    ['render, beside Eleventy’s empty pages', (cpu('render') + cpu('emptyPages')) / cpu('emptyPages')],
    ['search, beside Pagefind alone', cpu('search') / cpu('pagefindAlone')],
    ['render and verify, beside stock rss-parser', (cpu('render') + cpu('verify')) / cpu('stockRead')],
    ['the cold build, beside stock rss-parser', cpu('cold') / cpu('stockRead')],
    ['nothing due, beside the cold build', cpu('nothing due') / cpu('cold')],
    ['nothing changed, beside the cold build', cpu('nothing changed') / cpu('cold')],
    ['5 % changed, beside the cold build', cpu('5 % changed') / cpu('cold')],
    ['osmosfeed, beside the cold build', wall('osmosfeed') / wall('cold')],
  ];
}
