/**
 * How soon the first result stands on the page, and how much was sent for it: `npm run bench:search`. Ten thousand entries are invented,
 * or as many as are asked for (`npm run bench:search -- 50000`), ten thousand a year, indexed with the hub's own code and served on this machine,
 * with text compressed as a host does. In a real browser somebody opens the search page for the first time and types. Fails above the limits.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { ArchivedEntry } from '../../src/model.ts';
import { writeSearchBundle } from '../../src/publish/search.ts';
import { relate } from '../../src/relate/relate.ts';
import { startChromium } from '../helpers/chromium.ts';
import { inventLargeCommunity } from '../introductions/invent-large-community.ts';
import { inventConfig } from '../relate/invent-hub.ts';
import { type Host, serveSearch } from './serve-search.ts';

const ENTRIES = Number(process.argv[2] ?? 10_000);
const IS_LARGE = ENTRIES > 10_000;
/** Milliseconds from the end of the debounce to the first result on the page, the median. */
const MOST_MILLISECONDS = IS_LARGE ? 300 : 150;
/** Of a first search, everything included: page, style, scripts, program, index and results. */
const MOST_KILOBYTES = IS_LARGE ? 500 : 350;
const ENTRIES_EACH = IS_LARGE ? 25 : 20;
const ENTRIES_A_YEAR = 10_000;
const SEED = 2026;
const NOW = '2026-12-30T12:00:00.000Z';
/** Milliseconds between two letters of somebody who types well. */
const BETWEEN_LETTERS = 90;

/** What is looked for: words as rare and as common as people use, with and without accents, several at once, one as written. */
const SEARCHES = [
  'supervision',
  'kinship',
  'housing support',
  'ninez',
  'burnout',
  'trabajo social',
  '"of the"',
  'petervensan',
  'the',
];

/** Said by the very oldest entry and by no other: the longest way to a first result. */
const OLDEST = 'quartzlantern';

/** Milliseconds from 300 after the last letter to the frame that shows a result which came since. */
const WATCH = `{
  let lastLetter = 0;
  document.getElementById('words').addEventListener('input', () => { lastLetter = performance.now(); });
  window.firstResult = new Promise((resolve) => {
    setTimeout(() => resolve(Infinity), 20_000);
    new MutationObserver(() => requestAnimationFrame(() => {
      const waited = performance.now() - lastLetter - 300;
      if (waited > 0 && document.querySelector('#results > li')) resolve(waited);
    })).observe(document.getElementById('results'), { childList: true });
  });
  // What is evaluated last would be waited for.
  undefined;
}`;

interface Measured {
  readonly words: string;
  readonly milliseconds: number;
  readonly kilobytes: number;
}

const folder = await mkdtemp(join(tmpdir(), 'kith-bench-search-'));
try {
  const host = await makeHost(folder);
  const browser = await startChromium();
  try {
    // A browser's very first page pays for starting it.
    await searchOnce(browser, host, 'supervision');
    const measured: Measured[] = [];
    for (const words of SEARCHES) {
      const one = await searchOnce(browser, host, words);
      console.log(
        `${words.padEnd(16)} ${one.milliseconds.toFixed(0).padStart(5)} ms ${one.kilobytes.toFixed(0).padStart(5)} KB`,
      );
      measured.push(one);
    }
    const oldest = await searchOnce(browser, host, OLDEST);
    console.log(
      `Only the oldest entry says it: ${oldest.milliseconds.toFixed(0)} ms, ${oldest.kilobytes.toFixed(0)} KB.`,
    );
    report(measured);
  } finally {
    await browser.close();
    await host.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function makeHost(output: string): Promise<Host> {
  const startedAt = performance.now();
  const { members, entries } = inventLargeCommunity(ENTRIES / ENTRIES_EACH, ENTRIES_EACH, SEED);
  const topics = ['supervision', 'housing', 'kinship', 'burnout'].map((word) => ({
    id: word,
    name: word,
    tags: [],
    phrases: [word],
    members: [],
  }));
  // What links to what is no matter of search.
  const alone = entries.map((entry, at) => ({
    ...entry,
    links: [],
    ...inItsYear(entry, at, entries.length),
  }));
  const community = { ...relate(inventConfig({ members, topics }), alone, NOW), outcomes: [] };
  const count = await writeSearchBundle(community, output);
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(
    `${entries.length} entries of ${members.length} members: ${count} records in ${seconds.toFixed(0)} s.`,
  );
  return serveSearch(community, output);
}

/** Members write in every year. */
function inItsYear(
  { date, excerpt }: ArchivedEntry,
  at: number,
  count: number,
): Pick<ArchivedEntry, 'date' | 'excerpt'> {
  const years = Math.ceil(count / ENTRIES_A_YEAR);
  const isOldest = at === count - 1;
  const year = isOldest ? 2027 - years : 2026 - (at % years);
  const month = isOldest ? '01' : String(1 + ((7 * at) % 12)).padStart(2, '0');
  return {
    date: `${year}-${month}${date.slice('2026-10'.length)}`,
    ...(excerpt !== undefined && { excerpt: isOldest ? `${excerpt} ${OLDEST}` : excerpt }),
  };
}

/** Opens the search page as somebody who was never there, types, and waits for the first result. */
async function searchOnce(browser: Browser, host: Host, words: string): Promise<Measured> {
  const context = await browser.newContext();
  const before = host.bytesSent();
  try {
    const page = await context.newPage();
    await page.goto(host.address, { waitUntil: 'load' });
    await page.evaluate(WATCH);
    await page.locator('#words').pressSequentially(words, { delay: BETWEEN_LETTERS });
    const milliseconds = await page.evaluate<number>('window.firstResult');
    // What is sent for the other results of the first search counts as well.
    await page.locator('#results:not([aria-busy])').waitFor();
    return { words, milliseconds, kilobytes: (host.bytesSent() - before) / 1024 };
  } finally {
    await context.close();
  }
}

function report(measured: readonly Measured[]): void {
  const inOrder = measured.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const median = inOrder[Math.floor(inOrder.length / 2)] ?? Number.POSITIVE_INFINITY;
  const most = Math.max(...measured.map(({ kilobytes }) => kilobytes));
  console.log(`First result after ${median.toFixed(0)} ms (median), limit ${MOST_MILLISECONDS} ms.`);
  console.log(`At most ${most.toFixed(0)} KB for a first search, limit ${MOST_KILOBYTES} KB.`);
  process.exitCode = median <= MOST_MILLISECONDS && most <= MOST_KILOBYTES ? 0 : 1;
}
