/**
 * Reads corpora of feeds with known content, prints how many checks hold by group and by field, beside stock rss-parser in
 * the same run, and fails below the floor in `floor.json`: `npm run conformance -- DIR`, and `--failed` to list what fails.
 */
import { decode } from '../../src/read/decode.ts';
import { collectRepairs } from '../../src/read/repairs.ts';
import { holdsAsWritten, holdsOnceHarmless } from './compare.ts';
import { readCorpus, type Sample } from './corpus.ts';
import floor from './floor.json' with { type: 'json' };
import { entriesOfWellFormed } from './lost-entries.ts';
import { type Reading, readWithKith, readWithRssParser } from './readers.ts';
import { addTo, type Tally, tableOf } from './tally.ts';

const words = process.argv.slice(2);
const folder = words.find((word) => !word.startsWith('--'));
if (folder === undefined) throw new Error('Name the folder of the corpora: npm run conformance -- DIR');

let isBelow = false;
for (const name of ['feedparser', 'feed-rs'] as const) {
  const { all, byGroup, byField, lost } = await measure(readCorpus(folder, name));
  console.log(`\n${name}\n${tableOf([...byGroup, ...byField, ['all', all]])}`);
  console.log(
    `Floor: ${floor[name].asWritten} as written, ${floor[name].onceHarmless} once harmless. Well-formed feeds that lost entries: ${lost.length}.`,
  );
  for (const id of lost) console.log(`  lost: ${id}`);
  isBelow ||= all.asWritten < floor[name].asWritten || all.onceHarmless < floor[name].onceHarmless;
  isBelow ||= lost.length > 0;
}
console.log(isBelow ? '\nBelow the floor.' : '\nAt or above the floor.');
process.exitCode = isBelow ? 1 : 0;

interface Measure {
  readonly all: Tally;
  readonly byGroup: ReadonlyMap<string, Tally>;
  readonly byField: ReadonlyMap<string, Tally>;
  readonly lost: readonly string[];
}

async function measure(samples: readonly Sample[]): Promise<Measure> {
  const total = new Map<string, Tally>();
  const byGroup = new Map<string, Tally>();
  const byField = new Map<string, Tally>();
  const lost: string[] = [];
  for (const sample of samples) {
    const ours = await readWithKith(sample);
    const stock = await readWithRssParser(sample);
    if (ours.entries < (entriesOf(sample) ?? 0)) lost.push(sample.id);
    for (const check of sample.checks) {
      const given = ours.give(check);
      const held = {
        asWritten: holdsAsWritten(given, check),
        onceHarmless: holdsOnceHarmless(given, check, linkOf(ours, check.item)),
        rssParser: holdsAsWritten(stock.give(check), check),
      };
      addTo(total, 'all', held);
      addTo(byGroup, sample.group, held);
      addTo(byField, `${check.item === null ? 'feed' : 'entry'} ${check.field}`, held);
      if (words.includes('--failed') && !held.asWritten)
        tellFailure(sample.id, check, given, held.onceHarmless);
    }
  }
  const all = total.get('all') ?? { checks: 0, asWritten: 0, onceHarmless: 0, rssParser: 0 };
  return { all, byGroup, byField, lost };
}

function linkOf(reading: Reading, item: number | null): string | undefined {
  return reading.give({ field: 'link', item, want: '' })[0];
}

function entriesOf({ headers, bytes }: Sample): number | undefined {
  return entriesOfWellFormed(decode(bytes, headers['content-type'], collectRepairs()));
}

function tellFailure(
  id: string,
  check: Sample['checks'][number],
  given: readonly string[],
  isHarmless: boolean,
) {
  const place = check.item === null ? 'feed' : `entry ${check.item}`;
  console.log(`${isHarmless ? 'made harmless' : 'FAILED'}: ${id}, ${place}, ${check.field}`);
  console.log(`  wanted ${JSON.stringify(check.want).slice(0, 300)}`);
  console.log(`  given  ${JSON.stringify(given).slice(0, 300)}`);
}
