/**
 * How long suggestions take for a large hub: `npm run bench:introductions`. Words are drawn as in natural text, the n-th
 * commonest about one n-th as often as the commonest (Zipf), and each member has subjects of their own. Fails above the
 * limit, in seconds by the clock; what relating the community takes before is said
 * as well, and has no limit.
 */
import { relate } from '../../src/relate/relate.ts';
import { suggestIntroductions } from '../../src/relate/suggest/suggest-introductions.ts';
import { NOW } from '../care/invent.ts';
import { inventConfig } from '../relate/invent-hub.ts';
import { inventLargeCommunity } from './invent-large-community.ts';

const LIMIT = 10;
const MEMBERS = 5_000;
const ENTRIES_EACH = 20;
const SEED = 2026;

const { members, entries } = inventLargeCommunity(MEMBERS, ENTRIES_EACH, SEED);
const related = measured(() => relate(inventConfig({ members }), entries, NOW));
const community = { ...related.result, outcomes: [] };
const suggested = measured(() => suggestIntroductions(community, { introductions: [] }));
const suggestions = suggested.result;
const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
console.log(`${MEMBERS} members with ${entries.length} entries; ${memory} MiB in all.`);
console.log(`relate: ${inSeconds(related)}, not limited.`);
console.log(
  `suggestIntroductions: ${inSeconds(suggested)}, limit ${LIMIT} s by the clock; ${suggestions.length} suggestions.`,
);
console.log(`The first says: ${suggestions[0]?.why}`);
process.exitCode = suggested.wall <= LIMIT && suggestions.length > MEMBERS ? 0 : 1;

interface Measured<Result> {
  readonly result: Result;
  /** Seconds that the processor worked for it, on all cores. */
  readonly cpu: number;
  /** Seconds that went by. */
  readonly wall: number;
}

function measured<Result>(work: () => Result): Measured<Result> {
  const before = process.cpuUsage();
  const start = performance.now();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, cpu: (user + system) / 1e6, wall: (performance.now() - start) / 1e3 };
}

function inSeconds({ cpu, wall }: Measured<unknown>): string {
  return `${cpu.toFixed(1)} CPU s, ${wall.toFixed(1)} s by the clock`;
}
