/**
 * How long suggestions take for a large hub: `npm run bench:introductions`. Words are drawn as in natural text, the n-th
 * commonest about one n-th as often as the commonest (Zipf), and each member has subjects of their own. Fails above the
 * limit, in seconds of CPU time, so that a busy machine changes nothing.
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
const community = { ...relate(inventConfig({ members }), entries, NOW), outcomes: [] };
const before = process.cpuUsage();
const suggestions = suggestIntroductions(community, { introductions: [] });
const { user, system } = process.cpuUsage(before);
const seconds = (user + system) / 1e6;
const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
console.log(
  `${MEMBERS} members with ${entries.length} entries: ${suggestions.length} suggestions in ${seconds.toFixed(1)} CPU s, limit ${LIMIT} s, ${memory} MiB in all.`,
);
console.log(`The first says: ${suggestions[0]?.why}`);
process.exitCode = seconds <= LIMIT && suggestions.length > MEMBERS ? 0 : 1;
