/**
 * What reading costs beside others, as CPU time on the same bytes in one run, taking turns: repairing and parsing beside stock
 * rss-parser, sanitising beside sanitize-html alone, and with `-- --workers`, which takes minutes, by the clock reading with threads beside reading without. Fails
 * where a ratio is much worse than the one that the repository keeps: `npm run bench:read`, and with `-- --keep` to keep the new ones.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import RssParser from 'rss-parser';
import sanitizeHtml from 'sanitize-html';
import { canonicalise } from '../../src/read/canonicalise.ts';
import { decode } from '../../src/read/decode.ts';
import { detect } from '../../src/read/detect.ts';
import { declaredEntities, mendLetters } from '../../src/read/mend.ts';
import { parse } from '../../src/read/parse.ts';
import { readFeed } from '../../src/read/read-feed.ts';
import { collectRepairs } from '../../src/read/repairs.ts';
import { LISTS, sanitise } from '../../src/read/sanitise.ts';
import { compareWithKept, keepRatios } from '../bench/kept-ratios.ts';
import { measured, runMeasured } from '../bench/run-measured.ts';
import { inventFeeds } from './invent-feeds.ts';

const WANTED = { parse: 1.6, sanitise: 1.2, workers: 0.7 };
const SEED = 2026;
const ENTRIES = 60;
const BLOGS = 1_000;
const FRESH_ROUNDS = 3;
const ROUNDS = 41;
/** Until then the engine still learns which code is worth compiling. */
const WARM_UP = 6;
const ADDRESS = 'https://blog.example/feed';

const worst = { parse: 0, sanitise: 0, workers: 0 };
const names = ['RSS, text in CDATA', 'RSS, text escaped', 'Atom, text as XHTML'];
for (const [index, text] of inventFeeds(SEED, ENTRIES).entries()) {
  const bytes = Buffer.from(text);
  const parsing = await compared([
    () => repairAndParse(bytes),
    () => new RssParser().parseString(bytes.toString('utf8')),
  ]);
  const fragments = await fragmentsOf(bytes);
  const sanitising = await compared([
    () => each(fragments, (html) => sanitise(html, ADDRESS)),
    () => each(fragments, sanitiseAlone),
  ]);
  worst.parse = Math.max(worst.parse, parsing.ratio);
  worst.sanitise = Math.max(worst.sanitise, sanitising.ratio);
  console.log(
    `${(names[index] ?? '').padEnd(20)} ${Math.round(bytes.length / 1024)} KiB: repair and parse ${inMs(parsing.ours)}, rss-parser ${inMs(parsing.theirs)}, ratio ${parsing.ratio.toFixed(2)}; sanitise ${inMs(sanitising.ours)}, sanitize-html ${inMs(sanitising.theirs)}, ratio ${sanitising.ratio.toFixed(2)}`,
  );
}

const isWithWorkers = process.argv.includes('--workers');
if (isWithWorkers) await measureWorkers();

for (const target of isWithWorkers
  ? (['parse', 'sanitise', 'workers'] as const)
  : (['parse', 'sanitise'] as const))
  console.log(
    `Worst ratio of ${target}: ${worst[target].toFixed(2)}; ${worst[target] <= WANTED[target] ? 'within' : 'beyond'} the wanted ${WANTED[target]}.`,
  );
const ratios = {
  'repairing and parsing, beside stock rss-parser': worst.parse,
  'sanitising, beside sanitize-html alone': worst.sanitise,
  ...(isWithWorkers && { 'by the clock, worker threads beside none': worst.workers }),
};
if (process.argv.includes('--keep')) keepRatios(ratios);
else process.exitCode = compareWithKept(ratios).length === 0 ? 0 : 1;

/** Reads the same feeds in fresh processes, taking turns: with as many worker threads as a build has beside its own, and without. */
async function measureWorkers(): Promise<void> {
  const threads = Math.min(3, availableParallelism() - 1);
  const walls = { with: [] as number[], without: [] as number[] };
  for (let round = 0; round < FRESH_ROUNDS; round++) {
    walls.with.push(await secondsWith(threads));
    walls.without.push(await secondsWith(0));
  }
  const [withWorkers, single] = [median(walls.with), median(walls.without)];
  worst.workers = withWorkers / single;
  console.log(
    `${BLOGS} feeds, what waits in them looked for too, by the clock on ${availableParallelism()} cores: with workers ${inMs(withWorkers)}, without ${inMs(single)}, ratio ${worst.workers.toFixed(2)}`,
  );
}

/** The steps of `readFeed` up to the parsed fields. */
async function repairAndParse(bytes: Uint8Array): Promise<unknown> {
  const repairs = collectRepairs();
  const text = decode(bytes, undefined, repairs);
  const detected = detect(text, repairs);
  if (detected.kind !== 'xml') throw new Error('The benchmark’s own feed is no feed.');
  const source = mendLetters(text.slice(detected.start), repairs);
  const { xml } = canonicalise(source, declaredEntities(detected.prolog), undefined, repairs);
  return parse(xml);
}

/** The HTML of each entry as it comes to the sanitiser. */
async function fragmentsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const outcome = await readFeed(bytes, { address: ADDRESS, isWrittenWanted: true });
  if (outcome.kind === 'unreadable') throw new Error(outcome.reason);
  return outcome.written?.entries.map(({ content }) => content) ?? [];
}

/** sanitize-html with the hub's lists and nothing else of the hub's. */
function sanitiseAlone(html: string): string {
  return sanitizeHtml(html, LISTS);
}

/** What comes out is looked at, since the engine joins the pieces of a text only then. */
async function each(fragments: readonly string[], clean: (html: string) => string): Promise<void> {
  for (const html of fragments) if (clean(html).includes('\0')) throw new Error('That is no text.');
}

/** Reads feeds in a fresh process, and says how long that took by the clock. */
async function secondsWith(workers: number): Promise<number> {
  const script = fileURLToPath(new URL('./read-with-workers.ts', import.meta.url));
  const words = [workers, BLOGS, SEED].map(String);
  const { output } = await runMeasured(script, words, { folder: process.cwd() });
  return Number(output);
}

/**
 * The middle time of our task and of theirs in seconds, and the middle ratio of the two in one round. They take turns, each one first in every
 * second round, so that a busy moment hits both, and neither always clears up what the other left behind.
 */
async function compared(
  tasks: readonly [ours: () => Promise<unknown>, theirs: () => Promise<unknown>],
): Promise<{ readonly ours: number; readonly theirs: number; readonly ratio: number }> {
  const rounds: { readonly ours: number; readonly theirs: number }[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const costs = [0, 0];
    for (const place of round % 2 === 0 ? [0, 1] : [1, 0])
      costs[place] = (await measured(tasks[place as 0 | 1])).cpu;
    const [ours = 0, theirs = 0] = costs;
    if (round >= 0) rounds.push({ ours, theirs });
  }
  return {
    ours: median(rounds.map(({ ours }) => ours)),
    theirs: median(rounds.map(({ theirs }) => theirs)),
    ratio: median(rounds.map(({ ours, theirs }) => ours / theirs)),
  };
}

function median(all: readonly number[]): number {
  return all.toSorted((one, other) => one - other)[all.length >> 1] ?? 0;
}

function inMs(seconds: number): string {
  return `${(seconds * 1e3).toFixed(1)} ms`;
}
