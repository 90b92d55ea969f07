/**
 * What repairing and parsing costs beside stock rss-parser, as CPU time on the same bytes in one run, taking turns. Fails
 * above the limit: `npm run bench:read`. Sanitising is not in it: rss-parser does nothing of the kind.
 */
import RssParser from 'rss-parser';
import { canonicalise } from '../../src/read/canonicalise.ts';
import { decode } from '../../src/read/decode.ts';
import { detect } from '../../src/read/detect.ts';
import { declaredEntities, mendLetters } from '../../src/read/mend.ts';
import { parse } from '../../src/read/parse.ts';
import { readFeed } from '../../src/read/read-feed.ts';
import { collectRepairs } from '../../src/read/repairs.ts';
import { inventFeeds } from './invent-feeds.ts';

const LIMIT = 2;
const SEED = 2026;
const ENTRIES = 60;
const ROUNDS = 15;

const names = ['RSS, text in CDATA', 'RSS, text escaped', 'Atom, text as XHTML'];
const feeds = inventFeeds(SEED, ENTRIES).map((text) => Buffer.from(text));
const ratios = [];
for (const [index, bytes] of feeds.entries()) {
  const [ours, all, stock] = await fastest([
    () => repairAndParse(bytes),
    () => readFeed(bytes, {}),
    () => new RssParser().parseString(bytes.toString('utf8')),
  ]);
  const ratio = (ours ?? 0) / (stock ?? 1);
  ratios.push(ratio);
  console.log(
    `${(names[index] ?? '').padEnd(22)} ${String(Math.round(bytes.length / 1024)).padStart(5)} KiB: repair and parse ${inMs(ours)}, rss-parser ${inMs(stock)}, ratio ${ratio.toFixed(2)} (with sanitising ${inMs(all)})`,
  );
}
const worst = Math.max(...ratios);
console.log(`Worst ratio ${worst.toFixed(2)}, limit ${LIMIT}.`);
process.exitCode = worst <= LIMIT ? 0 : 1;

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

/** The least CPU time of each task in milliseconds; they take turns, so that a busy moment hits all of them. */
async function fastest(tasks: readonly (() => Promise<unknown>)[]): Promise<readonly number[]> {
  const best = tasks.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, task] of tasks.entries()) {
      const before = process.cpuUsage();
      await task();
      const { user, system } = process.cpuUsage(before);
      best[index] = Math.min(best[index] ?? 0, (user + system) / 1000);
    }
  }
  return best;
}

function inMs(time: number | undefined): string {
  return `${(time ?? 0).toFixed(1)} ms`;
}
